import type { PatientFact, PatientFactKind } from '../../domain/patient.ts';
import { openText, type OpenText } from '../../text/open-text.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import type { AddFact } from './add-fact.ts';
import { readHistory } from './read-history.ts';
import { readLaboratory } from './read-laboratory.ts';
import { readMedicines } from './read-medicines.ts';

/** Facts that say that a question is about one person or group: beside them a named disease is that patient's. */
const OF_A_PERSON = new Set<PatientFactKind>(['age', 'sex', 'weight', 'renal', 'hepatic', 'medicine']);
const EFFECT_ASKED =
  /\b(?:side[- ]effects?|risks?|cause[sd]?|common|often|rates?|incidence|increase[sd]?|lead to|manag\w+|prevent\w*|happen)\b/i;

/**
 * The facts of a patient that a question tells, in the order of its words: age, sex, weight, kidney and liver function, pregnancy, laboratory
 * values, history and medicines. `subjects` are the drugs asked about, which are no medicines the patient takes already. A disease is read as
 * history where the question says that the patient has or had it, or names it beside other facts of a person. Nothing is inferred.
 */
export function readPatient(text: string, vocabulary: Vocabulary, subjects: ReadonlySet<string>): PatientFact[] {
  const open = openText(text);
  const facts = readPersonalFacts(open, vocabulary, subjects);
  readCircumstances(open, facts);
  const aboutPerson = facts.some((f) => OF_A_PERSON.has(f.kind)) && !EFFECT_ASKED.test(text);
  const history = readHistory(open)
    .filter(({ had }) => had || aboutPerson)
    .map(({ event, start, end }): PatientFact => ({ ...historyOf(event.name), start, end }));
  return [...facts, ...history].toSorted((a, b) => a.start - b.start);
}

const ONE_PATIENT = /\b(?:my|our|this|the|a) (?:\w+ ){0,2}(?:patient|man|woman|person|wife|husband|mother|father|son|daughter|child)\b/i;

/**
 * The facts of the one patient a question is about: none where it asks of pregnancy, of a single grade, of a single disease or of a single
 * medicine in general ("can it be taken with clopidogrel?"); "my patient on clopidogrel" is one.
 */
export function readPatientAsked(question: string, vocabulary: Vocabulary): PatientFact[] {
  const facts = readPatient(question, vocabulary, new Set());
  const ofOne = facts.some((f) => f.kind === 'age' || f.kind === 'weight' || (f.kind === 'renal' && f.value !== null));
  const onMedicine = facts.some((f) => f.kind === 'medicine') && ONE_PATIENT.test(question);
  return ofOne || onMedicine || new Set(facts.map((f) => f.kind)).size > 1 ? facts : [];
}

/** The fact that a patient has or had a disease. */
export function historyOf(name: string): Pick<PatientFact, 'kind' | 'chip' | 'value' | 'name'> {
  return { kind: 'history', chip: `history ${name}`, value: null, name };
}

/** Takes every fact of a person but history. */
export function readPersonalFacts(open: OpenText, vocabulary: Vocabulary, subjects: ReadonlySet<string>): PatientFact[] {
  const facts: PatientFact[] = [];
  const add: AddFact = (kind, chip, match, value = null, name = null) => {
    if (facts.some((f) => f.chip === chip)) return;
    facts.push({ kind, chip, value, name, start: match.index, end: match.index + match[0].length });
  };
  readOrgans(open, add);
  readLaboratory(open, add);
  readMedicines(open, add, vocabulary, subjects);
  readBody(open, add);
  // "Cirrhosis, Child-Pugh B": what grades an organ says more than that it is ill.
  return facts
    .filter((f) => f.name !== 'impairment' || !facts.some((other) => other !== f && other.kind === f.kind))
    .toSorted((a, b) => a.start - b.start);
}

