import type { StandingLink } from '../../domain/source.ts';
import type { RegisteredNotice } from './enrichment.ts';

const GRAVITY: StandingLink['type'][] = ['reinstatement', 'update', 'correction', 'expression-of-concern', 'retraction'];

/**
 * What a register's notices about one work come to: of the dated ones the latest decides (of two on one day the graver), so that a
 * reinstatement ends a retraction; undated ones never weaken what others say, so that an undated reinstatement says nothing.
 */
export function decideStanding(notices: RegisteredNotice[]): StandingLink[] {
  const [latest] = notices
    .filter((notice) => notice.date !== null)
    .sort((a, b) => (a.date === b.date ? GRAVITY.indexOf(b.type) - GRAVITY.indexOf(a.type) : a.date! < b.date! ? 1 : -1));
  const undated = notices.filter((notice) => notice.date === null && notice.type !== 'reinstatement');
  return [...(latest ? [latest] : []), ...undated].map(({ type, target, date }) => ({ type, direction: 'affected-by', target, date }));
}
