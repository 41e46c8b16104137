import type { XmlElement } from '../xml-element.ts';

// "BACKGROUND AND AIMS: ", "METHODS/DESIGN: ": capitals and a colon.
const LABEL = /\p{Lu}[\p{Lu} ,/&()-]{1,58}[\p{Lu})]: (?=\S)/u;
const FIRST = new RegExp(`^${LABEL.source}`, 'u');
const NEXT = new RegExp(`(?<=[.!?)\\]%] )${LABEL.source}`, 'gu');

/**
 * The labelled sections of an abstract that stands in one piece, as PubMed's AbstractText elements. Only an abstract that begins with a
 * label has any: capitals before a colon are an abbreviation elsewhere.
 */
export function splitLabels(abstract: string): XmlElement[] {
  const text = abstract.replace(/\s+/g, ' ').trim();
  const first = FIRST.exec(text);
  if (!first) return [section(text, null)];
  const starts = [{ at: 0, label: first[0] }, ...[...text.matchAll(NEXT)].map((match) => ({ at: match.index, label: match[0] }))];
  return starts.map(({ at, label }, i) =>
    section(text.slice(at + label.length, starts[i + 1]?.at ?? text.length).trim(), label.slice(0, -2)),
  );
}

function section(text: string, label: string | null): XmlElement {
  return { name: 'AbstractText', attributes: label ? { Label: label } : {}, children: [text] };
}
