import type { Claim, Reference } from '../../domain/answer.ts';
import { SOURCE_KINDS } from '../../domain/source.ts';
import type { LibrarySummary, SubjectCount } from '../../library/library.ts';
import type { Topic } from '../../domain/topic.ts';
import type { AnswerListing } from '../../record/record.ts';
import { addressAnswers } from './address-answers.ts';
import { addressLibrary } from './address-library.ts';
import { AskForm } from './ask-form.tsx';
import { formatCount } from './format-count.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import { AnswerList, type ApprovedListing } from './list-answers.tsx';
import { nameKinds } from './name-kind.ts';
import { nameSubject } from './name-subject.ts';
import type { PageAssets } from './resolve-assets.ts';
import { Specimen } from './specimen.tsx';

export interface HomePageProps {
  assets: PageAssets;
  summary: LibrarySummary;
  subjects: SubjectCount[];
  /** Example questions; one whose answer is published leads straight to it. */
  examples: { question: string; url: string | null }[];
  /** Listed answers that are not among the approved ones shown, newest first. */
  published: AnswerListing[];
  /** Listed answers that stand approved, the latest approval first. */
  approved: ApprovedListing[];
  /** The board's topics that have published answers. */
  topics: { topic: Topic; answers: number }[];
  /** A claim of a published answer with the reference its first quote comes from. */
  specimen?: { claim: Claim; reference: Reference; url: string } | null;
}

const CONDITIONS_SHOWN = 14;

/** The question box, what the library covers, and the answers that are published. */
export function HomePage({ assets, summary, subjects, examples, published, approved, topics, specimen }: HomePageProps) {
  return (
    <Layout
      title="Clinical answers that can be checked"
      assets={assets}
      place="ask"
      description="Ask a clinical question. Every sentence of the answer carries the exact quote it rests on."
    >
      <div class="wrap">
        <div class="hero">
          <div>
            <h1>
              Ask a clinical question.
              <br />
              Check every sentence.
            </h1>
            <p>Each sentence carries the exact quote it rests on. What was not found is said, and so is who has reviewed it.</p>
            <AskForm id="question" label="Your question" hideLabel autofocus findPublished placeholder="A drug, a condition, a patient" />
            <Examples examples={examples} />
          </div>
          {specimen && <Specimen {...specimen} />}
        </div>
        <div class="shelves">
          <Published answers={published} approved={approved} />
          <Coverage summary={summary} />
          <Topics topics={topics} subjects={subjects} />
          <section aria-labelledby="reviewers-heading">
            <h2 id="reviewers-heading">Who reviews</h2>
            <p class="shelf-note">
              Answers are read claim by claim before they are called approved. Until then each says that it has not been reviewed, and is
              for education only.
            </p>
            <p class="ui">
              <a href="/board">The board</a> · <a href="/policy">Editorial policy</a> · <a href="/corrections">Corrections</a>
            </p>
          </section>
        </div>
      </div>
    </Layout>
  );
}

function Examples({ examples }: Pick<HomePageProps, 'examples'>) {
  if (examples.length === 0) return null;
  return (
    <ul class="suggestions" aria-label="Example questions">
      {examples.map(({ question, url }) => (
        <li>
          {url ? (
            <a href={url}>{question}</a>
          ) : (
            <form action="/ask" method="post">
              <button type="submit" name="question" value={question}>
                {question}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Published({ answers, approved }: { answers: AnswerListing[]; approved: ApprovedListing[] }) {
  return (
    <div class="shelf">
      <section aria-labelledby="approved-heading">
        <h2 id="approved-heading">Latest approved</h2>
        {approved.length > 0 ? (
          <AnswerList answers={approved} />
        ) : (
          <p class="shelf-note">No answer is approved at present. What is published below says that it has not been reviewed.</p>
        )}
        {approved.length > 0 && (
          <p class="more ui">
            <a href={addressAnswers({ status: 'approved' })}>All approved answers</a>
          </p>
        )}
      </section>
      <section aria-labelledby="answers-heading">
        <h2 id="answers-heading">Published answers</h2>
        {answers.length === 0 && approved.length === 0 ? (
          <p class="shelf-note">None yet. An answer is listed here once an editor publishes it.</p>
        ) : (
          <>
            <AnswerList answers={answers} />
            <p class="more ui">
              <a href="/answers">All published answers</a>
            </p>
          </>
        )}
      </section>
    </div>
  );
}

function Coverage({ summary }: { summary: LibrarySummary }) {
  return (
    <section aria-labelledby="library-heading">
      <h2 id="library-heading">What the library covers</h2>
      <p class="shelf-note">
        {summary.sources === 0
          ? 'The library is empty.'
          : `${summary.sources.toLocaleString('en')} sources in ${summary.passages.toLocaleString('en')} passages.`}
        {summary.newest && ` The newest is of ${formatDate(summary.newest)}.`}
      </p>
      <ul class="counts">
        {SOURCE_KINDS.filter((kind) => summary.byKind[kind]).map((kind) => (
          <li>
            <a href={addressLibrary({ kind })}>{nameKinds(kind)}</a>
            <span>{summary.byKind[kind]!.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Topics({ topics, subjects }: Pick<HomePageProps, 'topics' | 'subjects'>) {
  const conditions = subjects
    .filter((subject) => subject.type === 'condition')
    .sort((a, b) => b.sources - a.sources || a.name.localeCompare(b.name))
    .slice(0, CONDITIONS_SHOWN)
    .sort((a, b) => nameSubject(a.name).localeCompare(nameSubject(b.name)));
  if (topics.length + conditions.length === 0) return null;
  return (
    <section aria-labelledby="topics-heading">
      <h2 id="topics-heading">Topics</h2>
      {topics.length > 0 && (
        <ul class="counts topics" aria-label="Topics with published answers">
          {topics.map(({ topic, answers }) => (
            <li>
              <a href={addressAnswers({ topic: topic.id })}>{topic.name}</a>
              <span>{formatCount(answers, 'answer')}</span>
            </li>
          ))}
        </ul>
      )}
      {conditions.length > 0 && (
        <ul class="counts topics" aria-label="Conditions in the library">
          {conditions.map((condition) => (
            <li>
              <a href={addressLibrary({ condition: condition.name })}>{nameSubject(condition.name)}</a>
              <span>{formatCount(condition.sources, 'source')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
