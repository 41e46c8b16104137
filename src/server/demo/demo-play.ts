import type { Answered } from '../../domain/answer.ts';
import type { Person } from '../../domain/person.ts';
import type { ChangeReason, Decision, ReviewAction } from '../../domain/review.ts';
import type { Draft } from '../../record/reviews/review-record.ts';
import { claimsOf } from '../../review/article-to-check.ts';
import { addSection } from '../../review/revise/arrange-article.ts';
import { addClaim, removeClaim, replaceClaim, type EditedArticle } from '../../review/revise/edit-article.ts';
import type { BoardPorts } from '../review/board-ports.ts';
import { judgeClaim } from '../review/judge-claim.ts';
import { readContext } from '../review/read-article-to-check.ts';
import { readCase } from '../review/read-case.ts';
import { takeAction } from '../review/take-action.ts';
import { startFromScratch, startRevision, submitDraft } from '../review/write-draft.ts';
import type { DemoText } from './demo-drug.ts';

export type DemoPorts = BoardPorts & { version: string };

/** A step of the demonstration that the rules refuse is a mistake of the demonstration. */
async function act(
  ports: DemoPorts,
  answer: string,
  action: ReviewAction,
  person: Person | null,
  more: Partial<Parameters<typeof takeAction>[1]> = {},
): Promise<void> {
  const { review } = await readCase(ports, answer);
  const taken = await takeAction(ports, { answer, revision: review.revision, action, person, ...more });
  if (!taken.done) throw new Error(`The demonstration cannot ${action}: ${taken.reasons.join(' ')}`);
}

/** An editor asks reviewers to read the newest revision within two weeks. */
export async function assign(ports: DemoPorts, answer: string, editor: Person, reviewers: Person[]): Promise<void> {
  const due = new Date(ports.now().getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  for (const { id } of reviewers) await act(ports, answer, 'assign', editor, { assign: { person: id, due } });
}

/** A reviewer agrees to the claims of the newest revision, to all or to the first so many. */
export async function agree(ports: DemoPorts, answer: string, person: Person, most = Infinity): Promise<void> {
  const { stored, review } = await readCase(ports, answer);
  const claims = claimsOf(stored.answer as Answered).slice(0, most);
  for (const { id } of claims)
    await ports.record.reviews.setVerdict({ answer, revision: review.revision, claim: id, person: person.id, verdict: 'agree' });
}

/** A reviewer asks for a change of the claim at a place (from 0). */
export async function object(ports: DemoPorts, answer: string, person: Person, place: number, comment: string): Promise<void> {
  const { stored, review } = await readCase(ports, answer);
  const claim = claimsOf(stored.answer as Answered)[place]!.id;
  await judgeClaim(ports, { answer, revision: review.revision, claim, person, verdict: 'needs-change', comment, suggestion: '' });
}

/** A reviewer signs. */
export async function sign(
  ports: DemoPorts,
  answer: string,
  person: Person,
  decision: Decision,
  statement = 'I read every claim beside its quote.',
): Promise<void> {
  await act(ports, answer, decision, person, { statement });
}

/** An editor, or the clock, moves a review on. */
export async function step(ports: DemoPorts, answer: string, action: ReviewAction, person: Person | null, reason: string): Promise<void> {
  await act(ports, answer, action, person, { reason });
}

/** Everybody agrees, and the revision is approved; gates that an editor may let stand do. */
export async function approve(ports: DemoPorts, answer: string, editor: Person, reviewers: Person[]): Promise<void> {
  await assign(ports, answer, editor, reviewers);
  for (const person of reviewers) await agree(ports, answer, person);
  await overrideGates(ports, answer, editor);
  for (const person of reviewers) await sign(ports, answer, person, 'approve');
}

async function overrideGates({ record, ...ports }: DemoPorts, answer: string, { id, name }: Person): Promise<void> {
  const { gates, review } = await readCase({ record, ...ports }, answer);
  for (const gate of gates) {
    if (gate.failures.length === 0 || !gate.overridable) continue;
    const reason = 'Read by an editor of the demonstration and let stand.';
    await record.reviews.override({ answer, revision: review.revision, gate: gate.id, person: id, name, reason });
  }
}

/** Whether every gate that must hold does. */
export async function holds(ports: DemoPorts, answer: string): Promise<boolean> {
  return (await readCase(ports, answer)).gates.every((gate) => gate.failures.length === 0 || gate.overridable);
}

/** Writes an answer by hand: each sentence is one of a text's own. */
export async function write(
  ports: DemoPorts,
  author: Person,
  words: { question: string; title: string },
  sections: [heading: string, text: DemoText][],
): Promise<string> {
  const draft = await startFromScratch(ports, words, author);
  let section = -1;
  for (const [heading, text] of sections) {
    section++;
    await edit(ports, draft, async (article) =>
      addSection(article, { slot: text.kind === 'drug-label' ? 'dose' : 'efficacy', heading, gap: null }),
    );
    for (const [start, end] of sentencesOf(text.text)) {
      const context = await readContext(ports.library);
      const picked = [await pick(ports, text, start, end)];
      const place = section;
      await edit(ports, draft, async (article) =>
        addClaim(
          article,
          place,
          {
            text: text.text.slice(start, end),
            kind: text.kind === 'drug-label' ? 'dose' : 'effect',
            picked,
            bottomLine: start === 0 && place === 0,
          },
          context,
        ),
      );
    }
  }
  return submit(ports, draft, author, 'first', '');
}

/** Replaces the first claim that rests on one text by the first sentence of another, and drops what else rested on it. */
export async function replaceSource(
  ports: DemoPorts,
  answer: string,
  author: Person,
  from: DemoText,
  to: DemoText,
  note: string,
): Promise<void> {
  const draft = await startRevision(ports, answer, author);
  const context = await readContext(ports.library);
  const [start, end] = sentencesOf(to.text)[0]!;
  const picked = [await pick(ports, to, start, end)];
  await edit(ports, draft, async (article) => {
    const resting = claimsOf(article.answer).filter((claim) => claim.citations.some(({ quote }) => quote.source === from.id));
    const replaced = replaceClaim(article, resting[0]!.id, to.text.slice(start, end), picked, context);
    return resting.slice(1).reduce((rest, { id }) => removeClaim(rest, id), replaced);
  });
  await submit(ports, draft, author, 'new-evidence', note);
}

async function edit({ record }: DemoPorts, draft: string, change: (article: EditedArticle) => Promise<EditedArticle>): Promise<void> {
  const held = (await record.reviews.findDraft(draft))!;
  await record.reviews.saveDraft({ ...held, made: await change(held.made as EditedArticle) });
}

async function submit(ports: DemoPorts, draft: string, author: Person, reason: ChangeReason, note: string): Promise<string> {
  const held: Draft = (await ports.record.reviews.findDraft(draft))!;
  return (await submitDraft(ports, held, { reason, note }, author)).answer;
}

async function pick({ library }: DemoPorts, { id }: DemoText, start: number, end: number) {
  const reader = await library.reader();
  const source = (await reader.source(id))!;
  return { source, passage: (await reader.passages(id))[0]!, start, end };
}

function sentencesOf(text: string): [number, number][] {
  return [...text.matchAll(/[^.]+(?:\.\d[^.]*)*\./g)].map((found) => {
    const lead = found[0].length - found[0].trimStart().length;
    return [found.index + lead, found.index + found[0].length];
  });
}
