import type { Section } from '../../domain/answer.ts';
import type { PatientFact, PatientFactKind } from '../../domain/patient.ts';
import type { AppraisedSentence } from '../appraise-evidence.ts';
import { tellFact } from './tell-fact.ts';

interface Matter {
  /** What a reader is told is missing. */
  name: string;
  kinds: PatientFactKind[];
  /** The evidence makes a difference by it. */
  spokenOf: (sentence: AppraisedSentence) => boolean;
}

const decides = ({ reading: { signals, own } }: AppraisedSentence): boolean =>
  signals.dose || signals.prohibits || /\b(?:dose|not recommended|contraindicated|only (?:if|when)|caution|avoid)\b/i.test(own);
const speaks =
  (...concepts: string[]) =>
  (s: AppraisedSentence): boolean =>
    s.drugMatch >= 0.7 && concepts.some((c) => s.reading.concepts.has(c)) && decides(s);

const MATTERS: Matter[] = [
  { name: 'age', kinds: ['age', 'group'], spokenOf: speaks('elderly', 'child') },
  { name: 'kidney function', kinds: ['renal'], spokenOf: speaks('renal') },
  { name: 'liver function', kinds: ['hepatic'], spokenOf: speaks('hepatic') },
  { name: 'whether pregnancy is possible', kinds: ['pregnancy'], spokenOf: speaks('pregnancy') },
  { name: 'other medicines', kinds: ['medicine'], spokenOf: speaks('oat3', 'cyp', 'combination') },
  {
    name: 'history of blood clots, heart disease, cancer and smoking',
    kinds: ['history'],
    spokenOf: speaks('thrombosis', 'cardiovascular', 'malignancy', 'smoking'),
  },
  { name: 'infections, tuberculosis and hepatitis', kinds: [], spokenOf: speaks('tuberculosis', 'hepatitis') },
  { name: 'blood counts', kinds: ['lab'], spokenOf: (s) => s.drugMatch >= 0.9 && s.reading.findings.some((f) => f.type === 'threshold') },
];

/** What an answer on a patient leaves open: facts on which it has no statement, and facts that the evidence makes a difference by and the question does not tell. */
export function findPatientGaps(
  facts: PatientFact[],
  sections: Section[],
  sentences: AppraisedSentence[],
): { notFound: string[]; notTold: string[] } {
  const spokenOf = sections.filter((s) => s.slot === 'patient').flatMap((s) => s.claims.map((c) => c.group ?? ''));
  const told = new Set(facts.map((f) => f.kind));
  const notPossible = facts.some((f) => f.chip === 'sex male' || (f.kind === 'age' && f.value !== null && (f.value > 55 || f.value < 10)));
  return {
    notFound: facts
      .filter((f) => f.kind !== 'sex')
      .map(tellFact)
      .filter((fact) => !spokenOf.some((about) => about.startsWith(fact))),
    notTold: MATTERS.filter(({ kinds }) => !kinds.some((k) => told.has(k)))
      .filter(({ kinds }) => !(notPossible && kinds.includes('pregnancy')))
      .filter(({ spokenOf }) => sentences.some(spokenOf))
      .map(({ name }) => name),
  };
}
