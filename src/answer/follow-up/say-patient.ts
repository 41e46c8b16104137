/**
 * The patient of a conversation in words: "a 70-year-old woman with eGFR 45 and a history of stroke who takes warfarin"; nothing where no chip
 * is about a person.
 */
export function sayPatient(chips: string[], { medicines }: { medicines: boolean }): string {
  const named = (kind: string) => chips.filter((c) => c.startsWith(`${kind} `)).map((c) => c.slice(kind.length + 1));
  const person = sayPerson(named('age')[0], named('sex')[0], chips);
  const weight = named('weight')[0];
  const history = named('history');
  const kidney = [
    ...named('eGFR').map((v) => `eGFR ${v}`),
    ...named('CrCl').map((v) => `creatinine clearance ${v}`),
    ...named('CKD').map((v) => `CKD stage ${v}`),
  ];
  const organs = [...named('renal').map((g) => impairment(g, 'renal')), ...named('hepatic').map((g) => impairment(g, 'hepatic'))];
  const onDialysis = organs.includes('dialysis');
  const features = [
    ...kidney,
    ...organs.filter((o) => o !== 'dialysis'),
    ...named('BMI').map((v) => `BMI ${v}`),
    ...(history.length ? [`a history of ${joined(history)}`] : []),
  ];
  const takes = medicines && named('on').length ? ` who takes ${joined(named('on'))}` : '';
  if (!person && !weight && !takes && !onDialysis && features.length && !history.length && !named('BMI').length && !kidney.length)
    return joined(features);
  if (!person && !weight && !takes && !features.length && !onDialysis) return '';
  if (person && !weight && !takes && !features.length && !onDialysis) return person;
  const who = person === 'children' ? 'a child' : person === 'adolescents' ? 'an adolescent' : person || 'a patient';
  return `${who}${weight ? ` of ${weight}` : ''}${onDialysis ? ' on dialysis' : ''}${features.length ? ` with ${joined(features)}` : ''}${takes}`;
}

function sayPerson(age: string | undefined, sex: string | undefined, chips: string[]): string {
  const years = Number(age);
  const young = age?.includes('months') || years < 18 || (age === undefined && chips.some((c) => c === 'child' || c === 'adolescent'));
  const noun = sex === 'female' ? (young ? 'girl' : 'woman') : sex === 'male' ? (young ? 'boy' : 'man') : '';
  if (age?.includes('months')) return `a ${age.replace(' months', '-month-old')}${noun && ` ${noun}`}`;
  if (age !== undefined) return `${/^(?:8|11$|18$)/.test(age) ? 'an' : 'a'} ${age}-year-old${noun && ` ${noun}`}`;
  if (noun) return `a ${noun}`;
  if (chips.includes('child')) return 'children';
  if (chips.includes('adolescent')) return 'adolescents';
  return chips.includes('older') ? 'older people' : '';
}

const impairment = (grade: string, organ: 'renal' | 'hepatic'): string => {
  if (grade === 'dialysis') return 'dialysis';
  if (grade === 'end-stage') return `end-stage ${organ} disease`;
  return grade === 'impairment' ? `${organ} impairment` : `${grade} ${organ} impairment`;
};
const joined = (names: string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
