import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { SLOTS } from '../outlines/slots.ts';

/**
 * The sentences of a boxed warning, in the label's order, where a question asks for that of one drug: a part of it would be read as the whole. Of
 * each place the label is taken that answers the question best.
 */
export function wholeBoxedWarning(sentences: AppraisedSentence[], { drugs, slots }: ReadQuestion): AppraisedSentence[] {
  const { id, passageHeadings } = SLOTS['boxed-warning'];
  if (drugs.length !== 1 || slots.get(id) !== 1) return [];
  const boxed = sentences.filter(
    ({ reading: { source, passage }, drugMatch, aboutOther }) =>
      source.kind === 'drug-label' && drugMatch >= 0.5 && !aboutOther && passage.heading.some((h) => passageHeadings.test(h)),
  );
  const byPlace = Map.groupBy(boxed, ({ reading }) => reading.source.jurisdictions.join('+'));
  return [...byPlace.values()].flatMap((there) => {
    const best = there.toSorted((a, b) => b.score - a.score)[0]!.reading.source;
    return there
      .filter(({ reading }) => reading.source === best)
      .toSorted((a, b) => a.reading.passage.position - b.reading.passage.position || a.reading.start - b.reading.start);
  });
}
