import { NotFoundFault } from '../../domain/faults.ts';
import type { Person } from '../../domain/person.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { changeText, type EditedArticle } from '../../review/revise/edit-article.ts';
import type { Site } from '../site.ts';
import { readContext } from './read-article-to-check.ts';
import { startRevision } from './write-draft.ts';

/**
 * Puts the words that somebody suggested for a claim into the person's draft of the answer's next revision, which is begun where there is none.
 * The checks judge them there by the claim's quotes, and what changed is noted for its history. Gives the ids of draft and claim.
 */
export async function takeOverSuggestion(
  { record, library, version }: Pick<Site, 'record' | 'library' | 'version'>,
  { answer, comment, person }: { answer: string; comment: string; person: Person },
): Promise<{ draft: string; claim: string }> {
  const said = (await record.reviews.threads(answer)).flatMap(({ comments }) => comments).find(({ id }) => id === comment);
  if (said?.suggestion == null) throw new NotFoundFault('There is no such suggestion.');
  const newest = (await record.findAnswerState(answer))?.newest;
  const begun = (await record.reviews.drafts()).find((one) => one.answer === answer && one.base === newest && one.person === person.id);
  const draft = begun?.id ?? (await startRevision({ record, library, version }, answer, person));
  const held = (await record.reviews.findDraft(draft))!;
  const made = changeText(held.made as EditedArticle, said.claim, said.suggestion, await readContext(library));
  const number = claimsOf(made.answer).findIndex(({ id }) => id === said.claim) + 1;
  const told = `The words that a reviewer suggested for claim ${number} were taken over.`;
  const note = held.note.includes(told) ? held.note : `${held.note}\n${told}`.trim();
  await record.reviews.saveDraft({ ...held, made, note });
  return { draft, claim: said.claim };
}
