import {
  SourceFormat,
  type Identifiers,
  type Source,
  type Standing,
  type StandingLink,
  type Subject,
  type TextKind,
} from '../domain/source.ts';
import { hashDocument } from './hash-content.ts';
import { IDENTIFIER_ORDER, keysOfSource } from './identify-source.ts';
import type { ReadDocument } from './library.ts';
import { uniteLinks } from './resolve-standing.ts';

/** What one document gave to a source. Its origin tells a newer edition of the same document from another document on the same work. */
export interface Contribution {
  origin: string;
  hash: string;
  document: ReadDocument;
}

export function contributionOf({ source, passages, hash }: ReadDocument): Contribution {
  const { id, textKind, format } = source;
  // Editions of a label follow each other whatever they are written in.
  const origin = textKind === 'label' || !format ? `${id} ${textKind}` : `${id} ${textKind} ${format}`;
  const document = { source, passages };
  return { origin, hash: hash ?? hashDocument(document), document };
}

const RICHNESS: TextKind[] = ['digest', 'abstract', 'label', 'full'];

/**
 * One source of everything that is held about it, whatever the order in which it came. The richest text is kept (full or label, then
 * abstract, then digest; of two alike the one in the format that tells more) and its bibliographic data come first; what it lacks comes from the others, subjects are united, and a kind
 * that an editor gave a digest wins over one derived from publication types.
 */
export function mergeContributions(id: string, contributions: Contribution[]): ReadDocument {
  const ranked = [...contributions].sort(
    (a, b) => richness(b) - richness(a) || formatRank(a) - formatRank(b) || (a.origin < b.origin ? -1 : 1),
  );
  const sources = ranked.map((c) => c.document.source);
  const [best, ...others] = sources as [Source, ...Source[]];
  const merged: Source = { ...best, id };
  for (const other of others) fillMissing(merged, other);
  merged.kind = (
    sources.find((s) => s.textKind === 'digest' && s.kind !== 'document') ??
    sources.find((s) => s.kind !== 'document') ??
    best
  ).kind;
  merged.drugs = uniteSubjects(sources.flatMap((s) => s.drugs));
  merged.conditions = uniteSubjects(sources.flatMap((s) => s.conditions));
  merged.brandNames = [...new Set(sources.flatMap((s) => s.brandNames))].sort();
  merged.standing = gravest(sources.map((s) => s.standing));
  merged.standingLinks = uniteLinks(sources.flatMap((s) => s.standingLinks));
  merged.identifiers = Object.fromEntries(
    IDENTIFIER_ORDER.map((name) => [name, firstOf(sources.map((s) => s.identifiers[name]))]),
  ) as Identifiers;
  merged.aliases = [...new Set(sources.flatMap(keysOfSource))].filter((key) => key !== id).sort();
  const passages = ranked[0]!.document.passages.map((p) => ({ ...p, source: id }));
  return { source: merged, passages };
}

function richness({ document }: Contribution): number {
  // A record that has nothing but its title says less than any text.
  const { source, passages } = document;
  if (passages.every((passage) => passage.text === source.title)) return -1;
  return RICHNESS.indexOf(document.source.textKind);
}

function formatRank({ document: { source } }: Contribution): number {
  return source.format ? SourceFormat.options.indexOf(source.format) : -1;
}

// A label's text is of its own edition: another's date would misdate it.
const OF_EDITION = new Set(['year', 'published', 'labelDate', 'version']);

// What the better source does not know is taken from the other; a list counts as unknown where it is empty.
function fillMissing(source: Source, other: Source): void {
  const fields = source as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(other)) {
    if (source.textKind === 'label' && OF_EDITION.has(name)) continue;
    const own = fields[name];
    if (own === null || own === undefined || (Array.isArray(own) && own.length === 0)) fields[name] = value;
  }
  if (!source.titleExact && other.titleExact) {
    source.title = other.title;
    source.titleExact = true;
  }
}

function uniteSubjects(subjects: Subject[]): Subject[] {
  const united = new Map<string, Subject>();
  for (const { name, also } of subjects) {
    const known = united.get(name.toLowerCase());
    if (!known) united.set(name.toLowerCase(), { name, also: [...also] });
    else known.also.push(...also.filter((a) => !known.also.some((k) => k.toLowerCase() === a.toLowerCase())));
  }
  return [...united.values()];
}

function firstOf<T>(values: (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

const GRAVITY: Standing[] = ['current', 'corrected', 'superseded', 'expression-of-concern', 'retracted'];
function gravest(standings: Standing[]): Standing {
  return standings.reduce((a, b) => (GRAVITY.indexOf(b) > GRAVITY.indexOf(a) ? b : a));
}

/** The links of a source that its own documents carry, as opposed to what notices say about it. */
export function ownLinks(contributions: Contribution[]): StandingLink[] {
  return uniteLinks(contributions.flatMap((c) => c.document.source.standingLinks));
}
