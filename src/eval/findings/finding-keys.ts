import type { EffectFinding, Finding, Quantity } from '../../domain/finding.ts';
import { readTokens } from '../../text/read-tokens.ts';
import type { AnnotatedFinding } from './read-annotated.ts';

/**
 * What makes two findings the same, as text: a result its value, arm, comparator and the comparator's value; a dose its amount, frequency and
 * whether it is denied; a limit its analyte, side and value; an approval drug, condition, place and answer; a recommendation its direction,
 * what it is about and the drug; a warning each of its topics by itself.
 */
export function keysOf(finding: Finding): string[] {
  switch (finding.type) {
    case 'effect':
      return [[finding.type, tell(finding.value), name(finding.arm), comparatorOf(finding)].join('|')];
    case 'dose':
      return [[finding.type, tell(finding.amount), tell(finding.frequency), finding.negated ? 'not' : '-'].join('|')];
    case 'threshold':
      return [[finding.type, name(`${finding.analyte} ${finding.direction} ${finding.value.value}`)].join('|')];
    case 'approval':
      return [
        [finding.type, finding.approved ? 'yes' : 'no', name(finding.drug), name(finding.condition), finding.jurisdiction ?? '-'].join('|'),
      ];
    case 'recommendation':
      return [[finding.type, `${finding.direction} ${finding.action}`, name(finding.drug)].join('|')];
    case 'warning':
      return finding.topics.map((topic) => [finding.type, finding.boxed ? 'boxed' : '-', topic].join('|'));
  }
}

/** The same of an annotated finding. */
export function keysOfAnnotated({ type, fields }: AnnotatedFinding): string[] {
  const [first = '-', second = '-', third = '-', fourth = '-'] = fields;
  switch (type) {
    case 'effect':
      return [[type, first, name(second), third.toLowerCase()].join('|')];
    case 'dose':
      return [[type, first, second, third].join('|')];
    case 'threshold':
      return [[type, name(first)].join('|')];
    case 'approval':
      return [[type, first, name(second), name(third), fourth].join('|')];
    case 'recommendation':
      return [[type, first, name(second)].join('|')];
    case 'warning':
      return second.split(', ').map((topic) => [type, first, topic].join('|'));
  }
}

/** Details beside the key that a matched finding has right, of those annotated: a result's time, outcome and interval, an approval's regulator and date, a limit's actions, advice's strength. */
export function detailsRight(finding: Finding, { fields }: AnnotatedFinding): { of: number; right: number } {
  const pairs: [string | undefined, boolean][] = [];
  if (finding.type === 'effect') {
    pairs.push([fields[3], tell(finding.time) === fields[3]], [fields[4], sameOutcome(finding.outcome, fields[4] ?? '')]);
    pairs.push([fields[5], finding.interval !== null && `${finding.interval.low}..${finding.interval.high}` === fields[5]]);
  }
  if (finding.type === 'approval') pairs.push([fields[4], finding.regulator === fields[4]], [fields[5], finding.date === fields[5]]);
  if (finding.type === 'threshold') pairs.push([fields[1], finding.actions.join(',') === fields[1]]);
  if (finding.type === 'recommendation') pairs.push([fields[2], finding.strength === fields[2]]);
  const said = pairs.filter(([field]) => field !== undefined && field !== '-');
  return { of: said.length, right: said.filter(([, right]) => right).length };
}

function comparatorOf({ comparator }: EffectFinding): string {
  if (!comparator) return '-';
  return `${comparator.arm.toLowerCase()}${comparator.value ? `=${comparator.value.value}` : ''}`;
}

function tell(quantity: Quantity | null): string {
  if (!quantity) return '-';
  const bound = quantity.bound === '=' ? '' : quantity.bound;
  return `${bound}${quantity.value}${quantity.upper === null ? '' : `-${quantity.upper}`}${quantity.unit ? ` ${quantity.unit}` : ''}`;
}

const name = (text: string | null): string => (text ?? '-').toLowerCase();

// Half of the words that either says are enough: an outcome is told in many lengths.
function sameOutcome(read: string | null, annotated: string): boolean {
  const [mine, theirs] = [new Set(readTokens(read ?? '')), new Set(readTokens(annotated))];
  const common = [...theirs].filter((word) => mine.has(word)).length;
  return common > 0 && 2 * common >= Math.min(mine.size, theirs.size);
}
