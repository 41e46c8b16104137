/** A tag with its text, wrapped lines joined. Lines count from 1. */
export interface TaggedField {
  tag: string;
  text: string;
  line: number;
}

/** A record of tagged lines, or what is wrong with it. */
export interface TaggedRecord {
  fields: TaggedField[];
  ordinal: number;
  line: number;
  fault: { line: number; reason: string } | null;
}

/** How a tagged format looks: where its tags are, and what begins and ends a record. */
export interface TaggedLayout {
  /** Captures the tag and its text, if any. */
  tag: RegExp;
  first: string;
  last: string | null;
  /** Whether a line without a tag goes on with the field before it. */
  continues(line: string): boolean;
}

// Far beyond any real record; what goes on for longer is no record, and is not gathered in memory.
const LONGEST = 4 * 1024 * 1024;

/**
 * Cuts lines into records while they stream, so that a broken record costs itself alone. A record begins with the layout's first tag;
 * what stands between records, blank lines aside, is a fault of its own.
 */
export async function* splitTaggedRecords(lines: AsyncIterable<string>, layout: TaggedLayout): AsyncGenerator<TaggedRecord> {
  let record: TaggedRecord | null = null;
  let size = 0;
  let ordinal = 0;
  let number = 0;
  const begin = (): TaggedRecord => {
    size = 0;
    return { fields: [], ordinal: ++ordinal, line: number, fault: null };
  };
  for await (const line of lines) {
    number++;
    const [, tag, text] = layout.tag.exec(line) ?? [];
    if (tag === layout.first && record) {
      yield record;
      record = null;
    }
    if (!record && line.trim() === '') continue;
    record ??= begin();
    size += line.length;
    record.fault ??= faultOf(line, number, size);
    if (record.fault) continue;
    const open = record.fields.at(-1);
    if (tag !== undefined) {
      record.fields.push({ tag, text: (text ?? '').trim(), line: number });
      if (tag === layout.last) {
        yield record;
        record = null;
      }
    } else if (line.trim() === '') continue;
    else if (open && layout.continues(line)) open.text = open.text ? `${open.text} ${line.trim()}` : line.trim();
    else record.fault = { line: number, reason: `The line begins with no tag: "${line.trim().slice(0, 40)}".` };
  }
  if (record) yield record;
}

function faultOf(line: string, number: number, size: number): TaggedRecord['fault'] {
  if (line.includes('\0') || line.includes('\uFFFD')) return { line: number, reason: 'The line is not text in UTF-8.' };
  if (size > LONGEST) return { line: number, reason: 'The record goes on for more than 4 MB.' };
  return null;
}

/** The text of the first field with one of these tags, in the order of the tags; empty where there is none. */
export function fieldText(record: TaggedRecord, ...tags: string[]): string {
  for (const tag of tags) {
    const found = record.fields.find((field) => field.tag === tag && field.text !== '');
    if (found) return found.text;
  }
  return '';
}

/** The texts of all fields with one of these tags, in the order of the record. */
export function fieldTexts(record: TaggedRecord, ...tags: string[]): string[] {
  return record.fields.filter((field) => tags.includes(field.tag) && field.text !== '').map((field) => field.text);
}
