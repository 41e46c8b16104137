import type { RawFields } from './formats/front-matter.ts';
import { looksLikeData, looksLikeHtml, looksLikeText } from './formats/look-at-head.ts';

/** A kind of file that is known and is no evidence: how it is recognised, and what a person is told. */
interface ForeignKind {
  reason: string;
  matches(head: string, name: string): boolean;
  /** Whether it is refused only where nobody said what kind of source it is. */
  yields?: true;
}

const isJson = (head: string) => /^\uFEFF?\s*[[{]/.test(head);
const hasFields = (head: string, ...names: string[]) => names.every((name) => new RegExp(`"${name}"\\s*:`, 'i').test(head));

const FOREIGN: ForeignKind[] = [
  {
    reason:
      'This is a benchmark’s list of queries, judgements or documents (BEIR), made for measuring a search. Use `vouch eval retrieval` on its folder.',
    matches: (head, name) =>
      (/\.jsonl$/i.test(name) && hasFields(head, '_id', 'text')) || /^query-?id\tcorpus-?id\tscore\s*$/im.test(head.split('\n', 1)[0]!),
  },
  {
    reason: 'These are pairs of claims and evidence with labels, made for measuring verification. Use `vouch eval support` on the file.',
    matches: (head) => isJson(head) && hasFields(head, 'claim', 'evidence') && hasFields(head, 'label'),
  },
  {
    reason: 'This is a list of questions, not evidence: it holds nothing that an answer could quote.',
    matches: (head) =>
      (isJson(head) && /"questions?"\s*:/i.test(head) && !hasFields(head, 'resourceType')) || /^#[^\n]*\|[^\n]*question/i.test(head),
  },
  {
    reason: 'This is a list of answers to a benchmark’s questions, not evidence.',
    matches: (head) => /^\s*\{\s*(?:"\d+"\s*:\s*"(?:yes|no|maybe)"\s*,?\s*){3}/i.test(head),
  },
  {
    reason:
      'This is a sheet of facts about sources, not their text. Write a source by hand as Markdown with front matter (docs/source-format.md).',
    matches: (head) => /^\s*\[\s*\{/.test(head) && hasFields(head, 'id', 'kind', 'title', 'year') && !hasFields(head, 'resourceType'),
  },
  {
    reason: 'This is a list of abbreviations, not evidence.',
    matches: (head) => /^"?abbreviation[^\n]*,[^\n]*meaning/i.test(head),
  },
  {
    reason: 'This is program code, not evidence.',
    matches: (head, name) =>
      /\.(?:[cm]?[jt]sx?|py|rb|java|c|h|cpp|go|rs|sh|css|scss|sql|lock|toml|ini)$/i.test(name) && !/^\s*(?:<|%PDF)/.test(head),
  },
  {
    yields: true,
    reason: 'This file describes the folder it is in, and is no evidence. Give it another name to add it as a document.',
    matches: (_, name) => /^(?:readme|license|licence|changelog|contributing|notice|authors)(?:\.(?:md|txt|rst))?$/i.test(name),
  },
  {
    yields: true,
    reason: 'This is a technical specification, not evidence. Add it with --kind document if its text is to be quoted all the same.',
    matches: (head, name) => /\.(?:md|markdown|txt)$/i.test(name) && isSpecification(head),
  },
];

// A text about an interface between programs says so more than once before it says anything else.
function isSpecification(head: string): boolean {
  const words =
    head.match(/\b(?:API|JSON|HTTP|FHIR|endpoint|CDS (?:Hooks|Service|Client)s?|OAuth|JWT|URL|REST(?:ful)?|schema|hook)s?\b/g) ?? [];
  const clinical = head.match(/\b(?:mg|dose|treatment|symptoms?|diagnos\w+|therapy|patients? with)\b/gi) ?? [];
  return words.length >= 6 && words.length > clinical.length * 2;
}

/** Why a file is refused that is known for what it is and is no evidence; null for any other. */
export function explainForeignFile(head: string, name: string, given: RawFields): string | null {
  return FOREIGN.find((kind) => !(kind.yields && given.kind !== undefined) && kind.matches(head, name))?.reason ?? null;
}

/** What a file of no known format looks like, and what a person can do. */
export function explainUnknownFile(head: string): string {
  if (!looksLikeText(head)) return 'This is a binary file of no known format.';
  if (looksLikeHtml(head))
    return 'This is a web page under another name. Name it .html, or say with --kind what it is, to add it as a document.';
  if (looksLikeData(head)) return `This is ${isJson(head) ? 'JSON' : 'XML'}, broken or of a kind that is not known.`;
  return 'This is text that nothing says is a document. Name it .txt or .md, or say with --kind what it is, to add it.';
}
