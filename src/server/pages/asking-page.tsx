import { pageTexts } from '../../publish/texts/page-texts.ts';
import { ASK_STEPS, type AskProgress, type AskStep } from '../../domain/progress.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface AskingPageProps {
  assets: PageAssets;
  question: string;
  /** What has happened so far, in order. */
  events: AskProgress[];
  /** After how many seconds the page looks again, without script. */
  refreshSeconds: number;
  /**
   * A stream of server-sent events: each AskProgress as the JSON data of an event named `progress`; then one named `done` when the answer
   * can be read at `answerUrl`, or one named `failed`, upon which the page loads `answerUrl` again to show what happened.
   */
  eventsUrl: string;
  answerUrl: string;
}

/** While an answer is being made: the question and six steps that tick off with what each found. Becomes the answer by itself. */
export function AskingPage({ assets, question, events, refreshSeconds, eventsUrl, answerUrl }: AskingPageProps) {
  const { asking } = pageTexts();
  return (
    <Layout
      title={asking.title}
      assets={assets}
      place="ask"
      noindex
      refresh={{ seconds: refreshSeconds, url: answerUrl }}
      script={assets.askingScript}
    >
      <div class="wrap article asking">
        <header class="title-block">
          <p class="label">{asking.label}</p>
          <h1>{question}</h1>
          <ol class="progress" aria-label={asking.progress} data-events={eventsUrl} data-answer={answerUrl}>
            {ASK_STEPS.map((step) => (
              <StepLine step={step} events={events} />
            ))}
          </ol>
          <p class="hidden" role="status" id="progress-status" />
          <p class="ui soft asking-note">
            {asking.becomes}
            <a href={answerUrl}>{asking.open}</a>.
          </p>
        </header>
        <ClaimsSoFar events={events} />
        <div class="text skeleton" aria-hidden="true">
          {[0, 1, 2].map(() => (
            <div class="bars">
              <span class="bar bar--head" />
              <span class="bar" />
              <span class="bar" />
              <span class="bar bar--short" />
            </div>
          ))}
        </div>
      </div>
    </Layout>
  );
}

/** What a language model has written and what has been found to hold, while the rest is being written. */
function ClaimsSoFar({ events }: { events: AskProgress[] }) {
  const claims = events.filter((event) => event.state === 'claim');
  return (
    <ol class="claims-so-far text" id="claims-so-far" hidden={claims.length === 0} aria-label={pageTexts().asking.soFar}>
      {claims.map(({ heading, text, sources }) => (
        <li>
          <span class="label">{heading}</span>
          <span>{text}</span>
          <span class="soft">{sources.join('; ')}</span>
        </li>
      ))}
    </ol>
  );
}

function StepLine({ step, events }: { step: AskStep; events: AskProgress[] }) {
  const { steps, now: nowWord } = pageTexts().asking;
  const { name, waits } = steps[step];
  const done = events.find((event) => event.step === step && event.state === 'done');
  const now = !done && events.some((event) => event.step === step);
  return (
    <li class={done ? 'done' : now ? 'now' : 'waiting'} data-step={step} aria-current={now ? 'step' : undefined}>
      <strong>{name}</strong>
      <span>{done?.state === 'done' ? done.found : waits}</span>
      <span class="took">{done?.state === 'done' ? `${Math.round(done.ms)} ms` : now ? nowWord : ''}</span>
    </li>
  );
}
