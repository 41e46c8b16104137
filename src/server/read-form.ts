import type { Context } from 'hono';
import { InputFault } from '../domain/faults.ts';

/**
 * Reads the fields named from a form, each with the most characters it may have: trimmed text, NFC, control characters but line breaks and tabs
 * gone; empty where the field is missing. Throws InputFault that names a field that is too long.
 */
export async function readForm<T extends string>(c: Context, limits: Record<T, number>): Promise<Record<T, string>> {
  const form = await c.req.parseBody();
  const read = (name: T) => cleanField(form[name], name, limits[name]);
  return Object.fromEntries((Object.keys(limits) as T[]).map((name) => [name, read(name)])) as Record<T, string>;
}

/** Reads every value of a field that may stand several times (check boxes): the values that are among those known. */
export async function readChoices<T extends string>(c: Context, field: string, known: readonly T[]): Promise<T[]> {
  const form = await c.req.parseBody({ all: true });
  const given = [form[field] ?? []].flat();
  return known.filter((choice) => given.includes(choice));
}

function cleanField(given: unknown, field: string, limit: number): string {
  const text = (typeof given === 'string' ? given : '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Co}\p{Cs}]/gu, '')
    .trim();
  if (text.length > limit) {
    throw new InputFault(
      `"${field}" has ${text.length.toLocaleString('en')} characters. Shorten it to ${limit.toLocaleString('en')} at most.`,
      {
        field,
      },
    );
  }
  return text;
}
