import type { Reference } from '../../domain/answer.ts';
import { claimsOf, nameClaim, type Gate, type GateFailure } from '../article-to-check.ts';

/** Each citation leads to a reference, each reference is cited, and none stands twice. */
export const referencesWhole: Gate = {
  id: 'references-whole',
  title: 'No reference is dangling, unused or listed twice',
  overridable: false,
  check: ({ answer }) => {
    const claims = claimsOf(answer);
    const listed = new Set(answer.references.map((reference) => reference.number));
    const cited = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.reference)));
    const dangling = claims.flatMap((claim) =>
      claim.citations
        .filter(({ reference }) => !listed.has(reference))
        .map(({ reference }) => ({
          claim: claim.id,
          reference,
          reason: `${nameClaim(claim)} cites reference ${reference}, which does not exist.`,
        })),
    );
    const unused = answer.references
      .filter(({ number }) => !cited.has(number))
      .map(({ number, title }) => ({ claim: null, reference: number, reason: `Reference ${number}, “${title}”, is cited nowhere.` }));
    return [...dangling, ...unused, ...findTwice(answer.references)];
  },
};

function findTwice(references: Reference[]): GateFailure[] {
  const seen = new Map<string, number>();
  return references.flatMap((reference) => {
    const keys = identitiesOf(reference);
    const first = keys.map((key) => seen.get(key)).find((number) => number !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, reference.number);
    if (first === undefined) return [];
    return [
      {
        claim: null,
        reference: reference.number,
        reason: `References ${first} and ${reference.number} are the same work, “${reference.title}”.`,
      },
    ];
  });
}

function identitiesOf({ source, doi, pmid, number }: Reference): string[] {
  const keys = [`source ${source}`, doi && `doi ${doi.toLowerCase()}`, pmid && `pmid ${pmid}`];
  return [...new Set([`number ${number}`, ...keys])].filter((key): key is string => Boolean(key));
}
