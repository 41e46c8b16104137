import type { Passage, Source, Standing, StandingLink } from '../../domain/source.ts';
import { readTokens } from '../../text/read-tokens.ts';
import { sha256 } from '../hash-content.ts';
import { keysOfSource } from '../identify-source.ts';
import { mergeContributions, ownLinks, type Contribution } from '../merge-contributions.ts';
import { resolveStanding, uniteLinks } from '../resolve-standing.ts';
import { filterColumns, newestDate } from './filter-rows.ts';
import type { KeyRow, PassageRow, SourceRow } from './table-schemas.ts';

/** A source as the library keeps it: what it says now, and the documents that this was made of. */
export interface StoredSource {
  source: Source;
  passages: Passage[];
  hash: string;
  contributions: Contribution[];
}

/** Makes the source of its documents and of what notices say about it. */
export function composeSource(id: string, contributions: Contribution[], fromNotices: StandingLink[]): StoredSource {
  const { source, passages } = mergeContributions(id, contributions);
  source.standing = resolveStanding(source.standing, [...source.standingLinks, ...fromNotices]);
  source.standingLinks = uniteLinks([...source.standingLinks, ...fromNotices]);
  return { source, passages, hash: hashContent(source, contributions), contributions };
}

/** The content hash of a source: of the documents it is made of, and of the links that decide its standing. */
function hashContent({ id, standingLinks }: Source, contributions: Contribution[]): string {
  const documents = contributions.map(({ origin, hash }) => `${origin} ${hash}`).sort();
  return sha256(JSON.stringify([id, documents, standingLinks]));
}

/** Whether what notices say would change the source. */
export function linksDiffer(stored: StoredSource, fromNotices: StandingLink[]): boolean {
  const now = uniteLinks([...ownLinks(stored.contributions), ...fromNotices]);
  return JSON.stringify(now) !== JSON.stringify(stored.source.standingLinks);
}

// Of a source made of one document only what differs from the source is kept a second time.
interface OnlyContribution {
  origin: string;
  hash: string;
  standing: Standing;
  standingLinks: StandingLink[];
}

export function sourceRow({ source, passages, hash, contributions }: StoredSource): SourceRow {
  const { drugs, conditions, brandNames } = source;
  const [first] = contributions;
  const only = contributions.length === 1 && first!.document.source.id === source.id;
  const own: OnlyContribution | Contribution[] = only
    ? {
        origin: first!.origin,
        hash: first!.hash,
        standing: first!.document.source.standing,
        standingLinks: first!.document.source.standingLinks,
      }
    : contributions;
  const named = [source.title, source.vernacularTitle ?? '', source.issuer ?? '', ...brandNames];
  for (const subject of [...drugs, ...conditions]) named.push(subject.name, ...subject.also);
  return {
    ...filterColumns(source),
    id: source.id,
    hash,
    format: source.format ?? 'unknown',
    newest: newestDate(source) ?? '',
    passages: passages.length,
    words: ` ${readTokens(named.join(' ')).join(' ')}`,
    subjects: JSON.stringify({ drugs, conditions, brandNames }),
    json: JSON.stringify(source),
    contributions: JSON.stringify(own),
  };
}

/** The other way: `passages` are the source's own, in order. */
export function readSourceRow(row: Pick<SourceRow, 'json' | 'hash' | 'contributions'>, passages: Passage[]): StoredSource {
  const source = JSON.parse(row.json) as Source;
  const kept = JSON.parse(row.contributions) as OnlyContribution | Contribution[];
  if (Array.isArray(kept)) return { source, passages, hash: row.hash, contributions: kept };
  const { origin, hash, standing, standingLinks } = kept;
  const document = { source: { ...source, standing, standingLinks }, passages };
  return { source, passages, hash: row.hash, contributions: [{ origin, hash, document }] };
}

/** Passages with the tokens they are found by: the source's title once, the heading path, the text. */
export function passageRows({ source, passages }: StoredSource): PassageRow[] {
  const columns = filterColumns(source);
  const title = readTokens(source.title).join(' ');
  let lastPath = '';
  let heading = '';
  return passages.map((passage) => {
    const path = passage.heading.join(' ');
    if (path !== lastPath) {
      lastPath = path;
      heading = readTokens(path).join(' ');
    }
    const tokens = [title, heading, readTokens(passage.text).join(' ')].filter(Boolean).join(' ');
    return { ...columns, id: passage.id, source: source.id, position: passage.position, tokens, json: JSON.stringify(passage) };
  });
}

export function keyRows({ source }: StoredSource): KeyRow[] {
  const keys: KeyRow[] = keysOfSource(source).map((key) => ({ key, source: source.id, role: 'is' }));
  for (const { direction, target } of source.standingLinks) {
    if (direction === 'affects') keys.push({ key: target, source: source.id, role: 'affects' });
  }
  return keys;
}
