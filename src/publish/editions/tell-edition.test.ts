import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeAnswer, makeSource } from '../../../test/fixtures/make-answer.ts';
import type { Answered, Claim, Section } from '../../domain/answer.ts';
import type { AnswerWithEvidence } from '../../domain/evidence.ts';
import type { Passage } from '../../domain/source.ts';
import { tellEdition } from './tell-edition.ts';

const SAID: [string, Claim['kind'], string][] = [
  ['mechanism', 'mechanism', 'DRUG inhibits JAK1 with an IC50 of 5.9 nM in isolated-enzyme tests.'],
  ['efficacy', 'effect', 'In adults with alopecia areata, EASI-75 at week 16 was reached by 47.7% on DRUG 4 mg and 22.9% on placebo.'],
  ['dose', 'dose', 'The EU leaflet says a missed dose of DRUG is taken as soon as remembered the same day.'],
  ['monitoring', 'recommendation', 'The US label says to interrupt DRUG for serious infection, opportunistic infection or sepsis.'],
  ['pregnancy', 'warning', 'In the EU, DRUG is contraindicated in pregnancy.'],
  ['pregnancy', 'warning', 'In the US, DRUG is contraindicated in pregnancy.'],
  ['interactions', 'warning', 'DRUG with OAT3 inhibitors raises AUC0-inf 2.03-fold (90% CI 1.85-2.22), so thrombosis may follow.'],
];

