import { ConflictFault, InputFault, NotFoundFault } from '../../domain/faults.ts';
import { hasRole, type Person } from '../../domain/person.ts';
import type { ClaimVerdict } from '../../domain/review.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { verifyAgainst } from '../../review/verify-against.ts';
import { ForbiddenFault } from '../security/access-faults.ts';
import type { BoardPorts } from './board-ports.ts';
import { readContext } from './read-article-to-check.ts';
import { readCase } from './read-case.ts';

export interface ClaimJudgement {
  answer: string;
  revision: number;
  claim: string;
  person: Person;
  /** Null where they only comment. */
  verdict: ClaimVerdict | null;
  comment: string;
  /** The claim as it should read; the same words, or none, suggest nothing. */
  suggestion: string;
}

/**
 * Keeps what somebody holds of a claim: a verdict, where they are assigned, and a comment with a suggestion that the checks have judged. Any verdict
 * but "agree" needs a comment or a suggestion, so that an author knows what to do.
 */
export async function judgeClaim(ports: BoardPorts, judgement: ClaimJudgement): Promise<{ done: true } | { done: false; reason: string }> {
  const { answer, revision, person, verdict, comment } = judgement;
  // 1. Who may, on what.
  const held = await readCase(ports, answer, revision);
  const claim =
    held.stored.answer.outcome === 'answered' ? claimsOf(held.stored.answer).find(({ id }) => id === judgement.claim) : undefined;
  if (!claim) throw new NotFoundFault('There is no such claim in this revision.');
  if (!held.review.newest) throw new ConflictFault('A later revision exists: read that one. Nothing was saved.');
  const reads = held.review.status === 'under-review' && held.review.assignments.some((one) => one.person === person.id);
  if (verdict && !reads)
    throw new ForbiddenFault('Only a reviewer who is assigned to this revision judges its claims, while it is under review.');
  if (!reads && !hasRole(person, 'editor') && !held.authors.includes(person.id))
    throw new ForbiddenFault('Only its reviewers, its authors and editors comment on an answer.');
  // 2. What is said of it.
  const words = judgement.suggestion.replaceAll(/\s+/g, ' ');
  const suggestion = words && words !== claim.text ? words : null;
  if (!comment && suggestion === null) {
    if (verdict === null) return { done: false, reason: 'Write a comment, or suggest other words.' };
    if (verdict !== 'agree') return { done: false, reason: 'Say what should change, in a comment or as a suggestion.' };
  }
  if (suggestion !== null && suggestion.length < 3)
    throw new InputFault('A suggestion has at least 3 characters.', { field: 'suggestion' });
  // 3. Keep it.
  if (comment || suggestion !== null) {
    const quotes = claim.citations.map(({ quote }) => quote);
    const support = suggestion === null ? null : verifyAgainst(suggestion, quotes, held.evidence, await readContext(ports.library));
    await ports.record.reviews.comment({
      answer,
      revision,
      claim: claim.id,
      person: person.id,
      name: person.name,
      text: comment,
      suggestion,
      support,
    });
  }
  if (verdict) await ports.record.reviews.setVerdict({ answer, revision, claim: claim.id, person: person.id, verdict });
  return { done: true };
}
