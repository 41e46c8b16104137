import type { EditionContext } from '../edition-context.ts';
import { TRIAL, withoutStatistics } from '../check/check-edition.ts';
import { putPlainly } from '../words/put-plainly.ts';
import { cutSentences } from './cut-sentences.ts';
import { layList } from './lay-list.ts';
import { lowerFirst, peelFrame, upperFirst } from './peel-frame.ts';
import type { Telling } from './told-claim.ts';

/**
 * A sentence told in its own order: who says it and what only shows how sure a figure is come off, it is cut at its joints, its list is laid
 * out, plain words come in. Null where the rules see that it would be read wrongly.
 */
export function rewriteClaim(text: string, context: EditionContext): Telling | null {
  const { texts } = context;
  const untried = withoutTrials(text);
  if (untried === null) return null;
  const { place, text: peeled } = peelFrame(withoutStatistics(untried));
  const lead = place ? texts.placeLeads[place] : null;
  const placed = lead ? `${lead}, ${lowerFirst(peeled)}` : peeled;
  const sentences = cutSentences(/[.!?]$/.test(placed) ? placed : `${placed}.`).map((sentence) => layList(sentence.trim()));
  const plain = putPlainly(sentences.map(upperFirst).join('\n'), context.glossary);
  if (!plain) return null;
  const named = texts.bodies.reduce((said, [pattern, words]) => said.replace(pattern, words), plain.text);
  return { text: joinLines(named), met: plain.met };
}

// Sentences follow each other in one line; a list stands in lines of its own.
function joinLines(text: string): string {
  return text
    .split('\n')
    .reduce((told, line) => (told === '' ? line : /^• /.test(line) || /(?:^|\n)• [^\n]*$/.test(told) ? `${told}\n${line}` : `${told} ${line}`), '');
}

// Names of trials tell a patient nothing; the quote keeps them. Results of two trials in one sentence need their names.
function withoutTrials(text: string): string | null {
  const names = text.match(TRIAL) ?? [];
  if (names.length > 1 && /\d%/.test(text)) return null;
  const name = TRIAL.source;
  return text
    .replace(new RegExp(` \\((?:${name})(?: extension)?\\)`, 'g'), '')
    .replace(new RegExp(`^In (?:the )?(?:pooled )?(?:${name})(?: and ${name})*(?: trials?)? in `), 'In ')
    .replace(new RegExp(`^In (?:the )?(?:${name})(?: trials?)?, `), '')
    .replace(new RegExp(` in (?:the )?(?:${name})(?: and ${name})*(?: trials?)?(?=[ ,.])`, 'g'), '');
}
