import type { DoseFinding, Quantity } from '../domain/finding.ts';
import type { FindingSubject } from './read-thresholds.ts';
import { readQuantities } from './read-quantities.ts';

const ROUTES: [string, RegExp][] = [
  ['oral', /\b(?:oral(?:ly)?|by mouth|tablets?|capsules?|swallowed)\b/i],
  ['topical', /\b(?:topical(?:ly)?|cream|ointment|gel|appl(?:y|ied)|foam|lotion)\b/i],
  ['subcutaneous', /\b(?:subcutaneous(?:ly)?|s\.c\.|under the skin)\b/i],
  ['intravenous', /\b(?:intravenous(?:ly)?|i\.v\.|infusion)\b/i],
  ['intramuscular', /\b(?:intramuscular(?:ly)?|i\.m\.)\b/i],
];
const AMOUNT_ROLES = new Set(['dose', 'strength']);
const WHEN =
  /\b(?:if|when|unless|once(?! (?:daily|weekly|monthly|a|per|every))|until|with an? (?:strong|potent)|in (?:severe|moderate|mild|end-stage|people|patients|those|adults|children|adolescents|renal|hepatic)|for (?:people|patients|those)|(?:at|from) age|aged|above the age|on an? (?:strong|potent))\b[^;]*?(?=;|,? (?:and|but) (?:is|are|was|raised|lowered|stopped|not)\b|\.?$)/i;
const NEGATED_AFTER = /^\s(?:[\w-]+ ){0,3}(?:is|are|was|were|should|must) not\b/i;
const NEGATED =
  /\b(?:not (?:be )?(?:recommended|given|used|tested|studied)|did not test|do(?:es)? not recommend|must not|should not|no longer)\b[^,;]*$/i;

/**
 * The doses of one sentence: every amount of a drug with the frequency, route and duration that go with it, and when it holds. An amount
 * without its own frequency takes the next one of its clause. `drugs` are the names to look for; the nearest before the amount is the dose's.
 */
export function readDoses(text: string, drugs: string[], subject: FindingSubject): DoseFinding[] {
  const quantities = readQuantities(text);
  const amounts = quantities.filter((q) => AMOUNT_ROLES.has(q.role) && q.unit !== null);
  return amounts.map((amount, i) => {
    const [from, to] = clauseAround(text, amount);
    const until = amounts[i + 1]?.start ?? text.length;
    return {
      type: 'dose' as const,
      ...subject,
      drug: nearestName(text, drugs, amount) ?? subject.drug,
      start: from,
      end: to,
      amount,
      frequency: frequencyOf(text, amount, quantities, until),
      route: ROUTES.find(([, words]) => words.test(text))?.[0] ?? null,
      duration:
        quantities.find(
          (q) => q.role === 'time' && q.start >= amount.end && q.start < until && /\bfor (?:up to )?$/i.test(text.slice(0, q.start)),
        ) ?? null,
      when: whenOf(text.slice(amount.end, Math.min(to, until))) ?? whenOf(text.slice(from, amount.start)),
      negated:
        NEGATED.test(text.slice(Math.max(from, amounts[i - 1]?.end ?? 0), amount.start)) ||
        NEGATED_AFTER.test(text.slice(amount.end, Math.min(to, until))),
    };
  });
}

function clauseAround(text: string, amount: Quantity): [number, number] {
  const start = text.lastIndexOf('; ', amount.start);
  const end = text.indexOf('; ', amount.end);
  return [start < 0 ? 0 : start + 2, end < 0 ? text.length : end];
}

// Its own, up to the next amount; else the first one later in the same clause ("2 mg or 4 mg daily").
function frequencyOf(text: string, amount: Quantity, quantities: Quantity[], until: number): Quantity | null {
  const later = quantities.filter((q) => q.role === 'frequency' && q.start >= amount.end);
  const own = later.find((q) => q.start < until);
  if (own) return own;
  const next = later[0];
  return next && !/[;.]\s|, (?:raised|lowered|then|but)/.test(text.slice(amount.end, next.start)) ? next : null;
}

function nearestName(text: string, drugs: string[], amount: Quantity): string | null {
  let best: { name: string; at: number } | null = null;
  let first: string | null = null;
  for (const name of drugs) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'giu');
    for (const { index } of text.matchAll(pattern)) {
      first ??= name;
      if (index < amount.start && (!best || index > best.at)) best = { name, at: index };
    }
  }
  return best?.name ?? first;
}

function whenOf(span: string): string | null {
  return WHEN.exec(span)?.[0].trim().replace(/[,.]$/, '') ?? null;
}
