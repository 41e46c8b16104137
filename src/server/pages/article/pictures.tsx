import type { IntervalPicture, Picture, SharePicture } from '../../../domain/picture.ts';
import { DrugTable } from './drug-table.tsx';
import { placeAt, type Axis } from './picture-axis.ts';
import { Timeline } from './timeline.tsx';

/** Effects drawn from findings: each row is text that leads to its claim and quote, and a line that shows it. */
export function Pictures({ pictures }: { pictures: Picture[] }) {
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">In pictures</h2>
      {pictures.map((picture, i) => (
        <Drawn picture={picture} id={`picture-${i}`} />
      ))}
    </section>
  );
}

function Drawn({ picture, id }: { picture: Picture; id: string }) {
  switch (picture.kind) {
    case 'intervals':
      return <Intervals picture={picture} id={id} />;
    case 'shares':
      return <Shares picture={picture} id={id} />;
    case 'drugs':
      return <DrugTable picture={picture} id={id} />;
    case 'timeline':
      return <Timeline picture={picture} id={id} />;
  }
}

const TITLES = {
  ratio: 'Effects as ratios',
  'percentage points': 'Differences in percentage points',
  points: 'Differences in points',
} as const;

function Intervals({ picture: { scale, unit, rows }, id }: { picture: IntervalPicture; id: string }) {
  const axis = axisOf(scale, rows);
  return (
    <figure class="picture" aria-labelledby={id}>
      <figcaption id={id}>
        {TITLES[unit as keyof typeof TITLES] ?? unit}: the dot is the estimate, the line its interval; the dashed line means no difference.
        Trials with other people and outcomes cannot be compared row by row.
      </figcaption>
      <ol>
        {rows.map((row) => (
          <li>
            <Label row={row} said={`${number(row.value)} (${number(row.low)} to ${number(row.high)})`} />
            <svg class="plot" height="18" width="100%" aria-hidden="true">
              <line class="none" x1={axis.at(axis.none)} x2={axis.at(axis.none)} y1="0" y2="18" />
              <line class="whisker" x1={axis.at(row.low)} x2={axis.at(row.high)} y1="9" y2="9" />
              <circle class="dot" cx={axis.at(row.value)} cy="9" r="4.5" />
            </svg>
          </li>
        ))}
      </ol>
      <Ticks axis={axis} />
    </figure>
  );
}

function Shares({ picture: { rows }, id }: { picture: SharePicture; id: string }) {
  const axis: Axis = { none: 0, ticks: [0, 25, 50, 75, 100], at: (value) => `${2 + value * 0.96}%` };
  return (
    <figure class="picture" aria-labelledby={id}>
      <figcaption id={id}>
        Of 100 people, how many: the full dot is the arm named, the open one what it is compared with. Trials with other people and outcomes
        cannot be compared row by row.
      </figcaption>
      <ol>
        {rows.map((row) => (
          <li>
            <Label row={row} said={`${number(row.value)} %; ${row.otherLabel} ${number(row.other)} %`} />
            <svg class="plot" height="18" width="100%" aria-hidden="true">
              <line class="base" x1={axis.at(0)} x2={axis.at(100)} y1="9" y2="9" />
              <line class="whisker" x1={axis.at(row.other)} x2={axis.at(row.value)} y1="9" y2="9" />
              <circle class="open" cx={axis.at(row.other)} cy="9" r="4.5" />
              <circle class="dot" cx={axis.at(row.value)} cy="9" r="4.5" />
            </svg>
          </li>
        ))}
      </ol>
      <Ticks axis={axis} />
    </figure>
  );
}

function Label({ row, said }: { row: { claim: string; label: string; detail: string }; said: string }) {
  return (
    <p>
      <a href={`#${row.claim}`}>{row.label}</a> <strong>{said}</strong>
      {row.detail && <span class="soft"> {row.detail}</span>}
    </p>
  );
}

function Ticks({ axis }: { axis: Axis }) {
  return (
    <svg class="plot ticks" height="20" width="100%" aria-hidden="true">
      {axis.ticks.map((tick) => (
        <text x={axis.at(tick)} y="14" text-anchor="middle">
          {number(tick)}
        </text>
      ))}
    </svg>
  );
}

const RATIO_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

function axisOf(scale: IntervalPicture['scale'], rows: IntervalPicture['rows']): Axis {
  const ends = rows.flatMap((r) => [r.low, r.high]);
  if (scale === 'ratio') {
    const low = RATIO_TICKS.findLast((t) => t <= Math.min(1, ...ends)) ?? Math.min(...ends);
    const high = RATIO_TICKS.find((t) => t >= Math.max(1, ...ends)) ?? Math.max(...ends);
    const [from, to] = [Math.log(low), Math.log(high)];
    return {
      none: 1,
      ticks: RATIO_TICKS.filter((t) => t >= low && t <= high),
      at: (v) => placeAt((Math.log(v) - from) / (to - from || 1)),
    };
  }
  const step = stepOf(Math.max(0, ...ends) - Math.min(0, ...ends));
  const low = Math.floor(Math.min(0, ...ends) / step) * step;
  const high = Math.ceil(Math.max(0, ...ends) / step) * step;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step);
  return { none: 0, ticks, at: (v) => placeAt((v - low) / (high - low || 1)) };
}

// A step of 1, 2 or 5 that divides the width into at most six.
function stepOf(width: number): number {
  const rough = width / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? 10 * power;
}

const number = (value: number): string => String(Number(value.toFixed(2))).replace('-', '−');
