import type { TimelinePicture } from '../../../domain/picture.ts';
import { formatDate } from '../format-date.ts';
import { nameJurisdiction } from '../name-jurisdiction.ts';
import { nameKind } from '../name-kind.ts';
import { placeAt } from './picture-axis.ts';

type Row = TimelinePicture['rows'][number];

const LEVEL = 12;
const TOUCHING = 0.022;
const MOST_YEARS = 8;

/** When approvals and evidence came: a strip of years, and under it every point as a line that leads to its claim and quote. */
export function Timeline({ picture: { rows }, id }: { picture: TimelinePicture; id: string }) {
  return (
    <figure class="picture" aria-labelledby={id}>
      <figcaption id={id}>
        Approvals and evidence by date: full dots are approvals, crossed ones say “not approved”, open ones are the guidelines and studies
        quoted here. What is undated in its source is not drawn.
      </figcaption>
      <Strip rows={rows} />
      <ol class="timeline">
        {rows.map((row) => (
          <li>
            <span class="when">{formatDate(row.date)}</span>
            <span>
              <span class="soft">{nameRow(row)}</span> <a href={`#${row.claim}`}>{row.label}</a>
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
}

function nameRow({ what, place, source }: Row): string {
  if (what === 'evidence') return source ? nameKind(source) : 'Evidence';
  return [what === 'approved' ? 'Approved' : 'Not approved', place && nameJurisdiction(place)].filter(Boolean).join(', ');
}

function Strip({ rows }: { rows: Row[] }) {
  const years = rows.map(({ date }) => yearOf(date));
  const first = Math.floor(Math.min(...years));
  const last = Math.floor(Math.max(...years)) + 1;
  const share = (year: number) => (year - first) / (last - first);
  const points = stack(rows, (row) => share(yearOf(row.date)));
  const base = LEVEL * (1 + Math.max(...points.map(({ level }) => level))) + 4;
  const step = Math.ceil((last - first) / MOST_YEARS);
  const ticks = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return (
    <svg class="plot strip" height={base + 20} width="100%" aria-hidden="true">
      <line class="base" x1={placeAt(0)} x2={placeAt(1)} y1={base} y2={base} />
      {ticks.map((year) => (
        <text x={placeAt(share(year))} y={base + 16} text-anchor={year === first ? 'start' : year === last ? 'end' : 'middle'}>
          {year}
        </text>
      ))}
      {points.map(({ row, at, level }) => {
        const y = base - LEVEL * (level + 0.6);
        return (
          <>
            <circle class={row.what === 'approved' ? 'dot' : 'open'} cx={placeAt(at)} cy={y} r="4.5" />
            {row.what === 'not-approved' && (
              <line class="whisker" x1={placeAt(at - 0.006)} x2={placeAt(at + 0.006)} y1={y - 3} y2={y + 3} />
            )}
          </>
        );
      })}
    </svg>
  );
}

/** A date as a year with its fraction; what is known by the year alone stands in its middle. */
function yearOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return year! + 0.5;
  return year! + (month - 1) / 12 + ((day ?? 15) - 1) / 365;
}

/** Points that would touch stand above each other. */
function stack(rows: Row[], share: (row: Row) => number): { row: Row; at: number; level: number }[] {
  const ends: number[] = [];
  return rows
    .map((row) => ({ row, at: share(row) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ row, at }) => {
      const free = ends.findIndex((end) => at - end > TOUCHING);
      const level = free < 0 ? ends.length : free;
      ends[level] = at;
      return { row, at, level };
    });
}
