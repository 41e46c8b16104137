import { countEdits } from '../text/correct-spelling.ts';
import type { Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';
import type { ModelDesk } from './compose/language-model/model-desk.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { maskPersonalData } from './mask-personal-data.ts';
import type { SlotId } from './outlines/slot.ts';
import { cleanForPrompt } from './prompts/clean-for-prompt.ts';
import { INTERPRET_PROMPT, MOST_ASKS } from './prompts/interpret-prompt.ts';

/** What a model's reading changes: words of the question that stand for a name of the vocabulary, and matters asked about. */
export interface Rereading {
  readings: { from: string; to: string }[];
  asks: SlotId[];
}

/** From this weight on, a matter is plainly asked for. */
const PLAINLY = 0.9;

/**
 * True where our own reading leaves a question unsure: no subject that it names, a drug that the library lacks, other words that it lacks while
 * nothing is plainly asked, or more than one question.
 */
export function isUnsure(question: ReadQuestion, unknownWords: string[]): boolean {
  const { drugs, classes, conditions, subjectAssumed, unknownDrugs, slots, text } = question;
  const plainlyAsked = [...slots.values()].some((weight) => weight >= PLAINLY);
  const named = !subjectAssumed && drugs.length + classes.length + conditions.length > 0;
  return (
    !named ||
    unknownDrugs.length > 0 ||
    (unknownWords.length > 0 && !plainlyAsked) ||
    text.split('?').filter((part) => /\p{L}/u.test(part)).length > 1
  );
}

/**
 * Asks a model how a question is to be read, without what names a person. Of what it says only this is taken: a reading of words that stand in
 * the question as a drug or condition of the vocabulary whose name they nearly spell, and matters from the fixed list. Null where nothing is.
 */
export async function interpretWithModel(
  question: ReadQuestion,
  { vocabulary, isKnown }: { vocabulary: Vocabulary; isKnown: (token: string) => boolean },
  desk: ModelDesk,
): Promise<Rereading | null> {
  const { name: prompt, instructions, schema } = INTERPRET_PROMPT;
  const input = JSON.stringify({ question: cleanForPrompt(maskPersonalData(question.text, isKnown)) });
  const reply = await desk.ask({ prompt, instructions, input, schema, mostTokens: 200 }, undefined, { missed: false });
  if (!reply) return null;
  const readings = reply.readings.flatMap(({ words, means }) => {
    const at = question.text.toLowerCase().indexOf(words.toLowerCase());
    // What the vocabulary knows already means what it says.
    const open = words.trim() !== '' && at >= 0 && vocabulary.findMentions(words).length === 0;
    const term = open ? termOf(means, vocabulary) : null;
    if (!term || question.drugs.includes(term) || question.conditions.includes(term) || !nearlySpells(words, term)) return [];
    return [{ from: question.text.slice(at, at + words.length), to: term.plain }];
  });
  const asks = [...new Set(reply.asks)].slice(0, MOST_ASKS);
  return readings.length || asks.length ? { readings, asks } : null;
}

function termOf(name: string, vocabulary: Vocabulary): Term | null {
  const term = vocabulary.byName(name);
  return term && !term.event && !term.family ? term : null;
}

const LEAST_LETTERS = 4;
/** Words of many names: they name no disease by themselves. */
const GENERAL = /^(?:disease|syndrome|disorder|skin|chronic|acute|severe|cream|tablets?|arthritis|dermatitis|infection|cancer|vaccine)s?$/;

/** True where some telling word of the words asked, or all of them written together, is a word of the term's names, give or take a letter in three. */
function nearlySpells(words: string, term: Term): boolean {
  const tellingOf = (text: string): string[] =>
    (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= LEAST_LETTERS && !GENERAL.test(word));
  const own = term.names.flatMap(tellingOf);
  const asked = [...tellingOf(words), ...tellingOf(words.replace(/\P{L}+/gu, ''))];
  return asked.some((word) => own.some((other) => countEdits(word, other, Math.floor(other.length / 3)) !== null));
}
