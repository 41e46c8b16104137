import type { Quantity } from '../../../domain/finding.ts';
import type { Canonical } from './canonise.ts';
import { isToldAs, quantitiesOf } from './check-told-quantities.ts';
import type { EditionFault } from './told-from.ts';

// Kinds of numbers whose order ties them to what stands beside them.
const ORDERED = ['percentage', 'dose', 'time', 'age', 'level'];
const KINDS: [string, RegExp][] = [
  ['drugs', /^@drug/],
  ['people', /^(?:adult|child|adolescent|infant|woman|man|older|elderly|mild|moderate|severe)$/],
  ['terms', /^#(?!outcome_)/],
];

/** Numbers of one kind, drugs, people and terms follow each other as in the source: two that change places change what is said. */
export function checkToldOrder(told: { text: string; words: Canonical }, said: { text: string; words: Canonical }): EditionFault[] {
  const [mine, theirs] = [quantitiesOf(told.text), quantitiesOf(said.text)];
  const faults: EditionFault[] = [];
  for (const role of ORDERED) {
    const of = (all: Quantity[]) => all.filter((quantity) => quantity.role === role);
    if (isOutOfOrder(of(mine), of(theirs), isToldAs)) faults.push(fault(`${role} figures`));
  }
  for (const [what, kind] of KINDS) {
    const of = (words: Canonical) => words.filter((word) => kind.test(word));
    if (isOutOfOrder(of(told.words), of(said.words), (a, b) => a === b)) faults.push(fault(what));
  }
  return faults;
}

const fault = (what: string): EditionFault => ({
  check: 'order',
  reason: `The ${what} are told in another order than the source has them.`,
});

/** True where the told items cannot be laid on the source's from first to last. What was told before may be repeated. */
export function isOutOfOrder<T>(told: T[], said: T[], same: (told: T, said: T) => boolean): boolean {
  let reached = 0;
  return told.some((item, i) => {
    const next = said.findIndex((other, place) => place >= reached && same(item, other));
    if (next >= 0) {
      reached = next;
      return false;
    }
    return said.some((other) => same(item, other)) && !told.slice(0, i).some((earlier) => same(earlier, item) || earlier === item);
  });
}
