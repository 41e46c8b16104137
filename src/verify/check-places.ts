import { JURISDICTIONS, placesOverlap } from '../vocabulary/jurisdictions.ts';
import type { Objection } from './claim-to-verify.ts';

const EXCLUDED =
  /\boutside (?:of )?(?:the )?[A-Z]\w+|\([^()]*\bnot the [^()]*\)|;\s*not the [^();,]*(?:label|text)|,\s*not the [^();,]*(?:label|text)/g;
const ADJECTIVES: [string, RegExp][] = [
  ['US', /\bAmericans?\b(?! (?:College|Academy|Society|Association))/],
  ['EU', /\bEuropeans?\b/],
  ['GB', /\bBritish\b/],
  ['GB-ENG', /\bEnglish\b/],
  ['CA', /\bCanadians?\b/],
];

/** Every jurisdiction the claim names is named in the quotes or their heading path, or is where the source holds. */
export function checkPlaces(claim: string, evidence: string, sourcePlaces: string[]): Objection[] {
  const held = [...placesIn(evidence), ...sourcePlaces];
  const international = /\binternational product text\b/i;
  const objections: Objection[] = [];
  for (const place of placesIn(claim)) {
    if (held.some((other) => placesOverlap(place, other))) continue;
    objections.push({
      check: 'places',
      opposes: held.length > 0,
      reason: `The quote does not speak of ${place}${held.length > 0 ? ` but of ${held.join(', ')}` : ''}.`,
    });
  }
  if (international.test(claim) && !international.test(evidence))
    objections.push({ check: 'places', opposes: true, reason: 'The quote is not from the international product text.' });
  return objections;
}

/** Codes of the places a text names, leaving out what it names only to exclude ("not the EU label"). */
export function placesIn(text: string): string[] {
  const kept = text.replace(EXCLUDED, ' ');
  const named = JURISDICTIONS.filter((j) => j.words.test(kept)).map((j) => j.code);
  const adjectives = ADJECTIVES.filter(([, words]) => words.test(kept)).map(([code]) => code);
  return [...new Set([...named, ...adjectives])];
}
