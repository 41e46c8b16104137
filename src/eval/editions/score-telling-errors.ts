import { checkEdition } from '../../publish/editions/check/check-edition.ts';
import type { ToldFrom } from '../../publish/editions/check/told-from.ts';
import type { EditionContext } from '../../publish/editions/edition-context.ts';
import type { Random } from '../perturb/seeded-random.ts';
import { makeTellingError, TELLING_ERRORS, type TellingError } from './make-telling-errors.ts';

/** A telling that holds, what it is told from, and the context it was told in. */
export interface TrueTelling {
  told: string;
  from: ToldFrom;
  context: EditionContext;
}

export interface TellingErrorScores {
  made: number;
  caught: number;
  byKind: Record<TellingError, { made: number; caught: number }>;
  /** Errors that the checker let pass. */
  missed: { kind: TellingError; told: string; source: string }[];
}

/** Puts every kind of error into every telling that gives ground for it, and counts those that the checker catches. */
export function scoreTellingErrors(tellings: TrueTelling[], random: Random): TellingErrorScores {
  const byKind = Object.fromEntries(TELLING_ERRORS.map((kind) => [kind, { made: 0, caught: 0 }])) as TellingErrorScores['byKind'];
  const missed: TellingErrorScores['missed'] = [];
  for (const { told, from, context } of tellings) {
    const drugs = [...new Set(context.drugs.values())];
    for (const kind of TELLING_ERRORS) {
      const wrong = makeTellingError(told, kind, { source: from.text, drugs, random });
      if (wrong === null) continue;
      byKind[kind].made++;
      if (checkEdition(wrong, from, context).length > 0) byKind[kind].caught++;
      else missed.push({ kind, told: wrong, source: from.text });
    }
  }
  const sum = (field: 'made' | 'caught') => Object.values(byKind).reduce((total, kind) => total + kind[field], 0);
  return { made: sum('made'), caught: sum('caught'), byKind, missed };
}
