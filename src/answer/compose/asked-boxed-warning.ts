import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import { SLOTS } from '../outlines/slots.ts';

/**
 * How much of a drug's boxed warning a question asks for: the whole, where it names it; what opens each of its headings, where it asks for the
 * drug's harms in general; else nothing by itself.
 */
export function boxedWarningAsked({ type, drugs, slots, concepts, topicTokens }: ReadQuestion): 'whole' | 'openings' | null {
  if (drugs.length !== 1) return null;
  if (slots.get('boxed-warning') === 1) return 'whole';
  return type === 'safety' && concepts.size === 0 && topicTokens.length === 0 ? 'openings' : null;
}

/** The sentences of a boxed warning that a question asks for, in the label's order; of each place from the label that answers the question best. */
export function askedBoxedWarning(sentences: AppraisedSentence[], question: ReadQuestion): AppraisedSentence[] {
  const asked = boxedWarningAsked(question);
  if (!asked) return [];
  const boxed = sentences.filter(
    ({ reading: { source, passage }, drugMatch, aboutOther }) =>
      source.kind === 'drug-label' &&
      drugMatch >= 0.5 &&
      !aboutOther &&
      passage.heading.some((h) => SLOTS['boxed-warning'].passageHeadings.test(h)),
  );
  const byPlace = Map.groupBy(boxed, ({ reading }) => reading.source.jurisdictions.join('+'));
  return [...byPlace.values()].flatMap((there) => {
    const best = there.toSorted((a, b) => b.score - a.score)[0]!.reading.source;
    const told = there
      .filter(({ reading }) => reading.source === best)
      .toSorted((a, b) => a.reading.passage.position - b.reading.passage.position || a.reading.start - b.reading.start);
    return asked === 'whole' ? told : [...Map.groupBy(told, ({ reading }) => boxHeading(reading)).values()].map(([first]) => first!);
  });
}

/** What tells one heading of a boxed warning from the others. */
export const boxHeading = ({ source, passage }: SentenceReading): string => [source.id, ...passage.heading].join('|');
