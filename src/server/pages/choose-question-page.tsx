import type { Resolution } from '../../domain/follow-up.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface ChooseQuestionPageProps {
  assets: PageAssets;
  /** The full question that was made, without certainty. */
  question: string;
  resolution: Resolution;
}

/** What a follow-up may mean, to choose from or to write in full, where its words do not make it certain. */
export function ChooseQuestionPage({ assets, question, resolution }: ChooseQuestionPageProps) {
  const { asked, after, unused, choices, model } = resolution;
  return (
    <Layout title="Which question do you mean?" assets={assets} place="ask" noindex>
      <div class="wrap page page--narrow">
        <h1>Which question do you mean?</h1>
        <p class="question">{asked}</p>
        <p class="lead">{unused.length > 0 ? <Unused words={unused} /> : 'This can be read in more than one way.'}</p>
        {model && <p class="ui soft">The first is put together by {model.name} from both questions; the others by rule.</p>}
        <ul class="choices">
          {choices.map((choice) => (
            <li>
              <form action="/ask" method="post">
                <Hidden asked={asked} after={after} />
                <input type="hidden" name="whole" value={choice} />
                <button type="submit" class="choice">
                  {choice}
                </button>
              </form>
            </li>
          ))}
        </ul>
        <WholeQuestionForm id="whole" label="Or write it in full" asked={asked} after={after} question={question} />
      </div>
    </Layout>
  );
}

function Unused({ words }: { words: string[] }) {
  return (
    <>
      {words.length === 1 ? 'This word is' : 'These words are'} not yet part of it: <strong>{words.join(', ')}</strong>.
    </>
  );
}

function Hidden({ asked, after }: { asked: string; after: string }) {
  return (
    <>
      <input type="hidden" name="question" value={asked} />
      <input type="hidden" name="after" value={after} />
    </>
  );
}

/** A box with the full question of a follow-up, to be changed and asked. */
export function WholeQuestionForm({
  id,
  label,
  asked,
  after,
  question,
}: {
  id: string;
  label: string;
  asked: string;
  after: string;
  question: string;
}) {
  return (
    <form class="ask" action="/ask" method="post">
      <Hidden asked={asked} after={after} />
      <label for={id}>{label}</label>
      <div class="ask-box">
        <textarea id={id} name="whole" rows={2} maxlength={1000} required enterkeyhint="go" autocomplete="off">
          {question}
        </textarea>
        <button type="submit" class="button">
          Ask
        </button>
      </div>
    </form>
  );
}
