import type { Answer, Claim, Reference } from '../domain/answer.ts';
import type { ConversationTurn } from '../record/record.ts';

/** A conversation as Markdown: each question in full, the bottom line with its quotes, and the address of the whole answer. */
export function writeConversation(turns: ConversationTurn[]): string {
  return `# A conversation with Vouch\n\n${turns.map(({ asked, stored }) => writeTurn(asked, stored.answer)).join('\n')}`;
}

function writeTurn(asked: string | null, answer: Answer): string {
  const lines = [`## ${escape(answer.question)}`, ''];
  if (asked !== null && asked !== answer.question) lines.push(`Asked as: ${escape(asked)}`, '');
  if (answer.outcome === 'abstained') lines.push(escape(answer.reason), '');
  else for (const claim of leadingClaims(answer)) lines.push(...writeClaim(claim, answer.references), '');
  lines.push(`Searched ${answer.searchedAt.slice(0, 10)}. The whole answer: ${answer.url}`, '');
  return lines.join('\n');
}

/** The claims an answer begins with: what corrects its premise, then its bottom line. */
export function leadingClaims(answer: Extract<Answer, { outcome: 'answered' }>): Claim[] {
  const claims = new Map(answer.sections.flatMap((s) => s.claims.map((c) => [c.id, c] as const)));
  return [...(answer.correction ?? []), ...answer.bottomLine].flatMap((id) => claims.get(id) ?? []);
}

function writeClaim(claim: Claim, references: Reference[]): string[] {
  const quotes = claim.citations.map(({ reference, quote }) => {
    const source = references.find((r) => r.number === reference);
    return `  > ${escape(quote.text)}\n  > (${escape(source?.title ?? quote.source)}${source?.url ? `, ${source.url}` : ''})`;
  });
  return [`- ${escape(claim.text)}`, ...quotes];
}

// Text from outside stays text: nothing of it becomes a heading, a link or markup.
const escape = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);
