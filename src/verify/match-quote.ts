import { createHash } from 'node:crypto';
import type { Objection, QuoteToVerify } from './claim-to-verify.ts';

/** Holds a quote against its passage: the text at the offsets is the quote's, and so is the digest. Gives null where it is so. */
export function matchQuote(quote: QuoteToVerify): Objection | null {
  const { start, end, passageText, text, sha256 } = quote;
  const whole = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start && end <= passageText.length;
  if (!whole) return objection(`The quote's offsets ${start}–${end} do not lie in its passage of ${passageText.length} characters.`);
  if (passageText.slice(start, end) !== text) return objection(`The passage does not read as quoted at ${start}–${end}.`);
  if (sha256 !== undefined && sha256 !== digestText(text)) return objection('The digest of the quote is not that of its text.');
  return null;
}

/** The lower-case hex SHA-256 of a text's UTF-8 bytes. */
export function digestText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function objection(reason: string): Objection {
  return { check: 'quote', opposes: false, reason };
}
