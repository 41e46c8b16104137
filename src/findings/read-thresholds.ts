import type { Quantity, ThresholdFinding, ThresholdAction } from '../domain/finding.ts';
import { clauseAt, type Clause } from './split-clauses.ts';
import { type SentenceSubjects, tellSubject } from './tell-subject.ts';

const ANALYTES: [string, RegExp][] = [
  ['lymphocytes', /\b(?:absolute )?lymphocytes?(?: counts?)?\b|\bALC\b/gi],
  ['neutrophils', /\b(?:absolute )?neutrophils?(?: counts?)?\b|\bANC\b/gi],
  ['platelets', /\bplatelets?(?: counts?)?\b/gi],
  ['haemoglobin', /\bha?emoglobin\b|\bHb\b/gi],
  ['creatinine clearance', /\bcreatinine clearance\b|\bCrCl\b|\bCLcr\b/gi],
  ['eGFR', /\beGFR\b|\b(?:estimated )?glomerular filtration rate\b|\bkidney function\b/gi],
  ['creatinine', /\b(?:serum )?creatinine\b(?! clearance)/gi],
  ['aminotransferases', /\b(?:ALT|AST)\b|\b(?:liver )?transaminases?\b|\baminotransferases?\b/gi],
  ['bilirubin', /\bbilirubin\b/gi],
  ['creatine phosphokinase', /\bcreatine (?:phospho)?kinase\b|\bCPK\b/gi],
  ['white cells', /\b(?:white (?:blood )?cells?|leu[ck]ocytes?)(?: counts?)?\b|\bWBC\b/gi],
  ['potassium', /\bpotassium\b/gi],
  ['glucose', /\b(?:blood |plasma )?glucose\b/gi],
  ['blood pressure', /\b(?:systolic |diastolic )?blood pressure\b/gi],
];
const ACTIONS: [ThresholdAction, RegExp][] = [
  ['do-not-start', /\b(?:not|never) (?:to )?(?:be )?(?:start|begin|initiat|begun)\w*|\bno treatment start\b|\bnot be initiated\b/i],
  ['interrupt', /\b(?:interrupt|withh[eo]ld|pause|suspend|held)\w*|\bis held\b/i],
  ['stop', /(?<!not )(?<!not to )\b(?:stop|discontinu)\w*/i],
  ['reduce', /\b(?:reduce[ds]?|lower(?:s|ed)|halve[ds]?)\b/i],
  ['avoid', /\b(?:not recommend(?:ed)?|avoid\w*|contraindicated|should not be (?:used|given)|advises against)\b|\bdoes not recommend\b/i],
  ['monitor', /\b(?:check|monitor|repeat|recheck)\w*/i],
];
const MEASURED = new Set(['/µL', 'g/dL', 'mL/min', '×ULN', 'mg/dL', 'µmol/L', 'mmol/L', 'IU/L', 'mmHg']);

interface Mention {
  start: number;
  end: number;
  analyte: string;
}

/**
 * The laboratory limits of one sentence: analyte, side, value and what is done beyond it. A number belongs to the analyte named last before
 * it in its clause, else to the one right after ("500 for neutrophils"). Actions are those of the clause, else of the sentence.
 */
export function readThresholds(text: string, quantities: Quantity[], clauses: Clause[], subjects: SentenceSubjects): ThresholdFinding[] {
  const mentions = readAnalytes(text);
  if (mentions.length === 0) return [];
  const findings: ThresholdFinding[] = [];
  for (const value of quantities) {
    if (!isLimit(value, text)) continue;
    const mention = analyteOf(text, value, mentions);
    if (!mention) continue;
    findings.push({
      type: 'threshold',
      ...tellSubject(value, clauseAt(clauses, value.start), subjects),
      start: Math.min(mention.start, value.start),
      end: Math.max(mention.end, value.end),
      analyte: mention.analyte,
      direction: directionOf(value, text),
      value,
      actions: actionsOf(text, value),
    });
  }
  return findings;
}

/** The laboratory values that a text names, in its order, by one name each. */
export function readAnalytes(text: string): Mention[] {
  const mentions = ANALYTES.flatMap(([analyte, pattern]) =>
    [...text.matchAll(pattern)].map((m) => ({ analyte, start: m.index, end: m.index + m[0].length })),
  );
  return mentions.sort((a, b) => a.start - b.start);
}

function isLimit(value: Quantity, text: string): boolean {
  if (value.unit !== null && MEASURED.has(value.unit)) return true;
  return value.unit === null && (value.bound !== '=' || /^ for (?:lympho|neutro|plate)/i.test(text.slice(value.end)));
}

function analyteOf(text: string, value: Quantity, mentions: Mention[]): Mention | null {
  const after = mentions.find((m) => m.start >= value.end && /^\s(?:for|of)\s$/.test(text.slice(value.end, m.start)));
  if (after) return after;
  const before = mentions.filter((m) => m.end <= value.start && !/[;:]|\. /.test(text.slice(m.end, value.start)));
  return before.at(-1) ?? null;
}

function directionOf(value: Quantity, text: string): ThresholdFinding['direction'] {
  if (value.upper !== null) return 'between';
  if (value.bound === '>' || value.bound === '>=') return 'above';
  if (value.bound === '<' || value.bound === '<=') return 'below';
  return /\b(?:ULN|upper limit)\b/.test(text) || /\b(?:rise|raised|elevat|increas)\w*/i.test(text) ? 'above' : 'below';
}

function actionsOf(text: string, value: Quantity): ThresholdAction[] {
  const clauseStart = Math.max(
    text.lastIndexOf(';', value.start),
    text.slice(0, value.start).search(/, and (?:to )?\w+ it (?:if|when)[^;]*$/),
  );
  const clauseEnd = /;|, and (?:to )?\w+ it (?:if|when)/.exec(text.slice(value.end));
  const clause = text.slice(clauseStart + 1, clauseEnd ? value.end + clauseEnd.index : undefined);
  const inClause = ACTIONS.filter(([, words]) => words.test(clause)).map(([action]) => action);
  return inClause.length > 0 ? inClause : ACTIONS.filter(([, words]) => words.test(text)).map(([action]) => action);
}
