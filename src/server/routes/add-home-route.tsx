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

/** The home page: question box, examples, what the library covers, published answers. */
export function addHomeRoute(app: Hono, { library, record, assets }: Site): void {
  app.get('/', async (c) => {
    const reader = await library.reader();
    const [summary, subjects, published, examples] = await Promise.all([
      reader.summary(),
      reader.subjects(),
      record.listPublished(ANSWERS_SHOWN),
      findExamples(record),
    ]);
    const specimen = await findSpecimen(record, published);
    return sendPage(
      c,
      renderPage(
        <HomePage assets={assets} summary={summary} subjects={subjects} examples={examples} published={published} specimen={specimen} />,
      ),
    );
  });
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
