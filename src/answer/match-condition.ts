import type { SourceKind } from '../domain/source.ts';
import { nameSubjects } from '../findings/name-subjects.ts';
import type { SentenceReading } from '../findings/read-sentence.ts';
import { readTokens } from '../text/read-tokens.ts';
import type { Term } from '../vocabulary/build-vocabulary.ts';
import { isEventCondition } from '../vocabulary/concepts.ts';
import { CONDITION_FAMILIES, type ConditionFamily } from '../vocabulary/condition-families.ts';
import { isOfOtherGroup } from '../vocabulary/title-groups.ts';
import { heldTokens } from './held-tokens.ts';
import type { ReadQuestion } from './interpret-question.ts';
import { TITLED_BY_SUBJECT } from './outlines/slot.ts';

/** The family of diseases asked about, else the one that most of what is said of the asked drug is about. */
export function familyOf(question: ReadQuestion, read: SentenceReading[]): ConditionFamily | null {
  if (question.family || question.conditions.length) return question.family;
  const named = read.filter((r) => question.drugs.some((d) => r.drugs.includes(d)) || question.classes.some((c) => r.classes.includes(c)));
  const counts = CONDITION_FAMILIES.map((family) => ({
    family,
    held: named.filter((r) => r.conditions.some((c) => c.names.some((n) => family.members.test(n)))).length,
  }));
  const [most] = counts.toSorted((a, b) => b.held - a.held);
  return most && most.held > 0 ? most.family : null;
}

const MOST_INHERITED = 4;

/**
 * How directly a sentence is about the conditions that the question names, 0 to 1: by its own words first, then by its source's and its title.
 * What a title limits to a group of people says nothing of others. `family` stands in where no condition is named.
 */
export function matchCondition(reading: SentenceReading, question: ReadQuestion, family: ConditionFamily | null): number {
  const match = matchNamed(reading, question, family);
  const { kind, title } = reading.source;
  return TITLED_BY_SUBJECT.has(kind) && isOfOtherGroup(title, question.text) ? Math.min(match, OTHER_GROUP) : match;
}

const OTHER_GROUP = 0.2;

function matchNamed(reading: SentenceReading, question: ReadQuestion, family: ConditionFamily | null): number {
  const { source } = reading;
  const conditions = question.conditions.some((c) => c.event) ? [...reading.conditions, ...reading.events] : reading.conditions;
  if (question.conditions.length) {
    if (conditions.some((c) => question.conditions.includes(c))) return namesInPassing(reading, question) ? IN_PASSING : 1;
    if (reading.conditions.some((c) => question.conditions.some((asked) => isKindOf(c, asked)))) return 0.9;
    const isTitled = source.conditions.length === 0 && question.conditions.some((c) => isNamedIn(c, source.title));
    // What a guide on the disease names beside it are its signs, its causes and its company.
    if (isTitled && TITLED_BY_SUBJECT.has(source.kind)) return reading.conditions.length ? 0.8 : 0.9;
    if (conditions.length) return 0.1;
    // A dose for a disease that the vocabulary lacks is a dose for another disease all the same.
    if (reading.doses.length > 0 && reading.events.length === 0 && nameSubjects(reading.own).conditions.length > 0) return 0.1;
    const own = source.conditions
      .filter((c) => question.conditions.some((q) => q.event) || !isEventCondition([c.name, ...c.also]))
      .map((c) => c.name);
    // A source on many diseases says of each only what it says by name.
    if (question.conditions.some((c) => own.includes(c.name))) return own.length <= MOST_INHERITED ? 0.7 : 0.45;
    // A document that says of nothing what it is about is about what its title names.
    if (isTitled) return 0.7;
    return question.drugs.length && (OF_THE_DRUG.has(source.kind) || own.length === 0) ? 0.6 : 0.2;
  }
  if (question.unknownDisease) {
    // A disease that no source is about is spoken of where its name stands, and what is given for others is not for it.
    const held = heldTokens({ ...reading, fragment: true });
    if (readTokens(question.unknownDisease).every((token) => held.has(token))) return 1;
    if (conditions.length > 0 || reading.doses.length > 0) return 0.1;
    return 0.35;
  }
  if (!family) return 0.7;
  const inFamily = (names: string[]): boolean => names.some((n) => family.members.test(n));
  if (conditions.some((c) => inFamily(c.names))) return question.family ? 1 : 0.75;
  if (family.asked.test(reading.text)) return 1;
  if (conditions.length) return 0.35;
  return inFamily(source.conditions.flatMap((c) => [c.name, ...c.also])) || !source.conditions.length ? 0.7 : 0.55;
}

/** Kinds of source that speak of a drug whatever it is given for: its label, and a regulator's warning of it. */
const OF_THE_DRUG = new Set<SourceKind>(['drug-label', 'safety-communication']);

/** True where one condition's name holds the other's word for word: systemic lupus is a lupus. */
const isKindOf = (narrow: Term, wide: Term): boolean =>
  narrow !== wide && narrow.names.some((name) => ` ${name.toLowerCase().replace(/[,-]/g, ' ')} `.includes(` ${wide.plain.toLowerCase()} `));

/** How directly a document on another matter speaks of a condition that it names. */
const IN_PASSING = 0.55;

/**
 * True where the condition is named in a document on something else, which says of itself only by its title and headings what it is about; and, where a disease's
 * treatment is asked, where a product's text names it elsewhere than among its indications.
 */
function namesInPassing({ source, passage, signals }: SentenceReading, { conditions, type, drugs, classes }: ReadQuestion): boolean {
  const isSaidToBe = conditions.some((c) => [source.title, ...passage.heading].some((text) => isNamedIn(c, text)));
  // What a guide's title alone names, others are about only where their own titles say so.
  if (conditions.every((c) => c.sources === 0)) return !isSaidToBe;
  if (source.kind === 'drug-label')
    return (
      type === 'treatment' && drugs.length + classes.length === 0 && !signals.approves && !passage.heading.some((h) => USED_FOR.test(h))
    );
  return source.conditions.length === 0 && TITLED_BY_SUBJECT.has(source.kind) && !isSaidToBe;
}

const USED_FOR = /indication|used for|dos(?:e|age)|how to (?:take|use)/i;

const isNamedIn = (condition: Term, title: string): boolean =>
  condition.names.some((name) => name.length > 3 && title.toLowerCase().includes(name.toLowerCase()));
