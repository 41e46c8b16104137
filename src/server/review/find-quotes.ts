import { InputFault, NotFoundFault } from '../../domain/faults.ts';
import { splitUnits } from '../../findings/split-units.ts';
import type { Library } from '../../library/library.ts';
import type { PickedQuote } from '../../review/revise/edit-article.ts';
import { readTokens } from '../../text/read-tokens.ts';
import type { FoundPassage } from '../pages/desk/quote-picker.tsx';

const PASSAGES_SHOWN = 6;

/** Passages of the library for the words given, each cut into the statements that can be quoted. */
export async function findQuotes(library: Library, words: string): Promise<FoundPassage[]> {
  const reader = await library.reader();
  const hits = await reader.search({ tokens: readTokens(words), limit: PASSAGES_SHOWN });
  return hits
    .filter(({ source }) => source.kind !== 'notice')
    .map(({ source, passage }) => ({
      source,
      passage,
      sentences: splitUnits(passage.text).map(({ start, end }) => ({ start, end, text: passage.text.slice(start, end) })),
    }));
}

/** The span of a passage that somebody picked, as the library holds it now. */
export async function pickQuote(
  library: Library,
  { passage: id, start, end }: { passage: string; start: string; end: string },
): Promise<PickedQuote> {
  const held = (await (await library.reader()).readPassages([id])).get(id);
  if (!held) throw new NotFoundFault('The library no longer holds this passage. Search again.');
  const span = { start: Number(start), end: Number(end) };
  const whole =
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= held.passage.text.length;
  if (!whole) throw new InputFault('The words that were picked do not lie in their passage. Pick them again.');
  return { ...held, ...span };
}
