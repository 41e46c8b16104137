/** A sentence without who says it, and the place that said so. */
export interface Peeled {
  /** A code of `placeLeads`, or null where the sentence keeps its own place or has none. */
  place: string | null;
  text: string;
}

const INTERNATIONAL = String.raw`(?:the )?(?:later, EU-aligned )?international product text(?: \([^)]*\))?`;
const DOCUMENT = String.raw`(?:the (US|EU) (?:package |product |boxed )?(?:label|leaflet|text|product text)|${INTERNATIONAL})`;
const SAYS = String.raw`(?:says?|states?|said|asks?|tells? \w+)`;

// Each frame with what stands for the sentence without it. $1 is the place where a document names one.
const FRAMES: { pattern: RegExp; place: number; tell: (groups: string[]) => string }[] = [
  {
    pattern: new RegExp(String.raw`^${DOCUMENT} ${SAYS} (?:that )?(?=\p{Ll}|[A-Z\d])(.+)$`, 'iu'),
    place: 1,
    tell: ([, body]) => said(body!),
  },
  { pattern: new RegExp(String.raw`^(?:in|according to) ${DOCUMENT}, (.+)$`, 'iu'), place: 1, tell: ([, body]) => body! },
  {
    pattern: new RegExp(String.raw`^([^,;]{3,90}), ${DOCUMENT} ${SAYS} (?:that )?(.+)$`, 'iu'),
    place: 2,
    tell: ([opening, , body]) => `${lowerFirst(opening!)}, ${said(body!)}`,
  },
  {
    pattern: new RegExp(
      String.raw`^(?:([^,;]{3,90}), )?${DOCUMENT} does not recommend (.+?)(?= (?:in|for|with|below|during)\b)(.*)$`,
      'iu',
    ),
    place: 2,
    tell: ([opening, , what, rest]) => `${opening ? `${lowerFirst(opening)}, ` : ''}${what} is not recommended${rest}`,
  },
  {
    pattern: new RegExp(String.raw`^(.+?) \(${INTERNATIONAL}(?:, not the EU label)?\)\.?$`, 'iu'),
    place: -1,
    tell: ([body]) => `${body}.`,
  },
  {
    pattern: new RegExp(String.raw`^(.+?) in ${INTERNATIONAL} ((?:is|are|was|were|should|must|may) .+)$`, 'iu'),
    place: -1,
    tell: ([subject, rest]) => `${lowerFirst(subject!)} ${rest}`,
  },
  { pattern: /^in the (US|EU),? (?=\S)(.+)$/iu, place: 1, tell: ([, body]) => body! },
  { pattern: /^([^,;]{3,80}) in the (US|EU), (.+)$/iu, place: 2, tell: ([opening, , body]) => `${lowerFirst(opening!)}, ${body}` },
];

/** Takes off who says a sentence ("The EU leaflet says …") and keeps where ("EU"). */
export function peelFrame(text: string): Peeled {
  for (const { pattern, place, tell } of FRAMES) {
    const match = pattern.exec(text);
    if (!match) continue;
    return { place: place < 0 ? 'INT' : (match[place]?.toUpperCase() ?? 'INT'), text: tell(match.slice(1)) };
  }
  return { place: null, text };
}

// "says to interrupt it", "asks to check", "says do not start": somebody should.
function said(body: string): string {
  return body
    .replace(/^(?:not to|do not) /i, 'doctors should not ')
    .replace(/^to (.*)$/i, (_, what: string) => `doctors should ${what.replace(/(,? (?:and|or)) to (?=\p{L})/gu, '$1 ')}`)
    .replace(/^for ([^,;]+?) to be (?=\p{L})/iu, '$1 should be ')
    .replace(/^for (?=\p{L})/iu, 'there should be ');
}

/** A sentence's first letter as it stands inside another: names and abbreviations keep their capitals. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}'’-]*\b(?! [\p{Lu}\d(])/u.test(text) && !/^(?:I|European|American|Canadian|Italian|Northern|Janus)\b/.test(text)
    ? text[0]!.toLowerCase() + text.slice(1)
    : text;
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
