import { z } from 'zod';
import { SourceKind } from './source.ts';

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

/** When approvals were given or denied and when the evidence that is quoted came out, the earliest first. */
export const TimelinePicture = z.object({
  kind: z.literal('timeline'),
  rows: z
    .array(
      z.object({
        claim: z.string(),
        what: z.enum(['approved', 'not-approved', 'evidence']),
        /** As precise as known: YYYY, YYYY-MM or YYYY-MM-DD. */
        date: z.string(),
        /** "baricitinib for severe alopecia areata", or the title of what came out. */
        label: z.string(),
        /** Where the approval holds, as a code ("EU"); null where it is not said, and for evidence. */
        place: z.string().nullable(),
        /** What came out; null for an approval. */
        source: SourceKind.nullable(),
      }),
    )
    .min(2),
});
export type TimelinePicture = z.infer<typeof TimelinePicture>;

/** Drugs side by side, outcome by outcome, each value with what it was compared with. A row tells of two drugs at least. */
export const DrugTablePicture = z.object({
  kind: z.literal('drugs'),
  drugs: z.array(z.string()).min(2),
  rows: z
    .array(
      z.object({
        outcome: z.string(),
        /** One list a drug, in the order of `drugs`; empty where nothing is held. */
        cells: z.array(
          z.array(
            z.object({
              claim: z.string(),
              /** "30 mg: 80%, placebo 16%". */
              text: z.string(),
              /** "Measure Up 1 in atopic dermatitis, week 16". */
              where: z.string(),
            }),
          ),
        ),
      }),
    )
    .min(1),
});
export type DrugTablePicture = z.infer<typeof DrugTablePicture>;

/** A picture of findings, each row or cell tied to the claim it is read from. */
export const Picture = z.discriminatedUnion('kind', [IntervalPicture, SharePicture, TimelinePicture, DrugTablePicture]);
export type Picture = z.infer<typeof Picture>;
