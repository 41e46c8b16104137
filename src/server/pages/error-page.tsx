import { pageTexts } from '../../publish/texts/page-texts.ts';
import { AskForm } from './ask-form.tsx';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface ErrorPageProps {
  assets: PageAssets;
  status: number;
  /** The class of trouble, for a status that has no heading of its own. */
  title: string;
  /** What happened and what to do, in sentences. */
  message: string;
  /** The question that was asked, kept so that nobody types it again. */
  question?: string;
  /** The number under which the log holds the fault. */
  requestId?: string;
}

/** What happened and what to do, for every way a request can end without its page. */
export function ErrorPage({ assets, status, title, message, question, requestId }: ErrorPageProps) {
  const heading = pageTexts().faults[status] ?? `${title}.`;
  return (
    <Layout title={heading.replace(/\.$/, '')} assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>{heading}</h1>
        {question && <p class="question">{question}</p>}
        <p class="lead">{message}</p>
        {requestId && (
          <p class="ui soft">
            The log of this server holds it under the number <code>{requestId}</code>.
          </p>
        )}
        <AskForm
          id="question"
          label={question ? 'Ask again' : 'Ask a question'}
          value={question}
          placeholder="A drug, a condition, a patient"
        />
        <p class="ui more">
          Or look in <a href="/library">the library</a> or among the <a href="/answers">published answers</a>.
        </p>
      </div>
    </Layout>
  );
}

export interface InterruptedPageProps {
  assets: PageAssets;
  question: string;
  /** Why it stopped, in words for the reader. */
  message: string;
}

/** The making of an answer stopped before it was finished; its question is kept in the box. */
export function InterruptedPage({ assets, question, message }: InterruptedPageProps) {
  return (
    <Layout title="The answer was not finished" assets={assets} place="ask" noindex>
      <div class="wrap page page--narrow">
        <h1>The answer was not finished.</h1>
        <p class="question">{question}</p>
        <p class="lead">{message} Nothing was saved.</p>
        <AskForm id="question" label="Ask again" value={question} />
      </div>
    </Layout>
  );
}
