import { z } from 'zod';

/** What a number in a sentence stands for, where the sentence says so; `other` where it does not. */
export const QUANTITY_ROLES = [
  'dose',
  'strength',
  'frequency',
  'percentage',
  'time',
  'age',
  'count',
  'interval',
  'level',
  'ratio',
  'difference',
  'p-value',
  'measurement',
  'score',
  'date',
  'other',
] as const;
export const QuantityRole = z.enum(QUANTITY_ROLES);
export type QuantityRole = z.infer<typeof QuantityRole>;

/** How the number is bounded: `~` is "about". */
export const Bound = z.enum(['=', '<', '<=', '>', '>=', '~']);
export type Bound = z.infer<typeof Bound>;

/**
 * One number of a text with all that belongs to it. Offsets are UTF-16, half-open, and cover the number with its unit. `value` and `unit`
 * are normalised: masses in mg, cell counts per µL, "fortnight" as 2 weeks, frequencies as times per day, week or month. `upper` is the other
 * end of a range. A date has unit "date" and reads as YYYYMMDD, with zeros for what is not said.
 */
export const Quantity = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
  value: z.number(),
  upper: z.number().nullable(),
  bound: Bound,
  unit: z.string().nullable(),
  role: QuantityRole,
});
export type Quantity = z.infer<typeof Quantity>;

const common = {
  /** The span of the text that was read: UTF-16 offsets, half-open. */
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  drug: z.string().nullable(),
  condition: z.string().nullable(),
  population: z.string().nullable(),
  /** ISO code or "EU", where the sentence or its source names one. */
  jurisdiction: z.string().nullable(),
};

/** A measured result in one arm, or of one arm against another. */
export const EffectFinding = z.object({
  type: z.literal('effect'),
  ...common,
  outcome: z.string().nullable(),
  /** The arm as the sentence names it ("baricitinib 4 mg", "placebo"). */
  arm: z.string().nullable(),
  value: Quantity,
  /** "percentage", "odds-ratio", "mean-difference" and so on. */
  measure: z.string(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number().nullable() }).nullable(),
  n: z.number().int().nullable(),
  comparator: z.object({ arm: z.string(), value: Quantity.nullable() }).nullable(),
  time: Quantity.nullable(),
});
export type EffectFinding = z.infer<typeof EffectFinding>;

/** An amount to give, how often, by which route, and when it applies. */
export const DoseFinding = z.object({
  type: z.literal('dose'),
  ...common,
  amount: Quantity,
  frequency: Quantity.nullable(),
  route: z.string().nullable(),
  duration: Quantity.nullable(),
  /** When this dose holds, in the sentence's words ("if response is inadequate"), or null for the usual dose. */
  when: z.string().nullable(),
  /** True where the sentence says that this dose is not to be given. */
  negated: z.boolean(),
});
export type DoseFinding = z.infer<typeof DoseFinding>;

export const ThresholdAction = z.enum(['do-not-start', 'interrupt', 'stop', 'reduce', 'avoid', 'monitor']);
export type ThresholdAction = z.infer<typeof ThresholdAction>;

/** A limit of a laboratory value, and what is done beyond it. */
export const ThresholdFinding = z.object({
  type: z.literal('threshold'),
  ...common,
  analyte: z.string(),
  direction: z.enum(['below', 'above', 'between']),
  value: Quantity,
  actions: z.array(ThresholdAction),
});
export type ThresholdFinding = z.infer<typeof ThresholdFinding>;

export const ApprovalFinding = z.object({
  type: z.literal('approval'),
  ...common,
  approved: z.boolean(),
  /** The agency's short name ("FDA") where the sentence names it. */
  regulator: z.string().nullable(),
  /** As precise as the sentence: "2022-06-13", "2022-06" or "2022". */
  date: z.string().nullable(),
});
export type ApprovalFinding = z.infer<typeof ApprovalFinding>;

/** What advice is about: giving a treatment, stopping or pausing it, lowering its dose, a test or examination, or something else. */
export const AdvisedAction = z.enum(['give', 'stop', 'reduce', 'check', 'other']);
export type AdvisedAction = z.infer<typeof AdvisedAction>;

export const RecommendationFinding = z.object({
  type: z.literal('recommendation'),
  ...common,
  /** For or against the action. */
  direction: z.enum(['for', 'against']),
  action: AdvisedAction,
  strength: z.string().nullable(),
  certainty: z.string().nullable(),
  issuer: z.string().nullable(),
});
export type RecommendationFinding = z.infer<typeof RecommendationFinding>;

export const WarningFinding = z.object({ type: z.literal('warning'), ...common, topics: z.array(z.string()), boxed: z.boolean() });
export type WarningFinding = z.infer<typeof WarningFinding>;

/** The typed reading of a sentence, made once in `findings/` and read by checks, tables and editions. */
export const Finding = z.discriminatedUnion('type', [
  EffectFinding,
  DoseFinding,
  ThresholdFinding,
  ApprovalFinding,
  RecommendationFinding,
  WarningFinding,
]);
export type Finding = z.infer<typeof Finding>;
