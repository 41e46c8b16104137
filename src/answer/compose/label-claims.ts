import type { ArrangedClaim } from './arrange-claims.ts';

const MOST_LABELS = 3;

/**
 * Sets a few lead-ins that help a reader find what changes practice: "Pearl" only on a recommendation or an effect, "Pitfall" only on a
 * warning. A lead-in never adds advice: the sentence stays as it is.
 */
export function labelClaims(arranged: ArrangedClaim[]): void {
  const pitfalls = arranged.filter(
    ({ claim, chosen: { sentence } }) => claim.kind === 'warning' && sentence.reading.signals.prohibits && claim.slot !== 'boxed-warning',
  );
  const pearls = arranged.filter(
    ({ claim, chosen: { sentence } }) =>
      (claim.kind === 'recommendation' || claim.kind === 'effect') &&
      ['management', 'response', 'candidates'].includes(claim.slot) &&
      !sentence.reading.signals.secondary &&
      (sentence.reading.signals.action || sentence.reading.signals.effect >= 0.6),
  );
  for (const [label, found] of [
    ['Pitfall', pitfalls],
    ['Pearl', pearls],
  ] as const) {
    const bySlot = Map.groupBy(
      found.toSorted((a, b) => b.chosen.worth - a.chosen.worth),
      (a) => a.claim.slot,
    );
    for (const [first] of [...bySlot.values()].slice(0, MOST_LABELS)) if (first && first.claim.label === null) first.claim.label = label;
  }
}
