import { z } from 'zod';

/** What a question asks about a treatment, as a conversation keeps it. */
export const ASKED_SLOTS = [
  'role',
  'approval',
  'funding',
  'place',
  'efficacy',
  'onset',
  'duration',
  'stopping',
  'comparison',
  'dose-comparison',
  'alternatives',
  'mechanism',
  'dosing',
  'missed-dose',
  'eligibility',
  'monitoring',
  'vaccination',
  'pregnancy',
  'lactation',
  'interaction',
  'safety',
  'ae-management',
  'boxed-warning',
  'why-warning',
] as const;
export const AskedSlot = z.enum(ASKED_SLOTS);
export type AskedSlot = z.infer<typeof AskedSlot>;

/**
 * What a question means, in parts that a follow-up may keep or replace. `chips` are facts of a patient and what the question narrows itself
 * to ("age 70", "on warfarin", "effect acne", "vaccine live"); `family` is a whole speciality asked about in place of a condition.
 */
export const Meaning = z.object({
  drugs: z.array(z.string()),
  versus: z.array(z.string()),
  conditions: z.array(z.string()),
  family: z.string().nullable(),
  slot: AskedSlot,
  chips: z.array(z.string()),
  doses: z.array(z.string()),
  places: z.array(z.string()),
});
export type Meaning = z.infer<typeof Meaning>;

/** How a follow-up was made into a full question. */
export const Resolution = z.object({
  /** The answer it follows. */
  after: z.string(),
  /** What was typed. */
  asked: z.string(),
  /** Every content word was used, and the question is not the old one repeated. */
  sure: z.boolean(),
  /** Words that the full question does not account for. */
  unused: z.array(z.string()),
  /** Other full questions that may have been meant, likeliest first; only where not sure. */
  choices: z.array(z.string()),
  meaning: Meaning,
  /** The language model that put the full question together, and how it was asked; only where one did. */
  model: z.object({ provider: z.string(), name: z.string(), prompt: z.string() }).optional(),
});
export type Resolution = z.infer<typeof Resolution>;
