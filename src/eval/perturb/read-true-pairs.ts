import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputFault } from '../../domain/faults.ts';
import type { Passage, Source } from '../../domain/source.ts';
import type { LibraryReader } from '../../library/library.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import { ERROR_KINDS, type ClaimAndQuote } from './error-kinds.ts';
import type { MadeError } from './make-errors.ts';

/** A claim and the quote that bears it out, with where the quote stands. */
export interface TruePair extends ClaimAndQuote {
  id: string;
  passage: Passage;
  source: Source;
}

/** A true pair and one error made of it beforehand. */
export interface FrozenPair extends TruePair {
  error: MadeError;
}

/** Every sentence of the library's starter sources as its own quote, in the order of source and passage. */
export async function readVerbatimPairs(library: LibraryReader): Promise<TruePair[]> {
  const { sources } = await library.browse({}, 0, Number.MAX_SAFE_INTEGER);
  const pairs: TruePair[] = [];
  for (const source of sources.filter((each) => each.starter)) {
    for (const passage of await library.passages(source.id)) {
      for (const { start, text } of splitSentences(passage.text)) {
        pairs.push({ id: `${passage.id}:${start}`, claim: text, quote: text, passage, source });
      }
    }
  }
  return pairs;
}

const FrozenFile = z.object({
  pairs: z
    .array(
      z.object({
        id: z.string(),
        source: z.string(),
        quote: z.string().min(1),
        claim: z.string().min(1),
        error: z.object({ kind: z.enum(ERROR_KINDS), claim: z.string().optional(), quote: z.string().optional() }),
      }),
    )
    .min(1),
});

/** The frozen pairs of a file, their quotes found in the library. Throws InputFault naming the file and the pair where one is not. */
export async function readFrozenPairs(file: string, library: LibraryReader): Promise<FrozenPair[]> {
  const read = FrozenFile.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw new InputFault(`${file}: ${path.join('.')} is wrong (${message}).`, { file, field: path.join('.') });
  }
  const pairs: FrozenPair[] = [];
  for (const { id, source: name, quote, claim, error } of read.data.pairs) {
    const source = await library.source(name);
    const passage = source && (await library.passages(source.id)).find(({ text }) => text.includes(quote));
    if (!source || !passage) {
      throw new InputFault(`${file}, pair ${id}: its quote no longer stands in ${name}. Take the pair out, or bring the sentence back.`, {
        file,
        record: id,
      });
    }
    const { kind } = error;
    pairs.push({ id, claim, quote, source, passage, error: { kind, claim: error.claim ?? claim, quote: error.quote ?? quote } });
  }
  return pairs;
}
