import type { DoseFinding, Quantity } from '../domain/finding.ts';
import { type SentenceSubjects, tellSubject } from './tell-subject.ts';

const ROUTES: [string, RegExp][] = [
  ['oral', /\b(?:oral(?:ly)?|by mouth|tablets?|capsules?|swallowed)\b/i],
  ['topical', /\b(?:topical(?:ly)?|cream|ointment|gel|appl(?:y|ied)|foam|lotion)\b/i],
  ['subcutaneous', /\b(?:subcutaneous(?:ly)?|s\.c\.|under the skin)\b/i],
  ['intravenous', /\b(?:intravenous(?:ly)?|i\.v\.|infusion)\b/i],
  ['intramuscular', /\b(?:intramuscular(?:ly)?|i\.m\.)\b/i],
];
const AMOUNT_ROLES = new Set(['dose', 'strength']);
const ORGAN = String.raw`(?:severe|moderate|mild|end-stage|reduced|impaired)(?:,? (?:or|to|and) (?:severe|moderate|mild))? (?:renal|kidney|hepatic|liver)`;
const CIRCUMSTANCE = String.raw`(?:if|when|unless|once(?! (?:daily|weekly|monthly|a|per|every))|until|with an? (?:strong|potent|moderate|weak)|with (?:probenecid|severe|moderate|reduced)|in ${ORGAN}|in (?:people|patients|those|adults|children|adolescents|renal|hepatic)|for (?:people|patients|those|adults|children|adolescents)|(?:at|from) age|aged|above the age|on an? (?:strong|potent|moderate))`;
const WHEN_AFTER = new RegExp(
  String.raw`\b${CIRCUMSTANCE}\b[^;]*?(?=;|,? (?:and|but|then) (?:is|are|was|raised|lowered|stopped|not|use|unchanged)\b|, (?:it|half|then|raised|lowered|with|the)\b|\.?$)`,
  'i',
);
const WHEN_BEFORE = new RegExp(
  String.raw`\b${CIRCUMSTANCE}\b[^,;]*?(?=,| (?:takes?|take|is|are|should|must|starts?|stays?|can|may|receives?)\b)`,
  'i',
);
const NEGATED_AFTER = /^\s(?:[\w-]+ ){0,4}(?:(?:is|are|was|were|should|must) not|(?:was|were) (?:dropped|withdrawn|abandoned))\b/i;
const NEGATED =
  /\b(?:not (?:be )?(?:recommended|given|used|tested|studied)|did not test|do(?:es)? not recommend|must not|should not|no longer)\b[^,;]*$/i;

/**
 * The doses of one sentence: every amount of a drug with the frequency, route and duration that go with it, and when it holds. An amount
 * without its own frequency takes the next one of its clause. The drug named last before the amount is the dose's.
 */
export function readDoses(text: string, quantities: Quantity[], subjects: SentenceSubjects): DoseFinding[] {
  const amounts = quantities.filter((q) => AMOUNT_ROLES.has(q.role) && q.unit !== null);
  return amounts.map((amount, i) => {
    const [from, to] = clauseAround(text, amount);
    const until = amounts[i + 1]?.start ?? text.length;
    return {
      type: 'dose' as const,
      ...tellSubject(amount, { start: from, end: to }, subjects),
      drug: (subjects.drugs.findLast((d) => d.start < amount.start) ?? subjects.drugs[0])?.name ?? subjects.subject.drug,
      start: from,
      end: to,
      amount,
      frequency: frequencyOf(text, amount, quantities, until),
      route: ROUTES.find(([, words]) => words.test(text))?.[0] ?? null,
      duration:
        quantities.find(
          (q) => q.role === 'time' && q.start >= amount.end && q.start < until && /\bfor (?:up to )?$/i.test(text.slice(0, q.start)),
        ) ?? null,
      when: whenOf(WHEN_AFTER, text.slice(amount.end, Math.min(to, until))) ?? whenOf(WHEN_BEFORE, text.slice(from, amount.start)),
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

function whenOf(pattern: RegExp, span: string): string | null {
  return pattern.exec(span)?.[0].trim().replace(/[,.]$/, '') ?? null;
}

// Words of a study beside an amount make it what was tested; words of a text that sets doses make it what is given.
const STUDIED =
  /\b(?:trials?|randomi[sz]ed|versus|vs|placebo|compared|cohort|meta-analysis|ranked|superior|favou?red|case|took|responders?|series|retrospective|open-label|extension|exposure|rate|subgroups?|differ(?:ed)?|rabbits?|rats?)\b/i;
const SETS_DOSES =
  /\b(?:label|leaflet|doses?|dosage|dosing|approved|indicated|recommend\w*|advis\w+|experts|guideline|consensus|should|must|starts? at)\b/i;

/** True where the sentence tells its amounts as doses to give, not as what a study gave. */
export function givesDoses(text: string): boolean {
  return SETS_DOSES.test(text) ? !/\b(?:randomi[sz]ed|versus|vs|placebo|responders?)\b/i.test(text) : !STUDIED.test(text);
}
