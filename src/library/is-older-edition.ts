import type { ReadDocument } from './library.ts';

/**
 * Whether a document is an older edition of a label than the one held under the same identifier: by the publisher's version number, else by
 * its date; of the same edition in two formats the one that is parted further counts as the newer. Other documents have no editions to
 * tell apart here: what comes later takes the place of what was there.
 */
export function isOlderEdition(arriving: ReadDocument, held: ReadDocument): boolean {
  if (arriving.source.textKind !== 'label' || held.source.textKind !== 'label') return false;
  const [a, b] = [arriving.source, held.source];
  const [versionA, versionB] = [Number(a.version || NaN), Number(b.version || NaN)];
  if (versionA !== versionB && !Number.isNaN(versionA) && !Number.isNaN(versionB)) return versionA < versionB;
  if (a.labelDate && b.labelDate && a.labelDate !== b.labelDate) return a.labelDate < b.labelDate;
  return arriving.passages.length < held.passages.length;
}
