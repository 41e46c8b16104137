import type { OpenText } from '../../text/open-text.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { isMedicineName, MEDICINE_GROUPS } from '../../vocabulary/common-medicines.ts';
import type { AddFact } from './add-fact.ts';

const TAKES =
  /\b(?:on|takes?|taking|took|uses?|using|prescribed|receiv(?:es?|ing)|(?:treated|managed|maintained) with|(?:was|is|been|already|being) given)\s+(?:also |an? |the |my |his |her |some |oral |low[- ]dose |daily |long[- ]term )*$/i;
const CONTINUES = /^\s*(?:,|and|or|plus|&|, and)\s*$/i;

/**
 * Takes the medicines a patient has: names of the library after "on" or "takes", where they are not what is asked about; names in common use,
 * and groups ("water tablet").
 */
export function readMedicines(open: OpenText, add: AddFact, vocabulary: Vocabulary, subjects: ReadonlySet<string>): void {
  // 1. Drugs of the library, beside the one asked about.
  const drugs = vocabulary.findMentions(open.rest()).filter(({ term }) => term.type === 'drug' && !term.event && !subjects.has(term.name));
  let lastEnd = -1;
  const taken = drugs.filter(({ start, end }) => {
    const takes = TAKES.test(open.text.slice(0, start)) || (lastEnd >= 0 && CONTINUES.test(open.text.slice(lastEnd, start)));
    if (takes) lastEnd = end;
    return takes;
  });
  if (subjects.size > 0 || taken.length < drugs.length) {
    for (const { term, start, end } of taken) {
      add('medicine', `on ${term.plain}`, spanOf(open.text, start, end), null, term.plain);
      open.close(start, end);
    }
  }
  // 2. Medicines in common use.
  const known = new Set(vocabulary.terms.filter((t) => t.type === 'drug').flatMap((t) => t.names.map((n) => n.toLowerCase())));
  open.take(/\b[\p{L}-]{4,}\b/gu, (m) => {
    const name = m[0].toLowerCase();
    if (known.has(name) || subjects.has(name) || !isMedicineName(name)) return false;
    add('medicine', `on ${name}`, m, null, name);
    return true;
  });
  // 3. Groups.
  for (const { name, words } of MEDICINE_GROUPS) {
    open.take(words, (m) => {
      // "Is it a steroid?" asks what the drug is.
      if (/\b(?:is|are) (?:it|this|they) (?:really )?(?:an? )?$/i.test(open.text.slice(0, m.index))) return false;
      add('medicine', `on ${name}`, m, null, name);
      return true;
    });
  }
}

const spanOf = (text: string, index: number, end: number): RegExpExecArray =>
  Object.assign([text.slice(index, end)], { index, input: text }) as unknown as RegExpExecArray;
