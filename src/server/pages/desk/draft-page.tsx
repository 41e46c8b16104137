import type { Answered, Claim } from '../../../domain/answer.ts';
import type { Person } from '../../../domain/person.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import type { GateResult } from '../../../review/publish-gates.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { nameReference } from '../name-reference.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { SubmitForm } from './submit-form.tsx';
import { QuotePicker, type FoundPassage } from './quote-picker.tsx';
import { PickedForm, type Picked } from './picked-form.tsx';

export interface DraftPageProps {
  assets: PageAssets;
  person: Person;
  draft: Draft;
  answer: Answered;
  gates: GateResult[];
  /** What was searched for in the library, and what was found. */
  search: { words: string; found: FoundPassage[] } | null;
  /** A quote that was picked, to be put under a sentence. */
  picked: Picked | null;
  /** The claim that is to be replaced; null where one is added. */
  replaces: Claim | null;
  done?: string | null;
  trouble?: string | null;
}

/** Where an answer is written: its sentences with their quotes, the library to pick quotes from, the gates, and the form that submits it. */
export function DraftPage(props: DraftPageProps) {
  const { assets, person, draft, answer, gates, search, picked, replaces, done, trouble } = props;
  return (
    <DeskLayout title={`Writing: ${answer.title}`} assets={assets} person={person} desk="answers" done={done}>
      <p class="label">{draft.base === 0 ? 'A new answer' : `Revision ${draft.base + 1}, from revision ${draft.base}`}</p>
      <h1>{answer.title}</h1>
      <p class="lead">{answer.question}</p>
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
          {answer.sections.map((section) => (
            <section class="written">
              <h3>{section.heading}</h3>
              {section.gap && <p class="gap">{section.gap}</p>}
              {section.claims.map((claim) => (
                <WrittenClaim draft={draft} answer={answer} claim={claim} />
              ))}
            </section>
          ))}
          <form class="form" method="post" action={`/desk/drafts/${draft.id}/section`}>
            <p>
              <label for="heading">Add a section</label>
              <input id="heading" name="heading" required maxlength={80} />
            </p>
            <p class="do">
              <button type="submit" class="button button--quiet">
                Add section
              </button>
            </p>
          </form>
        </div>
        <div>
          {picked ? (
            <PickedForm draft={draft} answer={answer} picked={picked} replaces={replaces} />
          ) : (
            <QuotePicker draft={draft} search={search} replaces={replaces} ready={answer.sections.length > 0} />
          )}
        </div>
      </div>
      <SubmitForm draft={draft} gates={gates} />
    </DeskLayout>
  );
}

const VERDICTS = {
  supported: 'Supported',
  'partly-supported': 'Partly supported',
  unsupported: 'Not supported',
  contradicted: 'Contradicted',
};

function WrittenClaim({ draft, answer, claim }: { draft: Draft; answer: Answered; claim: Claim }) {
  const { verdict, reasons } = claim.support;
  const action = `/desk/drafts/${draft.id}/claim`;
  return (
    <article class="written-claim" id={claim.id}>
      <p>{claim.text}</p>
      {claim.citations.map(({ reference, quote }) => (
        <p class="ui soft">
          <span class="ref-number">{reference}</span> “{quote.text}”{' '}
          {nameReference(answer.references.find(({ number }) => number === reference)!)}
        </p>
      ))}
      <p class={`ui support support--${verdict}`}>
        <strong>{VERDICTS[verdict]}.</strong> {reasons.join(' ')}
        {answer.bottomLine.includes(claim.id) && ' In the bottom line.'}
      </p>
      <details class="ui">
        <summary>Change</summary>
        <form class="form" method="post" action={action}>
          <input type="hidden" name="claim" value={claim.id} />
          <p>
            <label for={`text-${claim.id}`}>Words</label>
            <textarea id={`text-${claim.id}`} name="text" maxlength={1000} rows={3}>
              {claim.text}
            </textarea>
          </p>
          <p class="do">
            <button type="submit" name="how" value="text" class="button button--quiet">
              Check and keep these words
            </button>
            <a href={`/desk/drafts/${draft.id}?claim=${claim.id}#pick`}>Replace with another quote</a>
            <button
              type="submit"
              name="how"
              value={answer.bottomLine.includes(claim.id) ? 'leave-bottom-line' : 'bottom-line'}
              class="linklike"
            >
              {answer.bottomLine.includes(claim.id) ? 'Take out of the bottom line' : 'Put into the bottom line'}
            </button>
            <button type="submit" name="how" value="remove" class="linklike">
              Remove
            </button>
          </p>
        </form>
      </details>
    </article>
  );
}
