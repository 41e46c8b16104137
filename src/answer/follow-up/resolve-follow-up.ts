import type { Meaning, Resolution } from '../../domain/follow-up.ts';
import type { LibraryReader } from '../../library/library.ts';
import type { ModelDesk } from '../compose/language-model/model-desk.ts';
import { correctWords } from '../interpret-question.ts';
import { FOLLOW_UP_PROMPT } from '../prompts/follow-up-prompt.ts';
import { readLibraryWords } from '../read-library-words.ts';
import { mergeMeaning, readMeaning } from './merge-meaning.ts';
import { rankSlots } from './rank-slots.ts';
import { readFollowUp, type ReadFollowUp } from './read-follow-up.ts';
import { resolveWithModel } from './resolve-with-model.ts';
import { sayMeaning } from './say-meaning.ts';

/** The answer that is asked on: its question, and what it meant where it was a follow-up itself. */
export interface AnswerBefore {
  id: string;
  question: string;
  resolution?: Resolution;
}

export interface ResolvedQuestion {
  /** The full question. */
  question: string;
  resolution: Resolution;
}

const CHOICES = 3;

/**
 * Makes a full question of what is typed after an answer: what it names replaces, what it leaves open stays as it was. Sure only where every
 * word was used, no reading had to choose, and the question is another than the one before; else the words left over and other questions
 * that may be meant go with it. A question that is complete in itself stays as it was typed. Where the rules are not sure, a language model at the
 * `desk` may put another full question first; that makes nothing sure.
 */
export async function resolveFollowUp(
  asked: string,
  before: AnswerBefore,
  library: LibraryReader,
  desk: ModelDesk | null = null,
): Promise<ResolvedQuestion> {
  // 1. What the conversation is about.
  const { vocabulary, isKnown } = await readLibraryWords(asked, library);
  const state = before.resolution?.meaning ?? readMeaning(before.question, vocabulary);
  // 2. What the follow-up says, and both together.
  const { text } = correctWords(asked, vocabulary, isKnown);
  const read = readFollowUp(text, vocabulary, new Set([...state.drugs, ...state.versus]));
  const ranked = read.slot && !read.unclear ? [] : await rankSlots(text, library);
  const silent = read.slot === null && saysNothing(read) && ranked[0];
  const meaning = mergeMeaning(state, silent ? { ...read, slot: ranked[0]! } : read);
  const question = isComplete(asked, read) ? asked : sayMeaning(meaning);
  // 3. Whether that is certain.
  const repeated = sayMeaning(meaning) === sayMeaning(state);
  const sure = !silent && !read.unclear && read.unused.length === 0 && !repeated;
  const choices = sure ? [] : await chooseOthers(text, meaning, question, library, repeated);
  const ruled = { question, resolution: { after: before.id, asked, sure, unused: read.unused, choices, meaning } };
  return desk && !sure && question !== asked ? putFirst(ruled, before, library, desk) : ruled;
}

/** What the rules made, with the question that a model makes of both questions before it, where that holds. */
async function putFirst(ruled: ResolvedQuestion, before: AnswerBefore, library: LibraryReader, desk: ModelDesk): Promise<ResolvedQuestion> {
  const { resolution } = ruled;
  const on = { asked: resolution.asked, before: before.question };
  const words = await readLibraryWords(`${on.before} ${on.asked}`, library);
  const question = await resolveWithModel(on, words, desk);
  if (question === null) return ruled;
  const { provider, name } = desk.model;
  return {
    question,
    resolution: {
      ...resolution,
      unused: [],
      choices: [...new Set([question, ...resolution.choices])].slice(0, CHOICES),
      meaning: readMeaning(question, words.vocabulary),
      model: { provider, name, prompt: FOLLOW_UP_PROMPT.name },
    },
  };
}

/** A full question that the asker chose or wrote: kept as it is, and read for what may be asked on after it. */
export async function keepQuestion(
  question: string,
  asked: string,
  before: AnswerBefore,
  library: LibraryReader,
): Promise<ResolvedQuestion> {
  const { vocabulary } = await readLibraryWords(question, library);
  const meaning = readMeaning(question, vocabulary);
  return { question, resolution: { after: before.id, asked, sure: true, unused: [], choices: [], meaning } };
}

/** Names nothing that could stand in the old question. */
const saysNothing = ({ drugs, conditions, chips, doses, places }: ReadFollowUp): boolean =>
  ![drugs, conditions, chips, doses, places].some((named) => named.length > 0);

const POINTS_BACK = /\b(?:it|its|this|that|these|those|they|them|he|she|her|him|his|one|instead|same|above|other)\b/i;
const LEAST_WORDS = 6;

/** A question with its own drug, condition and words of asking, which points back to nothing. */
const isComplete = (asked: string, { drugs, conditions, slot }: ReadFollowUp): boolean =>
  drugs.length > 0 && conditions.length > 0 && slot !== null && asked.split(/\s+/).length >= LEAST_WORDS && !POINTS_BACK.test(asked);

/** Three questions to choose from: the one made, then the same about what the words are nearest to. */
async function chooseOthers(text: string, meaning: Meaning, made: string, library: LibraryReader, repeated: boolean): Promise<string[]> {
  const near = await rankSlots(text, library);
  // What compares needs two to compare.
  const whole = near.filter(
    (slot) => (slot !== 'comparison' || meaning.versus.length > 0) && (slot !== 'dose-comparison' || meaning.doses.length > 1),
  );
  const others = whole.map((slot) => sayMeaning({ ...meaning, slot }));
  return [...new Set([...(repeated ? [] : [made]), ...others])].slice(0, CHOICES);
}
