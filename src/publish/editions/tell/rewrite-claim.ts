import type { EditionContext } from '../edition-context.ts';
import { withoutStatistics } from '../check/check-edition.ts';
import { putPlainly } from '../words/put-plainly.ts';
import { cutSentences } from './cut-sentences.ts';
import { layList } from './lay-list.ts';
import { lowerFirst, peelFrame, upperFirst } from './peel-frame.ts';
import type { Telling } from './told-claim.ts';
import { comparesTrials, withoutTrials } from './without-trials.ts';

/**
 * A sentence told in its own order: who says it and what only shows how sure a figure is come off, it is cut at its joints, its list is laid
 * out, plain words come in. Null where the rules see that it would be read wrongly.
 */
export function rewriteClaim(text: string, context: EditionContext): Telling | null {
  const { texts } = context;
  if (comparesTrials(text)) return null;
  const { place, text: peeled } = peelFrame(withoutDetail(withoutStatistics(withoutTrials(text))));
  const lead = place ? texts.placeLeads[place] : null;
  const placed = lead ? `${lead}, ${lowerFirst(peeled)}` : peeled;
  const sentences = cutSentences(/[.!?]$/.test(placed) ? placed : `${placed}.`).map((sentence) => layList(sentence.trim()));
  const plain = putPlainly(sentences.map(upperFirst).join('\n'), context.glossary);
  if (!plain) return null;
  const named = texts.bodies.reduce((said, [pattern, words]) => said.replace(pattern, words), plain.text);
  return { text: joinLines(named), met: plain.met };
}

// The day of an approval stands in the quote; a most that hangs on a sentence is told as one of its own.
function withoutDetail(text: string): string {
  return text
    .replace(/(?<=\bapproved\b.*) on \d{1,2} \p{Lu}\p{Ll}+ \d{4}/u, '')
    .replace(/, with (no more than [^,;]+?) (used|applied|given|taken) (?=in |per |a )/, '; $1 is $2 ');
}

// Sentences follow each other in one line; a list stands in lines of its own.
function joinLines(text: string): string {
  return text
    .split('\n')
    .reduce(
      (told, line) =>
        told === '' ? line : line.startsWith('• ') || /(?:^|\n)• [^\n]*$/.test(told) ? `${told}\n${line}` : `${told} ${line}`,
      '',
    );
}
