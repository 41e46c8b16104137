import { readQuantities } from '../../findings/read-quantities.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';

// Words that a row says by its columns, or that say whose statement it is.
const FRAME = new Set(
  readTokens(
    'dose dosing usual recommended recommends adult adults label says text used use take taken takes taking given gives give start starts started starting daily once reached rate estimated trial responder week month compared against versus patients people occurred seen was raised approved approve indicated oral orally severe by according later product international texts follow the that',
  ),
);
const MOST_UNTOLD = 1;
/** Words without which a row says something else. */
const NEVER_UNTOLD = new Set(
  readTokens(
    'equivalent unless except only fell fallen falls fall rose risen improved improvement reduced reduction increased less more higher lower worse lost stopped avoid',
  ),
);

/**
 * True where a row tells all that its claim says: every quantity and every drug of the sentence stands in a cell, and at most one content word does not. A row that
 * would leave out a condition of use is not made; the claim is told as a sentence.
 */
export function coversClaim(reading: SentenceReading, cells: string[]): boolean {
  const told = cells.join(' ');
  if (readQuantities(reading.text).some((q) => !['level', 'date', 'p-value'].includes(q.role) && !told.includes(q.text))) return false;
  const lower = told.toLowerCase();
  if (reading.drugs.some((d) => !d.names.some((name) => lower.includes(name.toLowerCase())))) return false;
  const words = new Set(readTokens(told));
  const names = new Set(readTokens([...reading.drugs, ...reading.conditions].flatMap((t) => t.names).join(' ')));
  const plain = reading.text.replace(/\([^()]*\)/g, ' ').replace(/\b(?:US|EU|UK|FDA|EMA|NICE|England|Canada)\b/g, ' ');
  const untold = new Set(readTokens(plain).filter((w) => !words.has(w) && !names.has(w) && !FRAME.has(w)));
  return untold.size <= MOST_UNTOLD && untold.isDisjointFrom(NEVER_UNTOLD) && !(reading.signals.denies && !/\bnot?\b/i.test(told));
}
