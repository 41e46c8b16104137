import { foldWord } from '../../text/fold-word.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { checkForm } from '../compose/language-model/check-form.ts';
import type { ModelDesk } from '../compose/language-model/model-desk.ts';
import { maskPersonalData } from '../mask-personal-data.ts';
import { cleanForPrompt } from '../prompts/clean-for-prompt.ts';
import { FOLLOW_UP_PROMPT } from '../prompts/follow-up-prompt.ts';
import type { LibraryWords } from '../read-library-words.ts';
import { FREE_WORDS } from './free-words.ts';

const MOST_TOKENS = 200;

/** A question asked on, and the one before it. */
export interface AskedOn {
  asked: string;
  before: string;
}

/**
 * Asks a model to make a follow-up whole, from both questions without what names a person. Null where it says nothing that holds: the question
 * made by rule stands then. `words` are those of the library for both questions.
 */
export async function resolveWithModel(on: AskedOn, { vocabulary, isKnown }: LibraryWords, desk: ModelDesk): Promise<string | null> {
  const { name: prompt, instructions, schema } = FOLLOW_UP_PROMPT;
  const masked = (text: string): string => cleanForPrompt(maskPersonalData(text, isKnown));
  const input = JSON.stringify({ earlier: masked(on.before), later: masked(on.asked) });
  const reply = await desk.ask({ prompt, instructions, input, schema, mostTokens: MOST_TOKENS }, undefined, { missed: false });
  const question = reply?.question.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  return holdsAsQuestion(question, on, vocabulary) ? question : null;
}

/**
 * True where a full question says what two questions say and nothing else: each word that says something stands in one of them, none of the later
 * one is lost, no drug or condition is another, and it is not the earlier question again.
 */
export function holdsAsQuestion(question: string, { asked, before }: AskedOn, vocabulary: Vocabulary): boolean {
  if (checkForm(question, `${before} ${asked}`).length > 0) return false;
  const [told, later, earlier] = [tellingWords(question), tellingWords(asked), tellingWords(before)];
  const held = new Set([...later, ...earlier]);
  if (told.some((word) => !held.has(word)) || later.some((word) => !told.includes(word))) return false;
  if (told.join(' ') === earlier.join(' ')) return false;
  const known = new Set([asked, before].flatMap((text) => vocabulary.findMentions(text).map(({ term }) => term)));
  return vocabulary.findMentions(question).every(({ term }) => known.has(term));
}

/** Words that say something, folded; figures as they stand. */
const tellingWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.%-]*/gu) ?? [])
    .map((word) => word.replace(/[.'’-]+$/, ''))
    .filter((word) => !FREE_WORDS.has(word))
    .map(foldWord);
