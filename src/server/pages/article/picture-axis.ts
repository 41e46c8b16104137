export interface Axis {
  /** The value of no difference. */
  none: number;
  ticks: number[];
  /** A value's place, in per cent of the width. */
  at: (value: number) => string;
}

/** Where a share (0 to 1) of an axis lies, in per cent of the width; its ends keep clear of the edges. */
export function placeAt(share: number): string {
  return `${(3 + 94 * share).toFixed(2)}%`;
}
