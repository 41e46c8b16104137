import type { Passage, Source } from '../domain/source.ts';
import { splitSentences } from '../text/split-sentences.ts';
import type { DoseFinding, ThresholdFinding } from '../domain/finding.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Term, Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { readConcepts } from '../vocabulary/concepts.ts';
import { DRUG_CLASSES } from '../vocabulary/drug-classes.ts';
import { isInternational, namedJurisdictions } from '../vocabulary/jurisdictions.ts';
import { readDoses } from './read-doses.ts';
import { readSignals, type Signals } from './read-signals.ts';
import { readThresholds } from './read-thresholds.ts';

/** One sentence of a passage, read: whom and what it is about, and what its wording signals. */
export interface SentenceReading {
  passage: Passage;
  source: Source;
  /** UTF-16 offsets into the passage's text, half-open. */
  start: number;
  end: number;
  text: string;
  /** Drugs the sentence names. */
  drugs: Term[];
  /** Classes it names, by the names of `DRUG_CLASSES`. */
  classes: string[];
  /** Diseases being treated that it names; events on treatment are concepts. */
  conditions: Term[];
  /** Events and circumstances on treatment that it names by a name of the vocabulary. */
  events: Term[];
  /** Places it names itself. */
  namedPlaces: string[];
  /** Places where it holds: those named, else its source's; empty for an international text. */
  places: string[];
  international: boolean;
  concepts: Set<string>;
  doses: DoseFinding[];
  thresholds: ThresholdFinding[];
  signals: Signals;
  /** Folded content words, names included. */
  tokens: string[];
}

/** Reads every sentence of a passage. A sentence that needs the one before it is read together with it, as one span. */
export function readSentences(passage: Passage, source: Source, vocabulary: Vocabulary): SentenceReading[] {
  const spans = splitSentences(passage.text);
  return spans.map((span) => readSpan(passage, source, vocabulary, span.start, span.end));
}

function readSpan(passage: Passage, source: Source, vocabulary: Vocabulary, start: number, end: number): SentenceReading {
  const text = passage.text.slice(start, end);
  const mentions = vocabulary.findMentions(text);
  let masked = text;
  for (const { term, start: from, end: to } of mentions) {
    if (term.event || term.family) continue;
    masked = masked.slice(0, from) + '_'.repeat(to - from) + masked.slice(to);
  }
  const international = isInternational(text);
  const namedPlaces = namedJurisdictions(text);
  const places = international ? [] : namedPlaces.length ? namedPlaces : source.jurisdictions;
  const drugs = distinct(mentions.filter((m) => m.term.type === 'drug' && !m.term.event).map((m) => m.term));
  const conditions = distinct(mentions.filter((m) => m.term.type === 'condition' && !m.term.event && !m.term.family).map((m) => m.term));
  const subject = {
    drug: drugs[0]?.name ?? null,
    condition: conditions[0]?.name ?? null,
    population: null,
    jurisdiction: places[0] ?? null,
  };
  const hasNumber = /\d/.test(text);
  const doses = hasNumber
    ? readDoses(
        text,
        drugs.flatMap((d) => d.names),
        subject,
      )
    : [];
  const thresholds = hasNumber ? readThresholds(text, subject) : [];
  return {
    passage,
    source,
    start,
    end,
    text,
    drugs,
    classes: DRUG_CLASSES.filter((c) => c.words.test(masked)).map((c) => c.name),
    conditions,
    events: distinct(mentions.filter((m) => m.term.type === 'condition' && m.term.event).map((m) => m.term)),
    namedPlaces,
    places,
    international,
    concepts: readConcepts(masked),
    doses,
    thresholds,
    signals: readSignals(text, masked, { dose: doses.length > 0, threshold: thresholds.length > 0 }),
    tokens: readTokens(text),
  };
}

const distinct = (terms: Term[]): Term[] => [...new Set(terms)];
