import type { Standing } from '../../domain/source.ts';

const NAMES: Record<Standing, string> = {
  current: 'current',
  corrected: 'corrected',
  'expression-of-concern': 'under an expression of concern',
  retracted: 'retracted',
  superseded: 'superseded by a newer version',
};

/** A source's standing in words. */
export function nameStanding(standing: Standing): string {
  return NAMES[standing];
}
