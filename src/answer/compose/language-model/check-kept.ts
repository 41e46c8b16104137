import { boundsAgree, sameAmount } from '../../../findings/compare-quantities.ts';
import { readQuantities } from '../../../findings/read-quantities.ts';
import type { Term, Vocabulary } from '../../../vocabulary/build-vocabulary.ts';
import { namedJurisdictions, placesOverlap } from '../../../vocabulary/jurisdictions.ts';
import { compareForce } from './compare-force.ts';

/**
 * What a claim leaves out of the sentences it tells: figures, drugs, conditions, places, limits and the force of advice. A claim stands in the
 * place of its sentences, so that what it drops is lost to the reader. `around` is the subheading it stands under.
 */
export function checkKept(claim: string, sentences: string[], around: string, vocabulary: Vocabulary): string[] {
  const told = `${around}. ${claim}`;
  return [
    ...sentences.flatMap((sentence) => [
      ...lostQuantities(told, sentence),
      ...lostNames(told, sentence, vocabulary),
      ...lostPlaces(told, sentence),
      ...lostLimits(claim, sentence),
    ]),
    ...compareForce(claim, sentences),
  ];
}

function lostQuantities(told: string, sentence: string): string[] {
  const held = readQuantities(told);
  return readQuantities(sentence)
    .filter((quantity) => !held.some((other) => sameAmount(quantity, other) && boundsAgree(other.bound, quantity.bound)))
    .map(({ text }) => `It leaves out "${text}".`);
}

function lostNames(told: string, sentence: string, vocabulary: Vocabulary): string[] {
  const named = (text: string): Set<Term> =>
    new Set(
      vocabulary
        .findMentions(text)
        .map(({ term }) => term)
        .filter((term) => !term.family),
    );
  const held = named(told);
  return [...named(sentence)].filter((term) => !held.has(term)).map(({ plain }) => `It leaves out "${plain}".`);
}

function lostPlaces(told: string, sentence: string): string[] {
  const held = namedJurisdictions(told);
  return namedJurisdictions(sentence)
    .filter((place) => !held.some((other) => placesOverlap(place, other)))
    .map((place) => `It does not say where this holds (${place}).`);
}

/** Words that narrow a statement, by what they do; a claim keeps each kind its sentence has. */
const LIMITS: [string, RegExp][] = [
  ['an exception', /\b(?:except\w*|unless|apart from|other than|excluding|save for|but for|aside from|with the exception)\b/i],
  [
    'a condition',
    /\b(?:only|solely|exclusively|just|if|when(?:ever)?|where|once|until|till|unless|provided|as long as|in case|in those|in people|in patients|for people|for patients|who|whose|without|before|after|following|alone|no\w* but|nothing but|confined|limited|restricted)\b/i,
  ],
  [
    'how grave it is',
    /\b(?:serious\w*|severe\w*|fatal\w*|life-threatening|dead\w*|death\w*|died|die|mortality|grave\w*|major|malignan\w*)\b/i,
  ],
  [
    'a limit on age or amount',
    /\b(?:at least|at most|or (?:more|less|older|younger|over|under|above|below)|up to|minimum|maximum|under|over|above|below|from|aged|than)\b/i,
  ],
];

function lostLimits(claim: string, sentence: string): string[] {
  return LIMITS.filter(([name, words]) => (name === 'a condition' ? ONLY : words).test(sentence) && !words.test(claim)).map(
    ([name]) => `It leaves out ${name}.`,
  );
}

// Of the words of condition, those whose loss changes who or what is meant.
const ONLY = /\b(?:only|solely|exclusively|unless|until|provided|as long as|if)\b/i;
