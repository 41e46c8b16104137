import type { Section } from '../../domain/answer.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { coversClaim } from './covers-claim.ts';
import { DOSE_COLUMNS, doseRow } from './dose-row.ts';
import { EFFECT_COLUMNS, effectRow } from './effect-row.ts';

const LEAST_ROWS = 2;

interface Shape {
  columns: string[];
  row: (reading: SentenceReading) => string[] | null;
}
const DOSES: Shape = { columns: DOSE_COLUMNS, row: doseRow };
const EFFECTS: Shape = { columns: EFFECT_COLUMNS, row: effectRow };
const SHAPES: Partial<Record<string, Shape>> = { dose: DOSES, 'dose-adjustment': DOSES, comparison: EFFECTS, efficacy: EFFECTS };

/**
 * Sets the claims of dose and comparison sections as tables where at least two of them fit into rows that leave nothing out. Cells come from the
 * findings of the claim's own sentence; a claim that fits into no row stays a sentence below the table.
 */
export function layTables(sections: Section[], sentences: AppraisedSentence[]): Section[] {
  const readings = new Map(sentences.map(({ reading }) => [`${reading.passage.id} ${reading.start}`, reading]));
  return sections.map((section) => {
    const shape = SHAPES[section.slot];
    if (!shape) return section;
    const rows = section.claims.flatMap((claim) => {
      const [citation] = claim.citations;
      const reading = claim.citations.length === 1 ? readings.get(`${citation!.quote.passage} ${citation!.quote.start}`) : undefined;
      const cells = reading && reading.text === citation!.quote.text ? shape.row(reading) : null;
      return cells && coversClaim(reading!, cells) ? [{ claim: claim.id, cells }] : [];
    });
    return rows.length < LEAST_ROWS ? section : { ...section, form: 'table' as const, table: { columns: shape.columns, rows } };
  });
}
