import type { Hono } from 'hono';
import type { AnswerListing, AnswerRecord } from '../../record/record.ts';
import { answerPath } from '../answer-address.ts';
import { EXAMPLE_QUESTIONS } from '../example-questions.ts';
import { exampleAnswerId } from '../make-answer-id.ts';
import { HomePage, type HomePageProps } from '../pages/home-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

const ANSWERS_SHOWN = 5;
const ANSWERS_READ = 500;
const NEWS_READ = 200;

/** The home page: question box, examples, what the library covers, published answers. */
export function addHomeRoute(app: Hono, { library, record, assets }: Site): void {
  app.get('/', async (c) => {
    const reader = await library.reader();
    const [summary, subjects, listed, examples] = await Promise.all([
      reader.summary(),
      reader.subjects(),
      record.listPublished(ANSWERS_READ),
      findExamples(record),
    ]);
    const [approved, topics, specimen] = await Promise.all([
      findApproved(record, listed),
      countTopics(record, listed),
      findSpecimen(record, listed.slice(0, ANSWERS_SHOWN)),
    ]);
    const above = new Set(approved.map(({ id }) => id));
    const published = listed.filter(({ id }) => !above.has(id)).slice(0, ANSWERS_SHOWN);
    const page = <HomePage {...{ assets, summary, subjects, examples, published, approved, topics, specimen }} />;
    return sendPage(c, renderPage(page));
  });
}

// Those that stand approved, in the order in which the board approved them, the latest first.
async function findApproved(record: AnswerRecord, listed: AnswerListing[]): Promise<HomePageProps['approved']> {
  const standing = new Map(listed.filter(({ status }) => status === 'approved').map((answer) => [answer.id, answer]));
  const news = standing.size > 0 ? await record.reviews.news(NEWS_READ) : [];
  return news
    .filter(({ what }) => what === 'approved')
    .flatMap(({ answer, at }) => {
      const listing = standing.get(answer);
      return listing && standing.delete(answer) ? [{ ...listing, approvedAt: at }] : [];
    })
    .slice(0, ANSWERS_SHOWN);
}

async function countTopics(record: AnswerRecord, listed: AnswerListing[]): Promise<HomePageProps['topics']> {
  const ids = new Set(listed.map(({ id }) => id));
  const topics = await record.topics.list();
  const counted = await Promise.all(
    topics.map(async (topic) => ({ topic, answers: (await record.topics.answersOf(topic.id)).filter((id) => ids.has(id)).length })),
  );
  return counted.filter(({ answers }) => answers > 0);
}

async function findExamples(record: AnswerRecord): Promise<HomePageProps['examples']> {
  return Promise.all(
    EXAMPLE_QUESTIONS.map(async (question) => {
      const state = await record.findAnswerState(exampleAnswerId(question));
      return { question, url: state?.listed ? answerPath(state) : null };
    }),
  );
}

// The first sentence of the newest published article.
async function findSpecimen(record: AnswerRecord, published: AnswerListing[]): Promise<HomePageProps['specimen']> {
  for (const listing of published) {
    const answer = (await record.findAnswer(listing.id))?.answer;
    if (answer?.outcome !== 'answered') continue;
    const claim = answer.sections.flatMap((section) => section.claims).find((claim) => claim.id === answer.bottomLine[0]);
    const reference = answer.references.find((reference) => reference.number === claim?.citations[0]?.reference);
    if (claim && reference) return { claim, reference, url: answerPath(answer) };
  }
  return null;
}
