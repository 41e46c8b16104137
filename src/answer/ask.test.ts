import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Answer, type Answered } from '../domain/answer.ts';
import type { AnswerWithEvidence } from '../domain/evidence.ts';
import type { AskProgress } from '../domain/progress.ts';
import type { Library } from '../library/library.ts';
import { openLibrary } from '../library/open-library.ts';
import { ask } from './ask.ts';

const SEED = 'What is the role of baricitinib (a JAK inhibitor) in treating dermatologic conditions?';

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouch-ask-'));
  library = await openLibrary(folder, { starter: true });
});
afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true, force: true });
});

async function askLibrary(question: string, onProgress?: (event: AskProgress) => void): Promise<AnswerWithEvidence> {
  return ask(
    { question, audience: 'clinician', id: 'a'.repeat(25) },
    { library: await library.reader(), now: () => new Date('2026-01-02T03:04:05Z'), version: '0', onProgress },
  );
}

async function answered(question: string): Promise<Answered> {
  const { answer } = await askLibrary(question);
  if (answer.outcome !== 'answered') throw new Error(`abstained: ${answer.reason}`);
  return answer;
}

const claimsOf = (answer: Answered) =>
  answer.sections.flatMap((s) => s.claims.map((c) => ({ ...c, slot: s.slot, around: `${s.heading} ${c.group ?? ''} ${c.label ?? ''}` })));
const textOf = (answer: Answered, ...slots: string[]): string =>
  claimsOf(answer)
    .filter((c) => slots.includes(c.slot))
    .map((c) => `${c.group ?? ''}: ${c.text}`)
    .join('\n');
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const PLACE = /\b(?:US|EU|FDA|EMA|UK|United States|European|England|NICE|Canada|CADTH|[Ii]nternational)\b/;

const QUESTIONS = [
  SEED,
  'Can a patient on baricitinib receive MMR or another live vaccine?',
  'Which oral JAK inhibitor is most effective for atopic dermatitis?',
  'Is there a JAK cream for hand eczema?',
  'What is the US dose of upadacitinib for atopic dermatitis?',
  'How should ritlecitinib be monitored?',
];

