import type { AppraisedSentence } from './appraise-evidence.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** Degrees of a disease that are treated in a way of their own. */
const DEGREE = /\b(severe|complicated|cerebral|acute|life-threatening|fulminant)\s+$/i;

/**
 * The asked degree of the asked disease ("severe malaria") where no sentence on the matter speaks of it: what is said of the disease without
 * complications is no answer then. Null where it is spoken of, where no degree is asked, and for a drug, whose evidence says for which degree it holds.
 */
export function missingDegree(question: ReadQuestion, onMatter: AppraisedSentence[]): string | null {
  if (question.drugs.length + question.classes.length > 0) return null;
  for (const { names, plain } of question.conditions) {
    const lower = question.normalised.toLowerCase();
    const name = names.map((n) => n.toLowerCase()).find((n) => lower.includes(n));
    const degree = name && DEGREE.exec(lower.slice(0, lower.indexOf(name)))?.[1];
    if (!degree) continue;
    const said = new RegExp(`\\b${degree}\\b[^.;]{0,25}\\b${name.replace(/[^\p{L}\p{N} ]/gu, '.')}`, 'i');
    const isHeld = onMatter.some(({ reading: { source, passage, own } }) =>
      [source.title, ...passage.heading, own].some((t) => said.test(t)),
    );
    if (!isHeld) return `${degree} ${plain}`;
  }
  return null;
}
