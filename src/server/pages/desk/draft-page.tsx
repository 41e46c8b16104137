import type { Answered } from '../../../domain/answer.ts';
import type { Person } from '../../../domain/person.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import type { GateResult } from '../../../review/publish-gates.ts';
import type { PickedQuote } from '../../../review/revise/edit-article.ts';
import { DeskLayout } from '../desk-layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { AddSectionForm } from './add-section-form.tsx';
import { PickedForm, type Aim } from './picked-form.tsx';
import { QuotePicker, type FoundPassage } from './quote-picker.tsx';
import { SubmitForm } from './submit-form.tsx';
import type { Moved } from './written-claim.tsx';
import { WrittenSection } from './written-section.tsx';

export interface DraftPageProps {
  assets: PageAssets;
  person: Person;
  draft: Draft;
  answer: Answered;
  gates: GateResult[];
  /** What was searched for in the library, and what was found. */
  search: { words: string; found: FoundPassage[] } | null;
  /** A quote that was picked, to be put under a sentence. */
  picked: PickedQuote | null;
  /** The claim that a quote is looked for; null where a sentence is added. */
  aim: Aim | null;
  /** The claim that was just moved: its button is focused, so that keys move it on. */
  moved: Moved | null;
  done?: string | null;
  trouble?: string | null;
}

/** Where an answer is written: its sentences with their quotes, the library to pick quotes from, the gates, and the form that submits it. */
export function DraftPage(props: DraftPageProps) {
  const { assets, person, draft, answer, gates, search, picked, aim, moved, done, trouble } = props;
  return (
    <DeskLayout title={`Writing: ${answer.title}`} assets={assets} person={person} desk="answers" done={done}>
      <p class="label">{draft.base === 0 ? 'A new answer' : `Revision ${draft.base + 1}, from revision ${draft.base}`}</p>
      <h1>{answer.title}</h1>
      <p class="lead">{answer.question}</p>
      <TitleForm draft={draft} title={answer.title} />
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <div class="writing">
        <div>
          <h2>Sentences</h2>
          {answer.sections.length === 0 && (
            <p class="gap">
              <strong>Nothing yet.</strong> Add a section, then search the library for the words that its first sentence rests on.
            </p>
          )}
          {answer.sections.map((section, place) => (
            <WrittenSection draft={draft} answer={answer} section={section} place={place} moved={moved} />
          ))}
          <AddSectionForm draft={draft} told={answer.sections.map(({ slot }) => slot)} />
        </div>
        <div class="picking">
          {picked ? (
            <PickedForm draft={draft} answer={answer} picked={picked} aim={aim} />
          ) : (
            <QuotePicker draft={draft} search={search} aim={aim} ready={answer.sections.length > 0} />
          )}
        </div>
      </div>
      <SubmitForm draft={draft} gates={gates} />
    </DeskLayout>
  );
}

function TitleForm({ draft, title }: { draft: Draft; title: string }) {
  return (
    <details class="ui">
      <summary>Change the title</summary>
      <form class="form" method="post" action={`/desk/drafts/${draft.id}/title`}>
        <p>
          <label for="title">Title</label>
          <input id="title" name="title" required maxlength={150} value={title} />
        </p>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Keep this title
          </button>
        </p>
      </form>
    </details>
  );
}
