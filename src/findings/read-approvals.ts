import type { ApprovalFinding, Quantity } from '../domain/finding.ts';
import type { NamedSpan } from './finding-context.ts';
import { listAround } from './list-around.ts';
import type { PlaceSpan } from './read-places.ts';
import { clauseAt, type Clause } from './split-clauses.ts';
import { nearest, type SentenceSubjects, tellSubject } from './tell-subject.ts';

const APPROVAL =
  /\b(?:approv(?:ed|al|als|es)|authori[sz](?:ed|ation|ations|es)|licen[sc](?:ed|es|e)|indicated|indications?|unlicen[sc]ed|off[- ]label)\b/gi;
// Words of approval that state none: a treatment that is indicated in general, a payer's approval, an ethics committee's.
const OTHER_SENSE_AFTER = /^ (?:for (?:systemic )?treatment of|by (?:the )?(?:ethics|institutional)|committee|of \w+ reimbursement)/i;
const OTHER_SENSE_BEFORE =
  /\b(?:contra|post-?|pre-?|as an |widens |across |skin |other than |within its marketing |(?:when|if|unless) [^,;]{0,60})$/i;
const DENIED_BEFORE = /\b(?:not|never|nor|neither|no|without|lacks?|lacked|lacking|awaiting|had yet to be|outside)\b[^,;.]{0,70}$/i;
const DENIED_AFTER =
  /^(?: (?:for|in|by) [^,;]{0,50})? (?:is|was|has been|are|were) (?:not|refused|withdrawn|rejected)\b|^ (?:refused|withdrawn)\b/i;
const IS_NONE_OF = /\b(?:is|are|was|were) (?:not (?:a|an|one of|among)|neither)\b/i;
// These appraise medicines that others have licensed.
const APPRAISERS = new Set(['NICE', 'CADTH']);

/**
 * The approvals that a sentence states or denies: for each statement one finding per drug, condition and place that it names together.
 * `date` is as precise as the sentence ("2022-06-13", "2022").
 */
export function readApprovals(text: string, quantities: Quantity[], clauses: Clause[], subjects: SentenceSubjects): ApprovalFinding[] {
  const findings = new Map<string, ApprovalFinding>();
  for (const { 0: word, index } of text.matchAll(APPROVAL)) {
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
    if (OTHER_SENSE_AFTER.test(after) || OTHER_SENSE_BEFORE.test(before)) continue;
    const clause = clauseAt(clauses, index);
    const at = { start: index, end: index + word.length };
    const around = tellSubject(at, clause, subjects);
    const denied = /^(?:unlicen|off)/i.test(word) || DENIED_BEFORE.test(text.slice(clause.start, index)) || DENIED_AFTER.test(after);
    const noneOf = IS_NONE_OF.exec(text.slice(clause.start, clause.end));
    for (const drug of drugsOf(text, at, clause, subjects)) {
      if (!drug && !around.drug) continue;
      for (const condition of conditionsOf(clause, subjects))
        for (const place of placesOf(clause, subjects)) {
          const key = [drug?.name, condition?.name, place?.code].join('|');
          if (findings.has(key)) continue;
          const approved = noneOf && drug ? drug.start > clause.start + noneOf.index && !/^indication/i.test(word) : !denied;
          findings.set(key, {
            type: 'approval',
            drug: drug?.name ?? around.drug,
            condition: condition?.name ?? around.condition,
            population: populationOf(condition, subjects) ?? around.population,
            jurisdiction: place?.code ?? around.jurisdiction,
            start: clause.start,
            end: clause.end,
            approved,
            regulator: place?.regulator && !APPRAISERS.has(place.regulator) ? place.regulator : null,
            date: dateOf(text, place, clause, quantities),
          });
        }
    }
  }
  return [...findings.values()];
}

const within = <T extends Clause>(spans: T[], clause: Clause): T[] => spans.filter((s) => s.start >= clause.start && s.end <= clause.end);
const orNull = <T>(list: T[]): (T | null)[] => (list.length ? list : [null]);

// The drugs of the clause that stand in one list with the nearest; in a clause that says "is not one of (…)", those on both its sides.
function drugsOf(text: string, at: Clause, clause: Clause, { drugs }: SentenceSubjects): (NamedSpan | null)[] {
  const inside = within(drugs, clause);
  const near = nearest(inside, at, clause);
  if (!near) return [null];
  return IS_NONE_OF.test(text.slice(clause.start, clause.end)) ? inside : listAround(text, inside, near);
}

function conditionsOf(clause: Clause, { conditions }: SentenceSubjects): (NamedSpan | null)[] {
  const names = new Map(within(conditions, clause).map((c) => [c.name, c]));
  return orNull([...names.values()]);
}

// A regulator's name says more than the place it stands beside ("In the US, the FDA approved").
function placesOf(clause: Clause, { places }: SentenceSubjects): (PlaceSpan | null)[] {
  const byCode = new Map<string, PlaceSpan>();
  const inside = within(places, clause);
  for (const place of inside.length ? inside : places) if (!byCode.get(place.code)?.regulator) byCode.set(place.code, place);
  return orNull([...byCode.values()]);
}

// The people that the condition's name belongs to, or that stand behind it before the next condition.
function populationOf(condition: NamedSpan | null, { conditions, populations }: SentenceSubjects): string | null {
  if (!condition) return null;
  const around = populations.find((p) => p.start <= condition.start && p.end >= condition.end);
  const next = conditions.find((c) => c.start > condition.end)?.start ?? Infinity;
  return (around ?? populations.find((p) => p.start > condition.end && p.start < next))?.text ?? null;
}

// A year right behind a place is that place's; else the date that "on", "in" or "since" leads in.
function dateOf(text: string, place: PlaceSpan | null, clause: Clause, quantities: Quantity[]): string | null {
  const dates = within(
    quantities.filter((q) => q.role === 'date'),
    clause,
  );
  const own =
    place &&
    dates.find((d) => text.slice(place.end, d.start) === ' ' && !/^ (?:guideline|review|consensus|update)/.test(text.slice(d.end)));
  const led = dates.find((d) => /\b(?:on|in|since|from) (?:early |late |mid-?)?$/i.test(text.slice(0, d.start)));
  const date = own ?? led;
  return date ? isoDate(date.value) : null;
}

// YYYYMMDD with zeros for what is not said.
function isoDate(value: number): string {
  const digits = String(value);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].filter((part) => part !== '00').join('-');
}