// What a question about pregnancy or breast-feeding is about as a whole, and beside other facts a fact of the patient.
function readCircumstances(open: OpenText, facts: PatientFact[]): void {
  const add = (chip: string, name: string, m: RegExpExecArray): void =>
    void facts.push({ kind: 'pregnancy', chip, value: null, name, start: m.index, end: m.index + m[0].length });
  open.take(/\bpregnan(?:t|cy)\b|\bexpecting(?: a baby)?\b/i, (m) => add('pregnant', 'pregnancy', m));
  open.take(/\bbreast-?\s?feed\w*|\blactating\b|\bnursing\b/i, (m) => add('breastfeeding', 'lactation', m));
}

const GRADES: [RegExp, string][] = [
  [/end[- ]stage|\bESRD\b|\bfailure\b/i, 'end-stage'],
  [/\bsevere/i, 'severe'],
  [/\bmoderate/i, 'moderate'],
  [/\bmild/i, 'mild'],
];
const gradeOf = (words: string): string => GRADES.find(([p]) => p.test(words))?.[1] ?? 'impairment';
const CHILD_PUGH: Record<string, string> = { A: 'mild', B: 'moderate', C: 'severe' };

function readOrgans(open: OpenText, add: AddFact): void {
  open.take(/\be?GFR(?: (?:of|is|was|at))?[ :=~<]*(\d+(?:\.\d+)?)(?: ?m[lL]\/min\S*)?/gi, (m) =>
    add('renal', `eGFR ${m[1]}`, m, Number(m[1]), 'eGFR'),
  );
  open.take(/\b(?:CrCl|CLcr|creatinine clearance)(?: (?:of|is|was|at))?[ :=~<]*(\d+(?:\.\d+)?)(?: ?m[lL]\/min\S*)?/gi, (m) =>
    add('renal', `CrCl ${m[1]}`, m, Number(m[1]), 'CrCl'),
  );
  open.take(/\b(?:(?:on|having|needs|receiving) )?(?:ha?emo)?dialysis\b/gi, (m) => add('renal', 'renal dialysis', m, null, 'dialysis'));
  open.take(/\bCKD(?: ?stage)? ?([1-5][ab]?)\b/gi, (m) => add('renal', `CKD ${m[1]!.toLowerCase()}`, m, null, `CKD ${m[1]}`));
  open.take(
    /\b(?:(?:end[- ]stage|severe(?:ly)?|moderate(?:ly)?|mild(?:ly)?|bad|poor|weak|reduced|impaired|failing|chronic)[ ,-]+(?:to (?:severe|moderate) )?(?:chronic )?)(?:renal|kidneys?)(?:[- ](?:impairment|disease|failure|function|insufficiency|problems?|trouble))?\b|\b(?:renal|kidney) (?:impairment|disease|failure|insufficiency|problems?|trouble)\b|\b(?:kidneys?|renal function) (?:is|are) (?:(?:severely|moderately|mildly|not very|badly) )?(?:impaired|bad|poor|weak|reduced|failing|not (?:so )?good)\b|\bESRD\b|\bCKD\b/gi,
    (m) => add('renal', `renal ${gradeOf(m[0])}`, m, null, gradeOf(m[0])),
  );
  open.take(/\bchild[- ]pugh(?: class)? ?([ABC])\b/gi, (m) => {
    const grade = CHILD_PUGH[m[1]!.toUpperCase()]!;
    add('hepatic', `hepatic ${grade}`, m, null, grade);
  });
  open.take(
    /\b(?:severe(?:ly)?|moderate(?:ly)?|mild(?:ly)?|bad|poor|weak|impaired|failing|chronic)[ ,-]+(?:hepatic|liver)(?:[- ](?:impairment|disease|failure|function|insufficiency|problems?|trouble))?\b|\b(?:hepatic|liver) (?:impairment|disease|failure|insufficiency)\b|\bliver is (?:(?:severely|moderately|mildly|not very|badly) )?(?:impaired|bad|poor|weak|failing|not (?:so )?good)\b|\b(?:liver )?cirrhosis\b|\bcirrhotic\b/gi,
    (m) => add('hepatic', `hepatic ${gradeOf(m[0])}`, m, null, gradeOf(m[0])),
  );
}

