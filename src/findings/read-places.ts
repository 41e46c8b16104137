import { isInternational, JURISDICTIONS } from '../vocabulary/jurisdictions.ts';

/** A place that a sentence names, or its regulator. Offsets are UTF-16, half-open. */
export interface PlaceSpan {
  code: string;
  /** The regulator's short name where the sentence names it, else null. */
  regulator: string | null;
  start: number;
  end: number;
}

// Agencies that license or appraise medicines, as sentences name them.
const REGULATORS: [RegExp, string][] = [
  [/\bFDA\b|\bFood and Drug Administration\b/, 'FDA'],
  [/\bEMA\b|\bEuropean Medicines Agency\b|\bPRAC\b|\bCHMP\b/, 'EMA'],
  [/\bEuropean Commission\b/, 'European Commission'],
  [/\bMHRA\b/, 'MHRA'],
  [/\bNICE\b/, 'NICE'],
  [/\bHealth Canada\b/, 'Health Canada'],
  [/\bCADTH\b|\bCanada's Drug Agency\b/, 'CADTH'],
  [/\bPMDA\b/, 'PMDA'],
  [/\bTGA\b/, 'TGA'],
];
// "(not the EU label)" excludes a place; "non-US" does not name one.
const EXCLUDED = /\([^()]*\bnot the [A-Z]+ (?:label|text)[^()]*\)|\boutside (?:the )?[A-Z]\w+/g;

/** The places a sentence names, in its order; none where it presents itself as belonging to no single one. */
export function readPlaces(text: string): PlaceSpan[] {
  if (isInternational(text)) return [];
  const kept = text.replace(EXCLUDED, (part) => ' '.repeat(part.length));
  const places = JURISDICTIONS.flatMap(({ code, words }) =>
    [...kept.matchAll(new RegExp(words.source, 'g'))].map((m) => ({
      code,
      regulator: REGULATORS.find(([pattern]) => pattern.test(m[0]))?.[1] ?? null,
      start: m.index,
      end: m.index + m[0].length,
    })),
  );
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}
