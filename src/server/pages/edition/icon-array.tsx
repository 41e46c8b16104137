import type { RiskPicture } from '../../../domain/answer.ts';

const CELL = 6;
const SIZE = 4;

/** How many of so many people, one small square each: filled ones had it, hollow ones did not. One grid an arm, all of one size. */
export function IconArray({ picture }: { picture: RiskPicture }) {
  const { of, rows } = picture;
  return (
    <figure class="icon-array">
      <div class="icon-grids">
        {rows.map((row) => (
          <div>
            <Grid of={of} count={row.count} label={`${row.count} of ${of.toLocaleString('en')} on ${row.arm}`} />
            <span class="icon-count">
              {row.about && 'about '}
              <b>{row.count}</b> in {of.toLocaleString('en')}
            </span>
            <span class="icon-arm">{row.arm}</span>
          </div>
        ))}
      </div>
      <figcaption>One square is one person of {of.toLocaleString('en')}. Filled: had it. Hollow: did not.</figcaption>
    </figure>
  );
}

function Grid({ of, count, label }: { of: 100 | 1000; count: number; label: string }) {
  const across = of === 100 ? 10 : 40;
  const square = (i: number, size: number, inset: number) =>
    `M${(i % across) * CELL + inset} ${Math.floor(i / across) * CELL + inset}h${size}v${size}h-${size}z`;
  const squares = (from: number, to: number, size: number, inset: number) =>
    Array.from({ length: to - from }, (_, i) => square(from + i, size, inset)).join('');
  return (
    <svg viewBox={`0 0 ${across * CELL} ${(of / across) * CELL}`} role="img" aria-label={label}>
      <path class="icon-had" d={squares(0, count, SIZE, 1)} />
      <path class="icon-had-not" d={squares(count, of, SIZE - 0.6, 1.3)} />
    </svg>
  );
}
