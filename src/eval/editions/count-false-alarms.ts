import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { LibraryReader } from '../../library/library.ts';
import { checkEdition } from '../../publish/editions/check/check-edition.ts';
import { makeContext } from '../../publish/editions/edition-context.ts';
import { textsFor } from '../../publish/texts/texts-for.ts';

const TRUE_TELLINGS = fileURLToPath(new URL('../../../test/eval/true-tellings.json', import.meta.url));
const Pairs = z.object({ tellings: z.array(z.object({ source: z.string(), text: z.string(), told: z.string() })) });

export interface FalseAlarms {
  tellings: number;
  flagged: number;
  /** The tellings that are true and were flagged, each with what the checker holds against it. */
  alarms: { told: string; reasons: string[] }[];
}

/** True tellings that a person wrote, each held against its sentence of the starter library as the editions do: what is flagged is a false alarm. */
export async function countFalseAlarms(library: LibraryReader): Promise<FalseAlarms> {
  const { tellings } = Pairs.parse(JSON.parse(await readFile(TRUE_TELLINGS, 'utf8')));
  const alarms: FalseAlarms['alarms'] = [];
  for (const { source: id, text, told } of tellings) {
    const source = await library.source(id);
    if (!source) throw new Error(`the starter library has no source ${id}, which a true telling names`);
    const context = makeContext({ sources: [source], passages: [] }, textsFor('en'));
    const faults = checkEdition(told, { text, around: '', jurisdictions: source.jurisdictions }, context);
    if (faults.length > 0) alarms.push({ told, reasons: faults.map(({ reason }) => reason) });
  }
  return { tellings: tellings.length, flagged: alarms.length, alarms };
}
