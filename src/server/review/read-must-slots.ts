import { interpretQuestion } from '../../answer/interpret-question.ts';
import { outlineFor } from '../../answer/outlines/outline-for.ts';
import { QUESTION_TYPES } from '../../answer/outlines/question-type.ts';
import type { SlotId } from '../../answer/outlines/slot.ts';
import { SLOTS } from '../../answer/outlines/slots.ts';
import { readLibraryWords } from '../../answer/read-library-words.ts';
import type { Answered } from '../../domain/answer.ts';
import type { LibraryReader } from '../../library/library.ts';

/** What a prescriber may not miss of a drug, whatever else is told of its role. */
const OF_A_DRUG: SlotId[] = ['approval', 'dose', 'boxed-warning', 'safety', 'monitoring', 'pregnancy', 'lactation', 'interactions'];

/** What an answer must tell or state as not found: the slots that the outline of its question's type must fill, as far as the question asks for them. */
export async function readMustSlots(
  { question, questionType }: Pick<Answered, 'question' | 'questionType'>,
  library: LibraryReader,
): Promise<{ slot: SlotId; heading: string }[]> {
  const { vocabulary, isKnown } = await readLibraryWords(question, library);
  const read = interpretQuestion(question, vocabulary, isKnown);
  const outline = outlineFor({ ...read, type: QUESTION_TYPES.find((type) => type === questionType) ?? read.type });
  const must = outline.type === 'drug-role' ? OF_A_DRUG : outline.must;
  return must.map((slot) => ({ slot, heading: SLOTS[slot].heading }));
}
