import { z } from 'zod';
import { Resolution } from './follow-up.ts';
import { PatientFact } from './patient.ts';
import { Picture } from './picture.ts';
import { RecommendationGrade, SourceKind, Standing, TextKind } from './source.ts';

export const Audience = z.enum(['clinician', 'patient', 'student']);
export type Audience = z.infer<typeof Audience>;

export const ReviewStatus = z.enum(['submitted', 'under-review', 'approved', 'changes-requested', 'declined', 'withdrawn', 'expired']);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

/** An exact span of a passage: UTF-16 offsets into its text, half-open; sha256 is the hex digest of the quote's UTF-8 text. */
export const Quote = z.object({
  source: z.string(),
  passage: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
  sha256: z.string().length(64),
});
export type Quote = z.infer<typeof Quote>;

export const Citation = z.object({ reference: z.number().int().positive(), quote: Quote });
export type Citation = z.infer<typeof Citation>;

export const SupportVerdict = z.enum(['supported', 'partly-supported', 'unsupported', 'contradicted']);
export type SupportVerdict = z.infer<typeof SupportVerdict>;
export const Support = z.object({ verdict: SupportVerdict, reasons: z.array(z.string()) });
export type Support = z.infer<typeof Support>;

export const CLAIM_KINDS = [
  'mechanism',
  'approval',
  'recommendation',
  'effect',
  'dose',
  'threshold',
  'warning',
  'safety',
  'statement',
] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** One sentence of an answer, with the quotes that support it. */
export const Claim = z.object({
  id: z.string(),
  text: z.string().min(1),
  kind: ClaimKind,
  /** A subheading inside the section (a condition, a jurisdiction), or null. */
  group: z.string().nullable(),
  /** A lead-in such as "Pearl" or "Pitfall", or null. */
  label: z.string().nullable(),
  strength: RecommendationGrade.shape.strength,
  certainty: RecommendationGrade.shape.certainty,
  citations: z.array(Citation).min(1),
  support: Support,
  /** In another edition than the clinician's: the claims of the answer that this is told from. */
  from: z.array(z.string()).min(1).optional(),
});
export type Claim = z.infer<typeof Claim>;

export const Table = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ claim: z.string(), cells: z.array(z.string()) })),
});
export type Table = z.infer<typeof Table>;

export const Section = z.object({
  slot: z.string(),
  heading: z.string().min(1).max(80),
  form: z.enum(['prose', 'list', 'steps', 'table']),
  claims: z.array(Claim),
  table: Table.nullable(),
  /** A sentence saying what was not found; only where the section has no claims. */
  gap: z.string().nullable(),
});
export type Section = z.infer<typeof Section>;

export const Reference = z.object({
  number: z.number().int().positive(),
  source: z.string(),
  kind: SourceKind,
  title: z.string().min(1),
  titleExact: z.boolean(),
  authors: z.string().nullable(),
  container: z.string().nullable(),
  year: z.number().int().nullable(),
  published: z.string().nullable(),
  labelDate: z.string().nullable(),
  pmid: z.string().nullable(),
  doi: z.string().nullable(),
  /** The address a reader is sent to (the source's own, else made from its DOI or PMID); null is shown as "no identifier held". */
  url: z.string().nullable(),
  issuer: z.string().nullable(),
  jurisdictions: z.array(z.string()),
  standing: Standing,
  textKind: TextKind,
  authorityNote: z.string().nullable(),
});
export type Reference = z.infer<typeof Reference>;

export const BOARD_TEXT_KINDS = [
  'urgent',
  'not-in-evidence',
  'subject-assumed',
  'without-model',
  'disclaimer',
  // In other editions than the clinician's:
  'explanation',
  'warning',
  'how-sure',
  'help-now',
  'ask-doctor',
] as const;

/** The house's own sentences: never a claim. */
export const BoardText = z.object({
  kind: z.enum(BOARD_TEXT_KINDS),
  text: z.string(),
  /** What it explains, warns of or is about. */
  subject: z.string().optional(),
  /** The slot of the section it stands in, and the told claim it stands after there. */
  slot: z.string().optional(),
  after: z.string().optional(),
  /** A warning that could not be told plainly: the claims it stands for, and the quotes behind it. */
  from: z.array(z.string()).optional(),
  citations: z.array(Citation).optional(),
});
export type BoardText = z.infer<typeof BoardText>;

export const Interpretation = z.object({
  drugs: z.array(z.string()),
  conditions: z.array(z.string()),
  populations: z.array(z.string()),
  jurisdictions: z.array(z.string()),
  /** Spellings that were read as another word. */
  corrected: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Facts of a patient that the question tells; only where it tells of one. */
  patient: z.array(PatientFact).optional(),
});
export type Interpretation = z.infer<typeof Interpretation>;

export const Gap = z.object({ slot: z.string(), searched: z.string() });
export type Gap = z.infer<typeof Gap>;

/** A claim that did not pass verification, and why. */
export const Dropped = z.object({ text: z.string(), source: z.string(), slot: z.string(), reasons: z.array(z.string()) });
export type Dropped = z.infer<typeof Dropped>;

