import type { Passage, Source } from '../domain/source.ts';
import type { DoseFinding, Finding } from '../domain/finding.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Mention, Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { readConcepts } from '../vocabulary/concepts.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import { isInternational, namedJurisdictions } from '../vocabulary/jurisdictions.ts';
import { readDoses } from './read-doses.ts';
import { readFindings } from './read-findings.ts';
import { readQuantities } from './read-quantities.ts';
import { readSignals, type Signals } from './read-signals.ts';
import { splitUnits, type Unit } from './split-units.ts';

/** A sentence, read: whom and what it is about, and what its wording signals. */
export interface TextReading {
  text: string;
  /** The text with the lines that lead it in and without references to other sections. */
  own: string;
  /** Cannot be read without its heading. */
  fragment: boolean;
  /** Drugs the sentence names. */
  drugs: Term[];
  /** Classes it names, by the names of `DRUG_CLASSES`. */
  classes: string[];
  /** Diseases being treated that it names, else those that its heading names; events on treatment are concepts. */
  conditions: Term[];
  /** Events and circumstances on treatment that it names by a name of the vocabulary. */
  events: Term[];
  /** Places it names itself. */
  namedPlaces: string[];
  /** Places where it holds: those named, else its source's; empty for an international text. */
  places: string[];
  international: boolean;
  concepts: Set<string>;
  /** Every amount of a drug that it names, those of trial arms too. */
  doses: DoseFinding[];
  findings: Finding[];
  signals: Signals;
  /** Folded content words, names included. */
  tokens: string[];
}

/** A sentence of a passage, read with what its headings and its source say of it. */
export interface SentenceReading extends TextReading {
  passage: Passage;
  source: Source;
  /** UTF-16 offsets into the passage's text, half-open. */
  start: number;
  end: number;
  /** The lines of the list that lead it in, outermost first: what it names they name for it. */
  leads: { start: number; end: number }[];
}

/** Reads a sentence that stands in no passage, such as a clause of a question. */
export function readText(text: string, vocabulary: Vocabulary): TextReading {
  return readWithin(text, false, '', NOTHING_AROUND, vocabulary);
}

/** Reads every statement of a passage: sentences, lists with their lead-in, and sentences that need the one before them together with it. */
export function readSentences(passage: Passage, source: Source, vocabulary: Vocabulary): SentenceReading[] {
  const around = readHeading(passage, source, vocabulary);
  return splitUnits(passage.text).map(({ start, end, fragment, leads }: Unit) => {
    const lead = leads.map((line) => `${passage.text.slice(line.start, line.end).replace(/\s*:$/, '')}: `).join('');
    return { passage, source, start, end, leads, ...readWithin(passage.text.slice(start, end), fragment, lead, around, vocabulary) };
  });
}

/** What the headings and the source of a passage say for all its sentences. */
interface Around {
  conditions: Term[];
  concepts: Set<string>;
  /** What stands under the heading is what must not be done. */
  prohibits: boolean;
  places: string[];
  label: boolean;
  issuer: string | null;
  heading: string[];
}

const NOTHING_AROUND: Around = {
  conditions: [],
  concepts: new Set(),
  prohibits: false,
  places: [],
  label: false,
  issuer: null,
  heading: [],
};

const PROHIBITING_HEADING = /\bcontraindication|\b(?:do|must|should) not (?:take|use|be (?:given|used)|give)\b/i;

function readHeading({ heading }: Passage, { textKind, jurisdictions, issuer }: Source, vocabulary: Vocabulary): Around {
  const conditionsOf = (text: string): Term[] => conditionsIn(vocabulary.findMentions(text));
  const conditions =
    heading
      .toReversed()
      .map(conditionsOf)
      .find((found) => found.length > 0) ?? [];
  // A label's headings are formal: what stands under "Pregnancy" is about pregnancy.
  return {
    conditions,
    concepts: textKind === 'label' ? readConcepts(heading.join('. ')) : new Set(),
    prohibits: textKind === 'label' && heading.some((h) => PROHIBITING_HEADING.test(h)),
    places: jurisdictions,
    label: textKind === 'label',
    issuer,
    heading,
  };
}

// References to other sections name matters that the sentence is not about.
const SEE_SECTION = /\s*[[(](?:see|refer to)\b[^\])]*[\])]/gi;

function readWithin(text: string, fragment: boolean, lead: string, around: Around, vocabulary: Vocabulary): TextReading {
  const told = lead + text;
  const own = told.replace(SEE_SECTION, '');
  const blanked = text.replace(SEE_SECTION, (part) => ' '.repeat(part.length));
  const mentions = vocabulary.findMentions(blanked);
  const inLead = vocabulary.findMentions(lead);
  const ledIn = [...inLead, ...mentions];
  const masked = maskMentions(lead, inLead) + maskMentions(blanked, mentions);
  const international = isInternational(told);
  const namedPlaces = namedJurisdictions(told);
  const places = international ? [] : namedPlaces.length ? namedPlaces : around.places;
  const drugs = distinct(ledIn.filter((m) => m.term.type === 'drug' && !m.term.event).map((m) => m.term));
  const named = conditionsIn(ledIn);
  const conditions = named.length ? named : around.conditions;
  const spansOf = (type: Term['type'], terms: Term[]) =>
    mentions.filter((m) => m.term.type === type && terms.includes(m.term)).map((m) => ({ name: m.term.plain, start: m.start, end: m.end }));
  const context = {
    drugs: spansOf('drug', drugs),
    conditions: spansOf('condition', named),
    subject: {
      drug: drugs[0]?.name ?? null,
      condition: conditions[0]?.plain ?? null,
      population: null,
      jurisdiction: places[0] ?? null,
    },
    issuer: around.issuer,
    heading: around.heading,
  };
  const quantities = /\d/.test(blanked) ? readQuantities(blanked) : [];
  const doses = readDoses(blanked, quantities, { ...context, populations: [], places: [] });
  const findings = readFindings(blanked, context, quantities);
  return {
    text,
    own,
    fragment,
    drugs,
    classes: DRUG_CLASSES.filter((c) => c.words.test(masked)).map((c) => c.name),
    conditions,
    events: distinct(ledIn.filter((m) => m.term.type === 'condition' && m.term.event).map((m) => m.term)),
    namedPlaces,
    places,
    international,
    concepts: new Set([...readConcepts(masked), ...around.concepts]),
    doses,
    findings,
    signals: readSignals(own, masked, {
      dose: doses.length > 0,
      threshold: findings.some((f) => f.type === 'threshold'),
      prohibits: around.prohibits,
      label: around.label,
    }),
    tokens: readTokens(told),
  };
}

const maskMentions = (text: string, mentions: Mention[]): string =>
  mentions
    .filter(({ term }) => !term.event && !term.family)
    .reduce((masked, { start, end }) => masked.slice(0, start) + '_'.repeat(end - start) + masked.slice(end), text);

const distinct = (terms: Term[]): Term[] => [...new Set(terms)];

const conditionsIn = (mentions: Mention[]): Term[] =>
  distinct(mentions.filter((m) => m.term.type === 'condition' && !m.term.event && !m.term.family).map((m) => m.term));
