import { z } from 'zod';

const row = {
  /** The claim whose quote says it. */
  claim: z.string(),
  /** "upadacitinib 30 mg against dupilumab". */
  label: z.string(),
  /** Outcome and time, as the source names them; or nothing. */
  detail: z.string(),
  value: z.number(),
};

/** Effects with their intervals, to be drawn on one axis: ratios around 1 (logarithmic), differences around 0. */
export const IntervalPicture = z.object({
  kind: z.literal('intervals'),
  scale: z.enum(['ratio', 'difference']),
  /** What the values are: "ratio", "percentage points", "points". */
  unit: z.string(),
  rows: z.array(z.object({ ...row, low: z.number(), high: z.number() })).min(2),
});
export type IntervalPicture = z.infer<typeof IntervalPicture>;

/** Shares of people, in per cent, in an arm and in the one it is compared with. */
export const SharePicture = z.object({
  kind: z.literal('shares'),
  rows: z.array(z.object({ ...row, other: z.number(), otherLabel: z.string() })).min(2),
});
export type SharePicture = z.infer<typeof SharePicture>;

/** A picture of findings, each row tied to the claim it is read from. */
export const Picture = z.discriminatedUnion('kind', [IntervalPicture, SharePicture]);
export type Picture = z.infer<typeof Picture>;
