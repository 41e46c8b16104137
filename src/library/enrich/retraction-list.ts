import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { InputFault } from '../../domain/faults.ts';
import type { StandingLink } from '../../domain/source.ts';
import type { Format, ReadItem } from '../formats/format.ts';
import { readIdentifier } from '../identify-source.ts';
import type { Enrichment, RegisteredNotice } from './enrichment.ts';

const REGISTER = 'retraction-watch';
const TYPES: Record<string, StandingLink['type']> = {
  retraction: 'retraction',
  'expression of concern': 'expression-of-concern',
  correction: 'correction',
  reinstatement: 'reinstatement',
};
const PART = 1000;

type Row = Record<string, string>;

/** Retraction Watch's data as Crossref publishes them (one notice a row), and lists of DOIs with the natures of the notices about each. */
export const retractionList: Format = {
  name: 'Retraction Watch CSV',
  gives: null,
  recognises: (head) => {
    const [header = ''] = head.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
    return (
      (/\bOriginalPaperDOI\b/.test(header) && /\bRetractionNature\b/.test(header)) || /^"?doi"?,"?retraction ?watch"?\s*$/i.test(header)
    );
  },
  async *read({ bytes }) {
    // A row that cannot be read is passed over by the parser and told by `on_skip`.
    const skipped: ReadItem[] = [];
    const parser = Readable.from(bytes).pipe(
      parse({
        bom: true,
        columns: true,
        info: true,
        trim: true,
        relax_quotes: true,
        max_record_size: 1024 * 1024,
        skip_empty_lines: true,
        skip_records_with_error: true,
        on_skip: (error) => void skipped.push(rejectRow(error)),
      }),
    );
    const entries: Enrichment[] = [];
    for await (const { record, info } of parser as AsyncIterable<{ record: Row; info: { lines: number } }>) {
      yield* skipped.splice(0);
      try {
        entries.push(...readRow(record));
      } catch (error) {
        if (!(error instanceof InputFault)) throw error;
        yield { type: 'rejection', record: record['Record ID'] ?? null, line: info.lines, reason: error.message };
      }
      if (entries.length >= PART) yield { type: 'enrichment', entries: entries.splice(0) };
    }
    yield* skipped;
    if (entries.length) yield { type: 'enrichment', entries };
  },
};

function rejectRow(error: CsvError | undefined): ReadItem {
  const line = error && 'lines' in error ? Number(error.lines) : null;
  return {
    type: 'rejection',
    record: null,
    line,
    reason: `The row cannot be read: ${error?.message ?? 'its columns do not fit the first row'}.`,
  };
}

/** The notices of a row. Throws an InputFault where it names no work or no nature that is known. */
function readRow(row: Row): Enrichment[] {
  const natures = (row.RetractionNature ?? row.retractionwatch ?? row['retraction watch'] ?? '').split(';').map((nature) => nature.trim());
  const keys = workKeys(row);
  if (keys.length === 0) return [];
  return natures.map((nature): Enrichment => {
    const type = TYPES[nature.toLowerCase()];
    if (!type) throw new InputFault(`"${nature}" is no nature of a notice that is known.`);
    const notice: RegisteredNotice = { type, target: noticeKey(row, keys), date: readDate(row.RetractionDate ?? '') };
    return { type: 'notice', keys, notice };
  });
}

// "unavailable" and 0 stand where there is no identifier: such a work cannot be matched.
function workKeys(row: Row): string[] {
  const doi = readIdentifier('doi', row.OriginalPaperDOI ?? row.doi ?? row.DOI ?? '');
  const pmid = readIdentifier('pmid', row.OriginalPaperPubMedID ?? '');
  return [...(doi ? [`doi:${doi}`] : []), ...(pmid ? [`pmid:${pmid}`] : [])];
}

function noticeKey(row: Row, keys: string[]): string {
  const pmid = readIdentifier('pmid', row.RetractionPubMedID ?? '');
  const doi = readIdentifier('doi', row.RetractionDOI ?? '');
  // Some publishers put the notice under the work's own identifier.
  return [...(pmid ? [`pmid:${pmid}`] : []), ...(doi ? [`doi:${doi}`] : [])].find((key) => !keys.includes(key)) ?? REGISTER;
}

/** "2/14/2023 0:00" (month first) or "2023-02-14" → "2023-02-14"; null for anything else. */
function readDate(text: string): string | null {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text) ?? [];
  if (year) return isDay(Number(month), Number(day)) ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : null;
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}

const isDay = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
