import { ask } from '../answer/ask.ts';
import type { LibraryReader } from '../library/library.ts';
import { checkAnswerRules, type FindPassages } from './questions/check-answer-rules.ts';
import { readQuestionFile, type Answerable, type Unanswerable } from './questions/read-question-file.ts';
import { scoreAnswerable, scoreUnanswerable, type Found, type QuestionScore } from './questions/score-question.ts';

export interface QuestionFigures {
  /** Questions that have an answer. */
  asked: number;
  answered: number;
  rightSources: number;
  must: Found;
  key: Found;
  /** Must-facts that the bottom line itself states. */
  bottomLine: Found;
  withinLength: number;
  medianWords: number;
  wrongAbstentions: number;
  /** Over all questions: statements that were forbidden, and answers that break a rule. */
  forbidden: number;
  ruleBreaking: number;
  unanswerable: number;
  rightOnUnanswerable: number;
  questions: QuestionScore[];
}

/** Asks a file of questions and scores each answer by what the file expects. Stores nothing. Throws InputFault where the file is wrong. */
export async function evalQuestions(file: string, library: LibraryReader): Promise<QuestionFigures> {
  const { answerable, unanswerable } = await readQuestionFile(file);
  const passages = passagesOf(library);
  const scores: QuestionScore[] = [];
  const answerOf = async ({ question, maxReferences }: Answerable | Unanswerable) => {
    const { answer } = await ask({ id: 'eval', question, audience: 'clinician' }, { library, now: () => new Date(), version: 'eval' });
    return { answer, broken: answer.outcome === 'answered' ? await checkAnswerRules(answer, passages, maxReferences) : [] };
  };
  for (const asked of answerable) {
    const { answer, broken } = await answerOf(asked);
    scores.push(scoreAnswerable(asked, answer, broken));
  }
  for (const asked of unanswerable) {
    const { answer, broken } = await answerOf(asked);
    scores.push(scoreUnanswerable(asked, answer, broken));
  }
  return sumUp(scores);
}

function passagesOf(library: LibraryReader): FindPassages {
  const known = new Map<string, ReturnType<FindPassages>>();
  const find: FindPassages = async (id) => {
    const source = await library.source(id);
    return source && new Map((await library.passages(source.id)).map((passage) => [passage.id, passage]));
  };
  return (id) => {
    const found = known.get(id) ?? find(id);
    known.set(id, found);
    return found;
  };
}

function sumUp(questions: QuestionScore[]): QuestionFigures {
  const answerable = questions.filter((score) => score.answerable);
  const unanswerable = questions.filter((score) => !score.answerable);
  const sum = (field: 'must' | 'key' | 'bottomLine') => ({
    found: answerable.reduce((total, score) => total + score[field].found, 0),
    of: answerable.reduce((total, score) => total + score[field].of, 0),
  });
  const words = answerable
    .filter((score) => !score.abstained)
    .map((score) => score.words)
    .toSorted((a, b) => a - b);
  return {
    asked: answerable.length,
    answered: answerable.filter((score) => score.right).length,
    rightSources: answerable.filter((score) => score.rightSources).length,
    must: sum('must'),
    key: sum('key'),
    bottomLine: sum('bottomLine'),
    withinLength: answerable.filter((score) => score.withinLength).length,
    medianWords: words[words.length >> 1] ?? 0,
    wrongAbstentions: answerable.filter((score) => score.abstained).length,
    forbidden: questions.reduce((total, score) => total + score.forbidden, 0),
    ruleBreaking: questions.filter((score) => score.brokenRules > 0).length,
    unanswerable: unanswerable.length,
    rightOnUnanswerable: unanswerable.filter((score) => score.right).length,
    questions,
  };
}
