import type { ReadQuestion } from './interpret-question.ts';

const MOST = 90;

const MATTERS: Record<string, string> = {
  approval: 'where it is approved',
  mechanism: 'how it works',
  'place-in-therapy': 'what guidelines and appraisals say',
  treatment: 'treatment',
  diagnosis: 'diagnosis',
  efficacy: 'how well it works',
  dose: 'dose',
  'dose-adjustment': 'dose adjustment',
  response: 'response and stopping',
  comparison: 'comparison',
  'boxed-warning': 'boxed warning',
  safety: 'safety',
  candidates: 'who may take it',
  screening: 'before starting',
  monitoring: 'monitoring',
  vaccination: 'vaccination',
  pregnancy: 'pregnancy',
  lactation: 'breast-feeding',
  interactions: 'interactions',
  management: 'managing side effects',
  unlicensed: 'unlicensed use',
  limits: 'limits of the evidence',
  evidence: 'what the evidence says',
};

/** The article's title, made from how the question was understood: subject, condition and matter; the question itself where no subject is known. */
export function titleAnswer(question: ReadQuestion): string {
  const drugs = question.drugs.length ? question.drugs.map((d) => d.plain) : question.classes.map((c) => `${c}s`);
  const conditions = question.conditions.length ? question.conditions.map((c) => c.plain) : question.family ? [familyWords(question)] : [];
  if (!drugs.length && !conditions.length) return clip(question.text.replace(/\?+$/, ''));
  const subject = capitalise([joined(drugs), joined(conditions)].filter(Boolean).join(' in '));
  if (question.type === 'drug-role') return clip(subject);
  if (question.patient.length) return clip(`${subject}: for one patient`);
  const [main] = [...question.slots].toSorted((a, b) => b[1] - a[1]);
  return clip(main ? `${subject}: ${MATTERS[main[0]]}${inWhom(question)}` : subject);
}

const PEOPLE: [string, string][] = [
  ['renal', 'kidney disease'],
  ['hepatic', 'liver disease'],
  ['child', 'children'],
  ['elderly', 'older people'],
];

/** The people a dose or a decision is asked for: " in kidney disease". */
function inWhom({ type, concepts }: ReadQuestion): string {
  const named = PEOPLE.filter(([concept]) => concepts.has(concept)).map(([, people]) => people);
  return named.length && ['dosing', 'general', 'safety'].includes(type) ? ` in ${joined(named)}` : '';
}

/** The part of an address that a person can read: lower case, words joined by hyphens. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug.slice(0, 70).replace(/-+$/, '') || 'answer';
}

// The words the asker used for the family: "dermatologic conditions".
const familyWords = (question: ReadQuestion): string =>
  question
    .family!.asked.exec(question.text)?.[0]
    .replace(/^(dermatologic(?:al)?)$/i, '$1 conditions')
    .toLowerCase() ?? question.family!.name;
const joined = (names: string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
const capitalise = (text: string): string => (/^[a-z][A-Z]/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1));
const clip = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST - 1).replace(/\s+\S*$/, '')}…`);