const WOMAN = /\b(?:wom[ae]n|females?|ladies|lady|girls?|she|her|hers|daughters?|wife|mother|mum|mom|grandmother|sister|aunt)\b/gi;
const MAN = /\b(?:m[ae]n|males?|gentlem[ae]n|boys?|he|him|his|sons?|husband|father|dad|grandfather|brother|uncle)\b/gi;
// "a man whose wife …": who the patient is cannot be told from the words alone.
const oneSex = (rest: string): boolean => (rest.match(WOMAN) === null) !== (rest.match(MAN) === null);

function readBody(open: OpenText, add: AddFact): void {
  const sex = (name: 'male' | 'female', m: RegExpExecArray) => add('sex', `sex ${name}`, m, null, name);
  open.take(/(?<![\d.])\b(\d{1,3}) ?(?:y\/?o|yrs?)? ?([MF])\b(?!\w)/g, (m) => {
    const years = Number(m[1]);
    if (years > 115) return false;
    add('age', `age ${years}`, { ...m, 0: m[1]!, index: m.index } as RegExpExecArray, years);
    sex(m[2] === 'F' ? 'female' : 'male', { ...m, 0: m[2]!, index: m.index + m[0].length - 1 } as RegExpExecArray);
    return true;
  });
  open.take(/\b(\d{1,2})[- ]months?[- ]old\b/gi, (m) => add('age', `age ${m[1]} months`, m, Number(m[1]) / 12));
  open.take(
    /\b(\d{1,3})(?:[- ]?years?(?:[- ]olds?| of age)|[- ]?y\/?o\b|[- ]yrs?[- ]olds?)\b|\b(?:aged?|age of|age:) ?(\d{1,3})\b(?! ?(?:mg|kg|weeks?|months?|days?|%))|\b(?:I'?m|I am|(?:he|she|son|daughter|child|mother|father|mum|mom|dad|wife|husband|patient|girl|boy|baby)(?:'s| is|,)|(?:girl|boy|man|woman|child|person|patient) of) (?:only |just |now |nearly |already )?(\d{1,3})\b(?! ?(?:mg|kg|kilo|lb|weeks?|months?|days?|%|stone))|^(\d{1,3})(?= ?[,;])/gi,
    (m) => {
      const years = Number(m[1] ?? m[2] ?? m[3] ?? m[4]);
      if (years > 115) return false;
      const at = m.index + m[0].indexOf(String(years));
      // The words around the number say whose age it is: they stay readable for the sex.
      const owner = m[3] !== undefined;
      add('age', `age ${years}`, (owner ? { ...m, 0: String(years), index: at } : m) as RegExpExecArray, years);
      if (owner) open.close(at, at + String(years).length);
      return !owner;
    },
  );
  open.take(/(?<!\b(?:gain|put on|lose|lost) )\b(\d{1,3}(?:\.\d+)?) ?(?:kg|kilos?|kilograms?)\b(?!\/)/gi, (m) =>
    add('weight', `weight ${Number(m[1])} kg`, m, Number(m[1])),
  );
  open.take(/\b(?:BMI)(?: (?:of|is))?[ :=]*(\d{2}(?:\.\d)?)\b/g, (m) => add('group', `BMI ${m[1]}`, m, Number(m[1]), 'BMI'));
  open.take(
    /\b(?:child(?:ren)?|kids?|toddlers?|infants?|(?<=\b(?:my|our|her|his) )bab(?:y|ies)|little ones?|schoolchild(?:ren)?|p(?:a)?ediatric(?: patients?)?)\b/gi,
    (m) => add('group', 'child', m, null, 'child'),
  );
  open.take(/\b(?:adolescen(?:ts?|ce)|teen(?:s|agers?|aged?)?)\b/gi, (m) => add('group', 'adolescent', m, null, 'adolescent'));
  open.take(
    /\b(?:elderly(?: (?:people|patients?))?|(?:older|old) (?:people|adults?|patients?|person|persons)|over[- ]65s?|geriatric)\b/gi,
    (m) => add('group', 'older', m, null, 'older'),
  );
  if (!oneSex(open.rest())) return;
  open.take(WOMAN, (m) => sex('female', m));
  open.take(MAN, (m) => sex('male', m));
}
