import type { SentenceReading } from '../../findings/read-sentence.ts';

const OPENING = /^((?:In|With|Among|After|Over|Across|During|For|Under) [^,;]{3,160}?), /;

/**
 * In which trial, in whom and beside what a result was measured, as its sentence opens: "Measure Up 1 in atopic dermatitis", "with topical
 * corticosteroids in atopic dermatitis"; else the conditions it names, else a dash.
 */
export function nameSetting({ text, conditions }: SentenceReading): string {
  const [, opening] = OPENING.exec(text) ?? [];
  if (!opening) return conditions.map((c) => c.plain).join(', ') || '—';
  const named = opening.replace(/^(?:In|For) (?:the )?/, '');
  return named === opening ? opening[0]!.toLowerCase() + opening.slice(1) : named;
}