/** An answer of the sentences above about a drug of the name given. */
function answerAbout(drug: string): AnswerWithEvidence {
  const made = makeAnswer();
  const answer = made.answer as Answered;
  const source = { ...makeSource(), drugs: [{ name: drug, also: [] }], jurisdictions: [] };
  const texts = SAID.map(([, , said]) => said.replaceAll('DRUG', drug).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
  const passage: Passage = { ...made.evidence.passages[0]!, heading: [], text: texts.join(' ') };
  const claims = texts.map((text, i): Claim => {
    const start = passage.text.indexOf(text);
    const quote = {
      source: source.id,
      passage: passage.id,
      start,
      end: start + text.length,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    return { ...answer.sections[0]!.claims[0]!, id: `c${i}`, text, kind: SAID[i]![1], citations: [{ reference: 1, quote }] };
  });
  const slots = [...new Set(SAID.map(([slot]) => slot))];
  const sections = slots.map((slot): Section => ({
    slot,
    heading: slot,
    form: 'list',
    claims: claims.filter((_, i) => SAID[i]![0] === slot),
    table: null,
    gap: null,
  }));
  return {
    answer: { ...answer, interpretation: { ...answer.interpretation, drugs: [drug] }, bottomLine: ['c4'], sections },
    evidence: { passages: [passage], sources: [source] },
  };
}

function tell(audience: 'patient' | 'student', drug = 'examplinib'): Answered {
  const { answer, evidence } = answerAbout(drug);
  return tellEdition(answer, evidence, audience) as Answered;
}
const claimsOf = (answer: Answered) => answer.sections.flatMap((section) => section.claims);

describe('the clinician’s edition', () => {
  it('is the answer itself', () => {
    const { answer, evidence } = answerAbout('examplinib');
    expect(tellEdition(answer, evidence, 'clinician')).toBe(answer);
  });
});

describe('the patient’s edition', () => {
  const patient = tell('patient');
  const texts = claimsOf(patient).map((claim) => claim.text);

  it('tells results as how many of so many, with a picture', () => {
    const told = claimsOf(patient).find((claim) => claim.from?.includes('c1'))!;
    expect(told.text).toBe(
      'In adults with alopecia areata, this many had an eczema score at least 75% lower after 16 weeks:\n• about 48 in 100 on 4 mg of this medicine\n• about 23 in 100 on a dummy pill',
    );
    expect(patient.edition!.pictures).toEqual([
      {
        claim: told.id,
        of: 100,
        rows: [
          { arm: 'examplinib 4 mg', count: 48, about: true },
          { arm: 'a dummy pill', count: 23, about: true },
        ],
      },
    ]);
  });

  it('says plainly what two places say alike, once, with both quotes', () => {
    const told = claimsOf(patient).find((claim) => claim.from?.includes('c4'))!;
    expect(told.text).toBe('In the EU and in the US, this medicine must not be used in pregnancy.');
    expect(told.from).toEqual(['c4', 'c5']);
    expect(told.citations).toHaveLength(2);
  });

  it('leaves out what cannot be told, but no warning: the board tells it with the quote behind it', () => {
    expect(texts.join(' ')).not.toMatch(/IC50|AUC/);
    expect(patient.edition!.leftOut).toEqual(['c0']);
    const warning = patient.boardText.find(({ kind }) => kind === 'warning')!;
    expect(warning).toMatchObject({ from: ['c6'], slot: 'other-medicines' });
    expect(warning.text).toContain('blood clots');
    expect(warning.citations![0]!.quote.text).toContain('OAT3 inhibitors raises');
  });

  it('loses nothing that stands in a slot no section names', () => {
    const { answer, evidence } = answerAbout('examplinib');
    const sections = (answer as Answered).sections.map((section) => ({ ...section, slot: `new-${section.slot}` }));
    const told = tellEdition({ ...(answer as Answered), sections }, evidence, 'patient') as Answered;
    expect(told.edition).toMatchObject({ told: 5, warnings: { board: 1 } });
    expect(claimsOf(told)).toHaveLength(4);
  });

  it('tells a claim that a language model tells of one sentence from that sentence, where its words cannot be told; no other claim', () => {
    const { answer, evidence } = answerAbout('examplinib');
    const reworded = (composer: string): Answered => {
      const sections = (answer as Answered).sections.map((section) => ({
        ...section,
        claims: section.claims.map((claim) =>
          claim.id === 'c1' ? { ...claim, text: `${claim.text.slice(0, -1)}, as IC50 and AUC0-inf were.` } : claim,
        ),
      }));
      return { ...(answer as Answered), sections, provenance: { ...answer.provenance, composer } };
    };
    const toldOf = (composer: string) =>
      claimsOf(tellEdition(reworded(composer), evidence, 'patient') as Answered).find(({ from }) => from?.includes('c1'))?.text;
    expect(toldOf('language-model')).toMatch(/about 48 in 100 on 4 mg of this medicine/);
    expect(toldOf('extractive')).toBeUndefined();
  });

  it('explains a term once, after the sentence that has it', () => {
    const explained = patient.boardText.filter(({ text }) => text.startsWith('Blood poisoning (sepsis)'));
    expect(explained).toHaveLength(1);
    expect(explained[0]!.after).toBe('c3');
  });

  it('says of itself how it reads and what it tells', () => {
    expect(patient.edition).toMatchObject({ claims: 7, told: 5, warnings: { plain: 3, board: 1 } });
    expect(patient.edition!.grade.apart).toBeLessThanOrEqual(8);
  });

  it('has its own disclaimer', () => {
    const own = patient.boardText.filter(({ kind }) => kind === 'disclaimer');
    expect(own).toHaveLength(1);
    expect(own[0]!.text).toContain('no advice on your own dose');
  });

  it('is the same but for the name with the drug called otherwise', () => {
    const renamed = JSON.stringify(tell('patient', 'zorvatinib').sections.map(({ claims }) => claims.map(({ text }) => text)));
    expect(renamed.replaceAll('zorvatinib', 'examplinib').replaceAll('Zorvatinib', 'Examplinib')).toBe(
      JSON.stringify(patient.sections.map(({ claims }) => claims.map(({ text }) => text))),
    );
  });
});

describe('the student’s edition', () => {
  const student = tell('student');

  it('keeps every sentence, with the design it comes from before it', () => {
    expect(claimsOf(student).map((claim) => claim.from)).toEqual(claimsOf(student).map(({ id }) => [id]));
    expect(claimsOf(student)).toHaveLength(7);
    expect(claimsOf(student)[0]!.label).toBe('Product label');
  });

  it('begins with how it works, defines terms where they are met and links them', () => {
    expect(student.sections[0]!.slot).toBe('mechanism');
    const definition = student.boardText.find(({ subject }) => subject === 'half-maximal inhibition')!;
    expect(definition).toMatchObject({ kind: 'explanation', slot: 'mechanism', after: 'c0' });
    expect(student.boardText.find(({ subject }) => subject === 'opportunistic infection')).toBeDefined();
  });

  it('says what each kind of source can show', () => {
    expect(student.boardText.some(({ kind, subject }) => kind === 'how-sure' && subject === 'Product label')).toBe(true);
  });
});
