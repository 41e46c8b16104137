import type { TimelinePicture } from '../../domain/picture.ts';
import type { SourceKind } from '../../domain/source.ts';
import { nameWithDegree } from '../tables/name-with-degree.ts';
import type { ToldReading } from './told-reading.ts';

type Row = TimelinePicture['rows'][number];

const LEAST_ROWS = 2;
const MOST_APPROVALS = 12;
const MOST_EVIDENCE = 12;
/** What comes out once and stays: labels are revised all the time, and a review without method or a case says little by its date. */
const EVIDENCE: SourceKind[] = [
  'guideline',
  'technology-appraisal',
  'consensus-statement',
  'safety-communication',
  'systematic-review',
  'randomized-trial',
  'pooled-analysis',
  'single-arm-trial',
  'cohort',
];

/** Dated approvals and denials that the claims state, and the guidelines and studies that they quote, by their dates; nothing where fewer than two are dated. */
export function drawTimeline(told: ToldReading[]): TimelinePicture[] {
  const approvals = distinct(told.flatMap(toApprovals), ({ date, label, place }) => `${date} ${label} ${place}`).slice(0, MOST_APPROVALS);
  const evidence = distinct(told.flatMap(toEvidence), ({ label }) => label)
    .toSorted((a, b) => EVIDENCE.indexOf(a.source!) - EVIDENCE.indexOf(b.source!))
    .slice(0, MOST_EVIDENCE);
  const rows = [...approvals, ...evidence].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return rows.length < LEAST_ROWS || rows[0]!.date === rows.at(-1)!.date ? [] : [{ kind: 'timeline', rows }];
}

function toApprovals({ id, reading }: ToldReading): Row[] {
  return reading.findings.flatMap((finding): Row[] => {
    if (finding.type !== 'approval' || !finding.date) return [];
    const drug = reading.drugs.find(({ plain }) => plain === finding.drug);
    const condition = reading.conditions.find(({ plain }) => plain === finding.condition);
    // An approval for everything would be read into one whose disease is not read.
    if (!drug || !condition) return [];
    return [
      {
        claim: id,
        what: finding.approved ? 'approved' : 'not-approved',
        date: finding.date,
        label: `${drug.plain} for ${nameWithDegree(condition, reading.text)}`,
        place: finding.jurisdiction,
        source: null,
      },
    ];
  });
}

function toEvidence({ id, claim }: ToldReading): Row[] {
  return claim.quotes.flatMap(({ source: { kind, published, year, title } }): Row[] => {
    const date = published ?? year?.toString();
    return date && EVIDENCE.includes(kind) ? [{ claim: id, what: 'evidence', date, label: title, place: null, source: kind }] : [];
  });
}

const distinct = (rows: Row[], key: (row: Row) => string): Row[] => {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)));
};
