import { z } from 'zod';

/** What a source is. `notice` is a retraction or correction: a source, never support. */
export const SOURCE_KINDS = [
  'guideline',
  'consensus-statement',
  'technology-appraisal',
  'drug-label',
  'safety-communication',
  'systematic-review',
  'randomized-trial',
  'single-arm-trial',
  'pooled-analysis',
  'cohort',
  'case-series',
  'narrative-review',
  'document',
  'notice',
] as const;
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

export const STANDINGS = ['current', 'corrected', 'expression-of-concern', 'retracted', 'superseded'] as const;
export const Standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof Standing>;

/** What a source was read from; of formats that the same text comes in, the one that tells more stands first. */
export const SourceFormat = z.enum([
  'medline-xml',
  'medline-text',
  'ris',
  'spl',
  'openfda-json',
  'eu-leaflet',
  'jats',
  'markdown',
  'html',
  'text',
  'pdf',
]);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** What the held text is: the source's own full text, its abstract, a product label, or a digest written for the starter library. */
export const TextKind = z.enum(['full', 'abstract', 'label', 'digest']);
export type TextKind = z.infer<typeof TextKind>;

/** Identifiers in their bare form: `pmid` "32065234", `doi` lower case, `pmcid` "PMC123", `eu` "1/16/1170" (no presentation suffix). */
export const Identifiers = z.object({
  pmid: z.string().nullable(),
  doi: z.string().nullable(),
  pmcid: z.string().nullable(),
  setid: z.string().nullable(),
  eu: z.string().nullable(),
  nct: z.string().nullable(),
});
export type Identifiers = z.infer<typeof Identifiers>;

/** A drug or condition a source is about: its preferred name (INN; MeSH heading where there is one) and other names of the same thing. */
export const Subject = z.object({ name: z.string().min(1), also: z.array(z.string().min(1)) });
export type Subject = z.infer<typeof Subject>;

/** A notice in the literature about another work: what it does, and the identifier of the work it is about or comes from ("pmid:1", "doi:10.1/x"). */
export const StandingLink = z.object({
  type: z.enum(['retraction', 'expression-of-concern', 'correction', 'update', 'reinstatement']),
  direction: z.enum(['affects', 'affected-by']),
  target: z.string(),
  date: z.string().nullable(),
});
export type StandingLink = z.infer<typeof StandingLink>;

/** One published document: bibliographic data, what it is about, and its standing. */
export const Source = z.object({
  id: z.string().min(1),
  aliases: z.array(z.string()),
  kind: SourceKind,
  textKind: TextKind,
  /** What its text was read from; absent where it came from no file. */
  format: SourceFormat.optional(),
  standing: Standing,
  title: z.string().min(1),
  /** False where the title is our own description, shown marked "descriptive title". */
  titleExact: z.boolean(),
  vernacularTitle: z.string().nullable(),
  authors: z.array(z.string()),
  container: z.string().nullable(),
  year: z.number().int().nullable(),
  /** As precise as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  published: z.string().nullable(),
  /** A label's own revision date, as precise as known. */
  labelDate: z.string().nullable(),
  /** The publisher's own number of this edition, where editions share one identifier (labels): the higher one is the newer. */
  version: z.string().nullable().optional(),
  /** The terms under which the text may be used, as the document states them: an address or a sentence. */
  licence: z.string().nullable().optional(),
  language: z.string(),
  identifiers: Identifiers,
  url: z.string().nullable(),
  issuer: z.string().nullable(),
  regulator: z.string().nullable(),
  /** ISO 3166 codes, "GB-ENG", or "EU"; empty where the source belongs to no single jurisdiction. */
  jurisdictions: z.array(z.string()),
  publicationTypes: z.array(z.string()),
  /** Whether MEDLINE gave the publication types or an editor assigned them from the design; an assigned type is not quoted as MEDLINE's. */
  publicationTypesBasis: z.enum(['medline', 'assigned']).nullable().optional(),
  drugs: z.array(Subject),
  conditions: z.array(Subject),
  brandNames: z.array(z.string()),
  /** Who was studied, what was given, how many; for filters and retrieval, never quoted. */
  population: z.string().nullable(),
  interventions: z.array(z.string()),
  participants: z.number().int().nullable(),
  /** A limit on what the text may be presented as, shown wherever it is cited. */
  authorityNote: z.string().nullable(),
  /** How much of what the text says was read in the source itself. */
  confidence: z.enum(['verified', 'partly']).nullable(),
  standingLinks: z.array(StandingLink),
  /** Order of reading where two passages are equally good; no ground to leave a source out. */
  priority: z.enum(['core', 'supporting']).nullable().optional(),
  /** True for a source of the bundled starter library. */
  starter: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** How an issuer graded a recommendation, in its own words; null where it does not say. */
export const RecommendationGrade = z.object({
  strength: z.string().nullable(),
  certainty: z.string().nullable(),
  direction: z.enum(['for', 'against']).nullable(),
});
export type RecommendationGrade = z.infer<typeof RecommendationGrade>;

/** The unit of retrieval: a heading path and its NFC text, part of one source. Its id is derived from content. */
export const Passage = z.object({
  id: z.string().min(1),
  source: z.string().min(1),
  /** Place in the source, from 0. */
  position: z.number().int(),
  heading: z.array(z.string()),
  text: z.string().min(1),
  /** Page from 1 where the source has pages. */
  page: z.number().int().nullable(),
  recommendation: RecommendationGrade.nullable(),
});
export type Passage = z.infer<typeof Passage>;
