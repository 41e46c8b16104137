import { readFile } from 'node:fs/promises';
import { resolveFollowUp } from '../answer/follow-up/resolve-follow-up.ts';
import { InputFault } from '../domain/faults.ts';
import type { Meaning } from '../domain/follow-up.ts';
import type { LibraryReader } from '../library/library.ts';

export interface FollowUpFigures {
  cases: number;
  /** Every part of the meaning is what the file says, and nothing more. */
  exact: number;
  sure: number;
  wrongThoughSure: number;
  results: FollowUpResult[];
}

export interface FollowUpResult {
  context: string;
  asked: string;
  question: string;
  expected: string;
  read: string;
  exact: boolean;
  sure: boolean;
  unused: string[];
}

/** Resolves each case of a file (`ctx | follow-up | meaning | full question`, its contexts in a comment) and compares meanings part by part. */
export async function evalFollowUps(file: string, library: LibraryReader): Promise<FollowUpFigures> {
  const { contexts, cases } = readCases(await readFile(file, 'utf8'), file);
  const results: FollowUpResult[] = [];
  for (const { context, asked, expected } of cases) {
    const { question, resolution } = await resolveFollowUp(asked, { id: context, question: contexts.get(context)! }, library);
    const read = tellMeaning(resolution.meaning);
    results.push({
      context,
      asked,
      question,
      expected,
      read,
      exact: sameMeaning(read, expected),
      sure: resolution.sure,
      unused: resolution.unused,
    });
  }
  const count = (is: (r: FollowUpResult) => boolean) => results.filter(is).length;
  return {
    cases: results.length,
    exact: count((r) => r.exact),
    sure: count((r) => r.sure),
    wrongThoughSure: count((r) => r.sure && !r.exact),
    results,
  };
}

interface FollowUpCase {
  context: string;
  asked: string;
  expected: string;
}

function readCases(text: string, file: string): { contexts: Map<string, string>; cases: FollowUpCase[] } {
  const lines = text.split('\n');
  const head = lines.filter((l) => l.startsWith('#')).join('\n');
  const contexts = new Map([...head.matchAll(/(\w+) = "([^"]+)"/g)].map((m) => [m[1]!, m[2]!]));
  const cases = lines.flatMap((line, i): FollowUpCase[] => {
    if (!line.trim() || line.startsWith('#')) return [];
    const [context, asked, expected] = line.split('|').map((part) => part.trim());
    if (!context || !asked || !expected || !contexts.has(context)) {
      throw new InputFault('A case needs "context | follow-up | meaning | full question", its context explained in a comment.', {
        file,
        line: i + 1,
      });
    }
    return [{ context, asked, expected }];
  });
  return { contexts, cases };
}

/** A meaning in the words of the file: "drugs=… vs=… cond=… slot=… chips=a,b dose=… place=…". */
export function tellMeaning({ drugs, versus, conditions, slot, chips, doses, places }: Meaning): string {
  const parts: [string, string[]][] = [
    ['drugs', drugs],
    ['vs', versus],
    ['cond', conditions.map((c) => c.replace('systemic lupus erythematosus', 'lupus'))],
    ['slot', [slot]],
    ['chips', chips],
    ['dose', doses],
    ['place', places],
  ];
  return parts.flatMap(([name, values]) => (values.length ? [`${name}=${values.join(',')}`] : [])).join(' ');
}

/** The order of what is listed in one part says nothing. */
function sameMeaning(a: string, b: string): boolean {
  return sorted(a) === sorted(b);
}

const sorted = (meaning: string): string =>
  [...meaning.matchAll(/(\w+)=(.*?)(?= \w+=|$)/g)]
    .map(
      ([, name, values]) =>
        `${name}=${values!
          .split(',')
          .map((v) => v.trim())
          .toSorted()
          .join(',')}`,
    )
    .toSorted()
    .join(' ');