describe('rules that every answer holds', () => {
  test.each(QUESTIONS)('%s', async (question) => {
    const { answer: made, evidence } = await askLibrary(question);
    const answer = Answer.parse(made);
    if (answer.outcome !== 'answered') throw new Error(answer.reason);
    const claims = claimsOf(answer);
    const passages = new Map(evidence.passages.map((p) => [p.id, p]));
    const references = new Map(answer.references.map((r) => [r.number, r]));

    for (const claim of claims) {
      expect(['supported', 'partly-supported']).toContain(claim.support.verdict);
      for (const { reference, quote } of claim.citations) {
        expect(references.get(reference)?.source).toBe(quote.source);
        expect(passages.get(quote.passage)?.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(quote.sha256).toBe(createHash('sha256').update(quote.text).digest('hex'));
      }
      expect(claim.citations.map((c) => c.quote.text.replace(/\s+/g, ' '))).toContain(claim.text);
    }

    // Lead-ins and places stand where they may.
    const withoutPlace = claims.filter((c) => (c.kind === 'approval' || c.kind === 'dose') && !PLACE.test(`${c.text} ${c.around}`));
    expect(withoutPlace.map((c) => c.text)).toEqual([]);
    expect(claims.filter((c) => c.label === 'Pearl' && c.kind !== 'recommendation' && c.kind !== 'effect')).toEqual([]);
    expect(claims.filter((c) => c.label === 'Pitfall' && c.kind !== 'warning')).toEqual([]);
    const partsOf = (group: string | null): string[] => (group ?? '').split('. ');
    expect(claims.filter((c) => new Set(partsOf(c.group)).size < partsOf(c.group).length).map((c) => c.group)).toEqual([]);

    // Reading order numbers the references: bottom line first, then the sections; each is cited, none twice.
    const byId = new Map(claims.map((c) => [c.id, c]));
    const order = [...(answer.correction ?? []), ...answer.bottomLine].map((id) => byId.get(id)!).concat(claims);
    const met = [...new Set(order.flatMap((c) => c.citations.map((k) => k.reference)))];
    expect(met).toEqual(answer.references.map((r) => r.number));
    expect(met).toEqual(met.map((_, i) => i + 1));

    expect(byId.size).toBe(claims.length);
    expect(new Set(claims.map((c) => c.text.toLowerCase().replace(/\W+/g, ' '))).size).toBe(claims.length);
    expect(answer.bottomLine.length).toBeGreaterThan(0);
    expect(words(answer.bottomLine.map((id) => byId.get(id)!.text).join(' '))).toBeLessThanOrEqual(80);
    for (const section of answer.sections) expect(section.claims.length > 0).toBe(section.gap === null);
    expect(answer.gaps.map((g) => g.slot)).toEqual(answer.sections.filter((s) => s.gap).map((s) => s.slot));
    expect(answer.references.filter((r) => r.standing === 'retracted' || r.standing === 'superseded' || r.kind === 'notice')).toEqual([]);
    expect(answer.references.filter((r) => r.kind === 'guideline' && !(r.issuer && r.year && r.jurisdictions.length))).toEqual([]);
    const total = words(claims.map((c) => c.text).join(' '));
    expect(total).toBeLessThanOrEqual(answer.questionType === 'drug-role' ? 2400 : 450);
    expect(answer.references.length).toBeLessThanOrEqual(answer.questionType === 'drug-role' ? 40 : 20);
  });
});

describe("a drug's role", () => {
  let answer: Answered;
  beforeAll(async () => {
    answer = await answered(SEED);
  });

  test('is told in at least twelve sections, none holding more than a third of the claims', () => {
    const filled = answer.sections.filter((s) => s.claims.length);
    expect(filled.length).toBeGreaterThanOrEqual(12);
    expect(Math.max(...filled.map((s) => s.claims.length))).toBeLessThanOrEqual(claimsOf(answer).length / 3);
  });

  test('says where it is approved and where not', () => {
    const approval = textOf(answer, 'approval');
    expect(approval).toMatch(/FDA approved baricitinib for adults with severe alopecia areata on 13 June 2022/);
    expect(approval).toMatch(/Atopic dermatitis is not a US indication/);
    expect(approval).toMatch(/EU baricitinib is authorised for moderate-to-severe atopic dermatitis/);
    expect(answer.disagreements.map((d) => d.subject)).toContain('Atopic dermatitis: approval');
  });

  test('keeps all five categories of the boxed warning in one claim', () => {
    const complete = claimsOf(answer).filter(
      (c) =>
        c.slot === 'boxed-warning' && [/infection/, /mortality/, /malignancy/, /cardiovascular/, /thrombosis/].every((p) => p.test(c.text)),
    );
    expect(complete).toHaveLength(1);
  });

  test('gives doses by place, adjustments, limits, and what to do before and during treatment', () => {
    expect(textOf(answer, 'dose')).toMatch(/United States: .*2 mg once daily, raised to 4 mg/);
    expect(textOf(answer, 'dose')).toMatch(/European Union: .*4 mg once daily/);
    expect(textOf(answer, 'dose-adjustment')).toMatch(/over 65/);
    expect(textOf(answer, 'screening')).toMatch(/latent tuberculosis/);
    expect(textOf(answer, 'monitoring')).toMatch(/lymphocytes are under 500 cells\/microlitre, neutrophils under 1000/);
    expect(textOf(answer, 'vaccination')).toMatch(/live vaccines should not be given/);
    expect(textOf(answer, 'vaccination')).toMatch(/recombinant zoster vaccine/);
    expect(textOf(answer, 'pregnancy')).toMatch(/contraindicated in pregnancy/);
  });

  test('compares it with its class mates and tells unlicensed uses apart', () => {
    expect(textOf(answer, 'comparison')).toMatch(/upadacitinib/);
    expect(textOf(answer, 'comparison')).toMatch(/abrocitinib/);
    expect(textOf(answer, 'unlicensed')).toMatch(/lupus/);
    expect(textOf(answer, 'efficacy')).not.toMatch(/lupus|lichen planus/);
  });
});

describe('narrow questions', () => {
  test('a dose question is answered by the label of the place asked for', async () => {
    const answer = await answered('What is the US dose of baricitinib for severe alopecia areata?');
    expect(textOf(answer, 'dose')).toMatch(/2 mg once daily, raised to 4 mg once daily if response is inadequate/);
    expect(textOf(answer, 'dose')).toMatch(/can be considered from the start/);
    expect(answer.interpretation.jurisdictions).toEqual(['US']);
  });

  test('a question without a subject is read as one on the drug most sources are about, and says so', async () => {
    const answer = await answered('What blood tests will I have?');
    expect(answer.boardText.map((b) => b.kind)).toContain('subject-assumed');
  });

  test('who must not take a drug is answered first by what forbids it', async () => {
    const answer = await answered('Who must not take Olumiant?');
    const first = claimsOf(answer).find((c) => c.id === answer.bottomLine[0]);
    expect(first?.text).toMatch(/contraindicated in pregnancy/);
  });

  test('no use that a label approves is told as an unlicensed one', async () => {
    const answer = await answered('Is ritlecitinib approved for a 13-year-old with alopecia areata?');
    const told = claimsOf(answer).filter((c) => /alopecia areata/.test(c.text));
    expect(told.length).toBeGreaterThan(1);
    expect(told.filter((c) => c.slot === 'unlicensed')).toEqual([]);
  });

  test('whether two drugs go together is answered by what speaks of both', async () => {
    const answer = await answered('Can dupilumab be combined with baricitinib?');
    const interactions = answer.sections.find((s) => s.slot === 'interactions')!.claims.map((c) => c.text);
    expect(interactions.length).toBeGreaterThan(1);
    expect(interactions.filter((text) => !/biologic|dupilumab/i.test(text))).toEqual([]);
  });

  test('whether somebody may take a drug is answered first by who warns, not by few events in a short trial', async () => {
    const answer = await answered('Can someone who had a heart attack last year start baricitinib for alopecia areata?');
    expect(answer.questionType).toBe('eligibility');
    const short = answer.bottomLine.map((id) => claimsOf(answer).find((c) => c.id === id)!);
    expect(short[0]!.text).toMatch(/FDA.+heart attack/);
    expect(short.filter((c) => c.kind === 'effect')).toEqual([]);
  });

  test('a boxed warning that is asked for is told whole, its first words first', async () => {
    const answer = await answered('Which boxed warnings does baricitinib have?');
    const boxed = answer.sections.find((s) => s.slot === 'boxed-warning')!.claims;
    expect(boxed[0]!.id).toBe(answer.bottomLine[0]);
    expect(boxed.map((c) => c.text).join(' ')).toMatch(/five categories.+another JAK inhibitor.+thrombosis has occurred/s);
  });

  test('a drug that no statement speaks of is named at the top', async () => {
    const answer = await answered('Is abrocitinib safe with omalizumab?');
    expect(answer.boardText.map((b) => b.text).join(' ')).toMatch(/speaks of omalizumab.+about abrocitinib alone/);
  });

  test('drugs that differ do not disagree', async () => {
    const answer = await answered('Which JAK inhibitors are approved for vitiligo?');
    expect(textOf(answer, 'approval')).toMatch(/ruxolitinib.+tofacitinib/s);
    expect(answer.disagreements).toEqual([]);
  });

  test('a misspelt drug is read as the drug meant, and says so', async () => {
    const answer = await answered('What is the dose of baracitinib for alopecia areata in the US?');
    expect(answer.interpretation.drugs).toEqual(['baricitinib']);
    expect(answer.interpretation.corrected).toEqual([{ from: 'baracitinib', to: 'baricitinib' }]);
  });

  test('a compared pair is told by what names both', async () => {
    const answer = await answered('How does upadacitinib compare with dupilumab in atopic dermatitis?');
    expect(textOf(answer, 'comparison')).toMatch(/71% with upadacitinib 30 mg and 61% with dupilumab/);
    expect(textOf(answer, 'comparison')).not.toMatch(/lower with baricitinib/);
  });

  test('signs of an emergency get urgent advice first, as board text', async () => {
    const { answer } = await askLibrary('I took too many baricitinib tablets, what happens?');
    expect(answer.boardText[0]?.kind).toBe('urgent');
  });
});

describe('what a question takes for granted', () => {
  test.each([
    [
      'Since baricitinib is FDA-approved for atopic dermatitis, what is the approved US starting dose?',
      /Atopic dermatitis is not a US indication/,
    ],
    ['Why does dupilumab increase the risk of eczema herpeticum?', /dupilumab lowered .* eczema herpeticum/],
    ['I heard the shingles vaccine is live, so can I have it on baricitinib?', /not a live vaccine/],
    [
      'NICE funds baricitinib for severe alopecia areata, so how do I prescribe it?',
      /not recommended by NICE|NICE \(TA926\) does not recommend/,
    ],
    ['What is the licensed dose of baricitinib for vitiligo in the EU?', /not approved for vitiligo/],
    ['Because abrocitinib has no boxed warning, is it safer than upadacitinib?', /boxed warning for abrocitinib has five parts/],
    [
      'Since upadacitinib is not approved for atopic dermatitis in the US, what else can I use?',
      /FDA approved upadacitinib for atopic dermatitis/,
    ],
  ])('%s', async (question, correction) => {
    const answer = await answered(question);
    expect(answer.response).toBe('premise-corrected');
    const corrected = claimsOf(answer).filter((c) => answer.correction?.includes(c.id));
    expect(corrected.map((c) => c.text).join(' ')).toMatch(correction);
  });

  test.each([
    'Since baricitinib is FDA-approved for severe alopecia areata, what is the approved US starting dose?',
    'Baricitinib is contraindicated in pregnancy in the EU, so what contraception is needed?',
    'Since baricitinib is approved in the EU for atopic dermatitis, what is the dose?',
    'Because live vaccines are to be avoided on baricitinib, when should I vaccinate?',
  ])('stands where the evidence bears it out: %s', async (question) => {
    expect((await answered(question)).response).toBe('direct');
  });
});

describe('abstaining', () => {
  test.each([
    ['What dose of methotrexate should I use for rheumatoid arthritis flare?', /rheumatoid arthritis/],
    ['What is the dose of fictumab in psoriasis?', /fictumab/],
    ['Can I drink alcohol on Olumiant?', /alcohol/],
    ['How is fulminant alopecia areata treated?', /fulminant alopecia areata/],
    ['What is the best treatment for hidradenitis suppurativa?', /hidradenitis/],
    ['How much will baricitinib cost me at my local pharmacy this month?', /local/],
  ])('%s', async (question, reason) => {
    const { answer } = await askLibrary(question);
    expect(answer).toMatchObject({
      outcome: 'abstained',
      response: 'insufficient',
      reason: expect.stringMatching(reason),
      searched: expect.stringMatching(/120 sources/),
    });
  });

  test('an empty library abstains', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'vouch-empty-'));
    const without = await openLibrary(empty, { starter: false });
    const { answer } = await ask(
      { question: SEED, audience: 'clinician', id: 'b'.repeat(25) },
      { library: await without.reader(), now: () => new Date(), version: '0' },
    );
    expect(answer.outcome).toBe('abstained');
    await without.close();
    await rm(empty, { recursive: true, force: true });
  });
});

test('each of the six steps reports that it started and what it found, in order', async () => {
  const events: AskProgress[] = [];
  await askLibrary(SEED, (event) => events.push(event));
  const steps = ['interpret', 'retrieve', 'appraise', 'compose', 'verify', 'assemble'];
  expect(events.map((e) => `${e.step} ${e.state}`)).toEqual(steps.flatMap((s) => [`${s} started`, `${s} done`]));
});

test('the same question on the same snapshot gives the same answer', async () => {
  const [a, b] = [await askLibrary(SEED), await askLibrary(SEED)];
  const timeless = ({ answer }: AnswerWithEvidence) => ({ ...answer, provenance: { ...answer.provenance, ms: 0 } });
  expect(timeless(a)).toEqual(timeless(b));
});
