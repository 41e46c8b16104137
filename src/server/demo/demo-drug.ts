import type { Passage, Source, Standing } from '../../domain/source.ts';
import type { Library } from '../../library/library.ts';
import { DEMO_COMPANY } from './demo-board.ts';

const MARK = 'made up for the demonstration';
const DRUG = 'examplinib';

/** The texts of a drug that does not exist, so that the demonstration can show a retraction without saying a false thing of a real source. */
export const DEMO_TEXTS = {
  label: {
    id: 'file:demo-label',
    kind: 'drug-label',
    title: `Examplinib tablets: product text (${MARK})`,
    heading: 'Dose',
    text: 'In adults the recommended dose of examplinib is 2 mg once daily. Examplinib tablets are taken with water. Examplinib is not given to children.',
  },
  trial: {
    id: 'file:demo-trial',
    kind: 'randomized-trial',
    title: `Examplinib against placebo in adults (${MARK})`,
    heading: 'Results',
    text: 'At week 12, 40% of adults on examplinib 2 mg had a response, against 20% on placebo. The most frequent adverse event of examplinib was headache.',
  },
  newTrial: {
    id: 'file:demo-new-trial',
    kind: 'randomized-trial',
    title: `Examplinib against placebo in adults, a second trial (${MARK})`,
    heading: 'Results',
    text: 'At week 12, 31% of adults on examplinib 2 mg had a response, against 19% on placebo.',
  },
  cohort: {
    id: 'file:demo-cohort',
    kind: 'cohort',
    title: `Examplinib in adults who were followed for a year (${MARK})`,
    heading: 'Results',
    text: 'Of adults on examplinib, 62% still took it after one year.',
  },
} as const;

export type DemoText = (typeof DEMO_TEXTS)[keyof typeof DEMO_TEXTS];

/** Puts a text of the made-up drug into the library, in the standing given. */
export async function putDemoText(library: Library, text: DemoText, standing: Standing = 'current'): Promise<string> {
  const writer = await library.writer();
  try {
    await writer.upsert({ source: toSource(text, standing), passages: [toPassage(text)] });
    await writer.commit();
  } finally {
    await writer.abandon();
  }
  return text.id;
}

function toPassage({ id, heading, text }: DemoText): Passage {
  return { id: `${id}-p0`, source: id, position: 0, heading: [heading], text, page: null, recommendation: null };
}

function toSource({ id, kind, title }: DemoText, standing: Standing): Source {
  const label = kind === 'drug-label';
  return {
    id,
    aliases: [],
    kind,
    textKind: label ? 'label' : 'abstract',
    standing,
    title,
    titleExact: true,
    vernacularTitle: null,
    authors: [],
    container: null,
    year: 2024,
    published: '2024-03',
    labelDate: label ? '2024-03' : null,
    language: 'en',
    identifiers: { pmid: null, doi: null, pmcid: null, setid: null, eu: null, nct: null },
    url: null,
    issuer: DEMO_COMPANY,
    regulator: null,
    jurisdictions: label ? ['US'] : [],
    publicationTypes: [],
    drugs: [{ name: DRUG, also: [] }],
    conditions: [],
    brandNames: [],
    population: null,
    interventions: [],
    participants: null,
    authorityNote: `A text that was ${MARK}: this drug does not exist.`,
    confidence: null,
    standingLinks: [],
    starter: false,
  };
}
