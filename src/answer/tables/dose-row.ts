import type { DoseFinding } from '../../domain/finding.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { jurisdictionName } from '../../vocabulary/jurisdictions.ts';
import { nameWithDegree } from './name-with-degree.ts';

export const DOSE_COLUMNS = ['Drug', 'For', 'Where', 'Dose', 'How often', 'When it applies'];

/**
 * A claim's doses as cells, or null where they do not make a row that stands by itself: each dose needs a frequency, each but the first says when it
 * applies, and the drug, what it is for and where it holds are known.
 */
export function doseRow(reading: SentenceReading): string[] | null {
  const doses = reading.findings.filter((f) => f.type === 'dose');
  const [drug] = reading.drugs;
  const place = placeOf(reading);
  if (!doses.length || !drug || reading.drugs.length > 1 || !place || !reading.conditions.length) return null;
  if (doses.some((d) => d.negated || !d.frequency) || doses.slice(1).some((d) => !d.when)) return null;
  return [
    drug.plain,
    reading.conditions.map((condition) => nameWithDegree(condition, reading.text)).join(', '),
    place,
    doses.map((d) => d.amount.text).join('; '),
    distinct(doses.map((d) => d.frequency!.text)).join('; '),
    doses
      .map((d) => whenOf(d, doses))
      .filter(Boolean)
      .join('; ') ||
      (USUAL.exec(reading.text)?.[0] ?? '—'),
  ];
}

const USUAL = /\b(?:usual|recommended|standard) (?:adult |daily )?dose\b/i;

const whenOf = ({ amount, when, duration }: DoseFinding, all: DoseFinding[]): string => {
  const said = [duration ? `for ${duration.text}` : '', when ?? ''].filter(Boolean).join(', ');
  return said && all.length > 1 ? `${amount.text}: ${said}` : said;
};

function placeOf({ international, places }: SentenceReading): string | null {
  if (international) return 'International product text';
  return places.length ? places.map(jurisdictionName).join(' and ') : null;
}

const distinct = (texts: string[]): string[] => [...new Set(texts)];
