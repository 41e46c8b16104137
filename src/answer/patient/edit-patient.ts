import type { PatientFact } from '../../domain/patient.ts';

/**
 * The question with other words for the facts of its patient, one for each fact in the order of the question; an empty one takes the fact away.
 * `more` is put at its end.
 */
export function editPatient(question: string, facts: PatientFact[], { facts: words, more }: { facts: string[]; more: string }): string {
  let edited = question;
  for (const [i, { start, end, kind }] of [...facts.entries()].toReversed()) {
    const said = (words[i] ?? question.slice(start, end)).trim();
    // Taken away, the age of somebody leaves somebody.
    const left = kind === 'age' && /old$/i.test(question.slice(start, end)) ? 'patient' : '';
    edited = `${edited.slice(0, start)}${said || left}${edited.slice(end)}`;
  }
  const added = more.trim().replace(/[?.]+$/, '');
  return tidy(added ? `${edited.replace(/[?.\s]+$/, '')}, ${added}?` : edited);
}

// What stood before or after a fact that is gone.
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/(?:,\s*)+,/g, ',')
    .replace(/\b(?:with|and|who takes|on)\s*(?=,|\?|\.|$)/gi, '')
    .replace(/\b(with|who takes) and\b/gi, '$1')
    .replace(/\s+([,?.;])/g, '$1')
    .replace(/,\s*(?=[?.]|$)/g, '')
    .trim();