/** What a language model had to do with an answer. */
export const ModelAccount = z.object({
  provider: z.string(),
  name: z.string(),
  /** Whether it runs on another machine than this site. */
  remote: z.boolean(),
  /** Names and versions of the prompts it was given. */
  prompts: z.array(z.string()),
  tokens: z.object({ in: z.number().int(), out: z.number().int() }),
  ms: z.number(),
  /** How many claims stand in its words. */
  claims: z.number().int(),
  /** What held only when it was written again. */
  repaired: z.array(z.object({ slot: z.string(), before: z.string(), after: z.string(), reasons: z.array(z.string()) })),
  /** How many sentences in plain words it wrote that hold; only where it was asked for them. */
  plain: z.number().int().optional(),
  /** What went wrong, in a plain sentence; null where nothing did. */
  trouble: z.string().nullable(),
});
export type ModelAccount = z.infer<typeof ModelAccount>;

export const Provenance = z.object({
  library: z.object({ snapshot: z.string(), sources: z.number().int(), newest: z.string().nullable() }),
  composer: z.string(),
  version: z.string(),
  dropped: z.array(Dropped),
  /** Only where a language model was asked. */
  model: ModelAccount.optional(),
  ms: z.number(),
});
export type Provenance = z.infer<typeof Provenance>;

/** How many of so many people had an outcome, arm by arm, told of one claim: what an icon array draws. */
export const RiskPicture = z.object({
  claim: z.string(),
  of: z.union([z.literal(100), z.literal(1000)]),
  rows: z.array(z.object({ arm: z.string(), count: z.number().int().nonnegative(), about: z.boolean() })).min(1),
});
export type RiskPicture = z.infer<typeof RiskPicture>;

/** What a language model wrote of claims for patients: it holds against each claim that it names, alone. */
export const PlainSentence = z.object({ text: z.string().min(1), from: z.array(z.string()).min(1) });
export type PlainSentence = z.infer<typeof PlainSentence>;

/** What an edition says of itself: how it reads, what it tells of the answer, and what it leaves out. */
export const EditionFacts = z.object({
  /** Flesch–Kincaid grades of all its sentences, list items as sentences and each list with its lead as one; without board text, the second pair. */
  grade: z.object({ apart: z.number(), joined: z.number(), toldApart: z.number(), toldJoined: z.number() }),
  claims: z.number().int(),
  told: z.number().int(),
  /** Of these, told in the words of a language model. */
  written: z.number().int(),
  /** Claims that could not be told plainly and are no warning. */
  leftOut: z.array(z.string()),
  warnings: z.object({ plain: z.number().int(), board: z.number().int() }),
  pictures: z.array(RiskPicture),
  /** References that only board text cites, numbered on from the last. */
  boardReferences: z.array(Reference),
});
export type EditionFacts = z.infer<typeof EditionFacts>;

const common = {
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  revision: z.number().int().positive(),
  status: ReviewStatus,
  audience: Audience,
  language: z.string(),
  question: z.string(),
  title: z.string(),
  questionType: z.string(),
  interpretation: Interpretation,
  boardText: z.array(BoardText),
  /** How the question was made from a follow-up; only where it was. */
  resolution: Resolution.optional(),
  /** When the library was searched for this answer, ISO 8601. */
  searchedAt: z.string(),
  provenance: Provenance,
  /** Only in other editions than the clinician's. */
  edition: EditionFacts.optional(),
};

export const Answered = z.object({
  outcome: z.literal('answered'),
  response: z.enum(['direct', 'premise-corrected']),
  verdict: z.enum(['yes', 'no', 'mixed']).nullable(),
  ...common,
  /** Ids of the claims that correct a false premise; only where `response` is "premise-corrected". */
  correction: z.array(z.string()).optional(),
  bottomLine: z.array(z.string()),
  sections: z.array(Section),
  references: z.array(Reference),
  disagreements: z.array(z.object({ subject: z.string(), claims: z.array(z.string()) })),
  gaps: z.array(Gap),
  /** Only on a patient: facts told on which no statement was found, and facts that the evidence makes a difference by and that were not told. */
  patientGaps: z.object({ notFound: z.array(z.string()), notTold: z.array(z.string()) }).optional(),
  /** What can be drawn from the findings of its claims. */
  pictures: z.array(Picture).optional(),
  /** Claims in plain words, as a language model wrote them for patients; what holds of them goes into the patient edition. */
  plain: z.array(PlainSentence).optional(),
  /** Questions to ask next, each with evidence in the library. */
  followUps: z.array(z.string()).optional(),
});
export type Answered = z.infer<typeof Answered>;

export const Abstained = z.object({
  outcome: z.literal('abstained'),
  response: z.literal('insufficient'),
  ...common,
  reason: z.string(),
  searched: z.string(),
  nearest: z.array(z.object({ source: z.string(), title: z.string(), why: z.string() })),
});
export type Abstained = z.infer<typeof Abstained>;

/** What `ask` gives: an article whose every claim carries its quote, or a reasoned "not enough evidence". */
export const Answer = z.discriminatedUnion('outcome', [Answered, Abstained]);
export type Answer = z.infer<typeof Answer>;
