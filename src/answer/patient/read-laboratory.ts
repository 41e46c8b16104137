import type { OpenText } from '../../text/open-text.ts';
import { LABORATORY_VALUES } from '../../vocabulary/laboratory-values.ts';
import type { AddFact } from './add-fact.ts';

const NUMBER = String.raw`(?:\s*(?:of|is|are|at|was|were|=|:|~|now|down to|up to|only|today|dropped to|fell to))*\s*(?<value>\d+(?:[.,]\d+)?)\s*(?:x\s*ULN|(?:×|x)?\s*10\^?9\/?L?|\/(?:mm3|µL|uL)|g\/d?L|mmol\/L|mg\/dL|U\/L)?`;
const HIGH = String.raw`(?:\s*(?:is|are|were|have|has|been|going|went|gone|a bit|slightly))*\s*(?<high>up|high|raised|elevated|rising|increased|abnormal)\b`;
const LOW = String.raw`(?:\s*(?:is|are|were|have|has|been|going|went|gone|a bit|slightly))*\s*(?<low>down|low|falling|dropping|decreased|dropped)\b`;

/** Takes laboratory values with their number, or with "raised" or "low": "lymphocytes 400 now", "LFTs going up", "low platelets". */
export function readLaboratory(open: OpenText, add: AddFact): void {
  for (const { name, words } of LABORATORY_VALUES) {
    open.take(new RegExp(`${words.source}(?:${HIGH}|${LOW}|${NUMBER})`, 'g'), (m) => {
      const { value, high } = m.groups!;
      const said = value === undefined ? (high ? 'raised' : 'low') : value.replace(',', '');
      add('lab', `lab ${name} ${said}`, m, value === undefined ? null : Number(value.replace(',', '')), name);
    });
    open.take(new RegExp(String.raw`\b(?<way>[Rr]aised|[Hh]igh|[Ee]levated|[Ll]ow|[Aa]bnormal) ${words.source}`, 'g'), (m) => {
      if (name.includes('cholesterol')) return false;
      add('lab', `lab ${name} ${/low/i.test(m.groups!.way!) ? 'low' : 'raised'}`, m, null, name);
      return true;
    });
  }
}
