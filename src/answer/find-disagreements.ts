import type { Answered } from '../domain/answer.ts';
import type { Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';

type Section = Answered['sections'][number];
type Claim = Section['claims'][number];

const DENIES_APPROVAL = /\b(?:not|no)\b[^.;]{0,40}\b(?:indication|indicated|approved|authori[sz]ed|licen[sc]ed)\b|\boff[- ]label\b/i;
// Says where a medicine is licensed, not what is advised.
const TELLS_LICENCE = /\b(?:approved|authori[sz]ed|licen[sc]ed) (?:by|in)\b/i;
const DENIES_RECOMMENDATION = /\b(?:does not recommend|not recommended|(?:suggests?|recommends?|advises?|recommendation) against)\b/i;

/**
 * Where sources say different things of one drug on one matter: an approval that one place gives and another denies, a recommendation that one
 * issuer makes and another declines. They stand side by side; nothing is averaged.
 */
export function findDisagreements(sections: Section[], vocabulary: Vocabulary): Answered['disagreements'] {
  return [
    ...opposed(sections, vocabulary, 'approval', 'approval', DENIES_APPROVAL),
    ...opposed(sections, vocabulary, 'recommendation', 'recommendations', DENIES_RECOMMENDATION),
  ];
}

function opposed(
  sections: Section[],
  vocabulary: Vocabulary,
  kind: Claim['kind'],
  matter: string,
  denies: RegExp,
): Answered['disagreements'] {
  const claims = sections.flatMap((s) => s.claims).filter((c) => c.kind === kind && (kind === 'approval' || !TELLS_LICENCE.test(c.text)));
  const byCondition = new Map<Term, Claim[]>();
  for (const claim of claims)
    for (const condition of conditionsIn(claim.text, vocabulary))
      byCondition.set(condition, [...(byCondition.get(condition) ?? []), claim]);
  return [...byCondition].flatMap(([condition, about]) => {
    const against = about.filter((c) => denies.test(c.text));
    const denied = against.map((c) => drugsIn(c.text, vocabulary));
    const inFavour = about.filter(
      (c) =>
        !denies.test(c.text) &&
        c.citations[0]!.reference !== against[0]?.citations[0]!.reference &&
        denied.some((drugs) => shareDrug(drugs, drugsIn(c.text, vocabulary))),
    );
    if (!against.length || !inFavour.length) return [];
    return [
      {
        subject: `${condition.plain.charAt(0).toUpperCase()}${condition.plain.slice(1)}: ${matter}`,
        claims: [...against, ...inFavour].map((c) => c.id),
      },
    ];
  });
}

/** True where both name one drug, or one of them names none and so speaks of a class. */
const shareDrug = (a: Set<Term>, b: Set<Term>): boolean => !a.size || !b.size || !a.isDisjointFrom(b);

const drugsIn = (text: string, vocabulary: Vocabulary): Set<Term> =>
  new Set(
    vocabulary
      .findMentions(text)
      .map((m) => m.term)
      .filter((term) => term.type === 'drug'),
  );

function conditionsIn(text: string, vocabulary: Vocabulary): Set<Term> {
  return new Set(
    vocabulary
      .findMentions(text)
      .filter((m) => m.term.type === 'condition' && !m.term.event && !m.term.family)
      .map((m) => m.term),
  );
}
