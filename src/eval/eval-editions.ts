import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ask } from '../answer/ask.ts';
import type { AnswerWithEvidence } from '../domain/evidence.ts';
import type { LibraryReader } from '../library/library.ts';
import { tellEdition } from '../publish/editions/tell-edition.ts';
import { EXAMPLE_QUESTIONS } from '../server/example-questions.ts';
import { countFalseAlarms, type FalseAlarms } from './editions/count-false-alarms.ts';
import { readFreshSections } from './editions/fresh-sections.ts';
import { measureEditions, tellingsOf, type EditionScores } from './editions/measure-editions.ts';
import { scoreTellingErrors, type TellingErrorScores } from './editions/score-telling-errors.ts';
import { openStarterLibrary } from './open-starter-library.ts';
import { seededRandom } from './perturb/seeded-random.ts';
import { claimsOf, states } from './questions/match-facts.ts';
import { readQuestionFile, type Answerable } from './questions/read-question-file.ts';
import type { Found } from './questions/score-question.ts';

const OWN_QUESTIONS = fileURLToPath(new URL('../../test/eval/editions-questions.json', import.meta.url));
export const EDITIONS_SEED = 7;

export interface EditionFigures {
  seed: number;
  /** By what was told: the example questions, a file's patient questions, questions and sections that no rule was written for. */
  sets: Record<string, EditionScores>;
  /** Key facts of the patient questions: stated by the clinician's edition, and told by the patient's. */
  facts: { must: Found; key: Found; mustInAnswer: Found };
  /** Errors put into the tellings of the questions asked, and into those of the fresh sections. */
  errors: TellingErrorScores;
  freshErrors: TellingErrorScores;
  /** True tellings by hand that the checker flags. */
  falseAlarms: FalseAlarms;
}

/** Measures the patient edition on the starter library and on what lies in the folder of data. The same seed gives the same figures. */
export async function evalEditions(data: string, seed: number = EDITIONS_SEED): Promise<EditionFigures> {
  const library = await openStarterLibrary();
  try {
    const reader = await library.reader();
    const own = z
      .object({ questions: z.array(z.string()), read: z.array(z.string()) })
      .parse(JSON.parse(await readFile(OWN_QUESTIONS, 'utf8')));
    const file = join(data, 'facts', 'questions-dev.json');
    const patient = existsSync(file) ? (await readQuestionFile(file)).answerable.filter(({ id }) => id.startsWith('p')) : [];
    const examples = await askAll([...EXAMPLE_QUESTIONS], reader);
    const asked = await askAll(
      patient.map(({ question }) => question),
      reader,
    );
    const read = await askAll(own.read, reader);
    const fresh = await askAll(own.questions, reader);
    const sections = await readFreshSections(data);
    return {
      seed,
      sets: {
        'example questions': measureEditions(examples),
        ...(asked.length > 0 && { 'patient questions of the facts sheet': measureEditions(asked) }),
        'questions whose pages were read and mended by rule': measureEditions(read),
        'questions no rule was written for': measureEditions(fresh),
        ...(sections.length > 0 && { 'abstracts and label sections no rule was written for': measureEditions(sections) }),
      },
      facts: countFacts(patient, asked),
      errors: scoreTellingErrors(tellingsOf([...examples, ...asked, ...read]), seededRandom(seed)),
      freshErrors: scoreTellingErrors(tellingsOf([...fresh, ...sections]), seededRandom(seed)),
      falseAlarms: await countFalseAlarms(reader),
    };
  } finally {
    await library.close();
  }
}

async function askAll(questions: string[], library: LibraryReader): Promise<AnswerWithEvidence[]> {
  const answers: AnswerWithEvidence[] = [];
  for (const question of questions)
    answers.push(await ask({ id: 'eval', question, audience: 'clinician' }, { library, now: () => new Date(0), version: 'eval' }));
  return answers;
}

/** A fact counts where one told claim, read with its heading, states it in the words that the file accepts. */
function countFacts(questions: Answerable[], answers: AnswerWithEvidence[]): EditionFigures['facts'] {
  const facts = { must: { found: 0, of: 0 }, key: { found: 0, of: 0 }, mustInAnswer: { found: 0, of: 0 } };
  questions.forEach((question, i) => {
    const { answer, evidence } = answers[i]!;
    const told = tellEdition(answer, evidence, 'patient');
    const said = answer.outcome === 'answered' ? claimsOf(answer) : [];
    const tells = told.outcome === 'answered' ? claimsOf(told) : [];
    for (const fact of question.keyFacts) {
      const isTold = tells.some((claim) => states(claim, fact));
      facts.key.of++;
      if (isTold) facts.key.found++;
      if (!fact.must) continue;
      facts.must.of++;
      facts.mustInAnswer.of++;
      if (isTold) facts.must.found++;
      if (said.some((claim) => states(claim, fact))) facts.mustInAnswer.found++;
    }
  });
  return facts;
}
