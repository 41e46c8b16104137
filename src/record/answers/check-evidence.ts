import { createHash } from 'node:crypto';
import type { Answer, Quote } from '../../domain/answer.ts';
import type { AnswerWithEvidence, Evidence } from '../../domain/evidence.ts';
import { InputFault } from '../../domain/faults.ts';

/** Throws InputFault unless the evidence holds every quote word for word and the data of every reference: a revision owns its evidence. */
export function checkEvidence({ answer, evidence }: AnswerWithEvidence): void {
  const sources = new Set(evidence.sources.map((source) => source.id));
  for (const quote of quotesOf(answer)) checkQuote(quote, evidence);
  if (answer.outcome === 'abstained') return;
  for (const reference of answer.references) {
    if (!sources.has(reference.source)) {
      throw new InputFault(`The evidence lacks the source of reference ${reference.number}, ${reference.source}. Nothing was saved.`);
    }
  }
}

/** Every quote of an answer, in reading order; none where it abstained. */
export function quotesOf(answer: Answer): Quote[] {
  if (answer.outcome === 'abstained') return [];
  return answer.sections.flatMap((section) => section.claims.flatMap((claim) => claim.citations.map((citation) => citation.quote)));
}

function checkQuote(quote: Quote, evidence: Evidence): void {
  const passage = evidence.passages.find((held) => held.id === quote.passage && held.source === quote.source);
  const held = passage?.text.slice(quote.start, quote.end);
  const digest = createHash('sha256').update(quote.text, 'utf8').digest('hex');
  if (held !== quote.text || digest !== quote.sha256) {
    throw new InputFault(
      `A quote differs from passage ${quote.passage} of ${quote.source} at ${quote.start}–${quote.end}. Nothing was saved.`,
    );
  }
}
