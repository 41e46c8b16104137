import type { Quantity } from '../../domain/finding.ts';
import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';
import { onCondition, onDrug, type Clause, type Premise } from './premise.ts';

const LEAST_SHARED = 0.6;
const ROLES = new Set<Quantity['role']>(['dose', 'percentage', 'time', 'age', 'measurement', 'frequency']);

/**
 * "… at 12 weeks", "… by 50 %": contradicted where the sentence nearest to the clause says the same with another quantity of its kind, and no
 * sentence on the subject holds the clause's own.
 */
export function claimQuantity(clause: Clause): Premise[] {
  if (!clause.drugs.length || clause.denies || clause.given) return [];
  const words = contentOf(clause.text);
  if (words.length < 3) return [];
  return quantitiesOf(clause.text).map((said) => {
    const about = (r: SentenceReading): boolean => onDrug(r, clause) && onCondition(r, clause);
    const alike = (r: SentenceReading): Quantity[] =>
      about(r) && sharesOf(words, r) >= LEAST_SHARED
        ? quantitiesOf(r.text).filter((q) => q.role === said.role && q.unit === said.unit)
        : [];
    return {
      contradicts: (r) => alike(r).length === 1 && !isSame(alike(r)[0]!, said),
      affirms: (r) => about(r) && quantitiesOf(r.text).some((q) => q.unit === said.unit && isSame(q, said)),
    };
  });
}

const quantitiesOf = (text: string): Quantity[] => readQuantities(text).filter((q) => q.unit !== null && ROLES.has(q.role));

const isSame = (a: Quantity, b: Quantity): boolean => a.value === b.value || a.upper === b.value;

const contentOf = (text: string): string[] => [...new Set(readTokens(text))].filter((t) => !/\d/.test(t));

const sharesOf = (words: string[], { tokens }: SentenceReading): number => words.filter((w) => tokens.includes(w)).length / words.length;
