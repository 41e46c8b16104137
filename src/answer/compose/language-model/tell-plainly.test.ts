import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FAULTS } from '../../../../test/model/model-faults.ts';
import { serveModel, type ScriptedModel, type SeenModelRequest } from '../../../../test/model/serve-model.ts';
import { goodWriter } from '../../../../test/writer/good-writer.ts';
import { plainReply, readPlainInput, sayPlainly } from '../../../../test/writer/plain-writer.ts';
import type { Answered } from '../../../domain/answer.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { openStarterLibrary } from '../../../eval/open-starter-library.ts';
import type { ModelUse } from '../../../models/language-model.ts';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../../models/model-settings.ts';
import { openModel } from '../../../models/open-model.ts';
import { tellEdition } from '../../../publish/editions/tell-edition.ts';
import { ask } from '../../ask.ts';
import { openDesk } from './model-desk.ts';
import { tellPlainly } from './tell-plainly.ts';

const QUESTION = 'What is the role of ritlecitinib in treating dermatologic conditions?';

let endpoint: ScriptedModel;
/** An answer that a good writer wrote, with its plain sentences; made once. */
let written: { answer: Answered; evidence: Evidence };
beforeAll(async () => {
  endpoint = await serveModel(goodWriter());
  const library = await openStarterLibrary();
  const ports = { library: await library.reader(), now: () => new Date('2026-01-02T03:04:05Z'), version: '0', model: await use() };
  const { answer, evidence } = await ask({ question: QUESTION, audience: 'clinician', id: 'a'.repeat(25), plain: true }, ports);
  await library.close();
  if (answer.outcome !== 'answered') throw new Error(answer.reason);
  written = { answer, evidence };
});
afterAll(() => endpoint.close());

const use = (change: Partial<ModelSettings> = {}): Promise<ModelUse | null> =>
  openModel(
    { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'scripted', readsCritically: false, ...change },
    null,
    () => new Date(),
  );

/** The same answer told plainly anew by whatever the endpoint now says. */
async function tellAnew(change: Partial<ModelSettings> = {}): Promise<{ answer: Answered; evidence: Evidence; patient: Answered }> {
  const { plain: _, ...bare } = written.answer;
  const answer = await tellPlainly(bare, written.evidence, openDesk((await use(change))!));
  return { answer, evidence: written.evidence, patient: tellEdition(answer, written.evidence, 'patient') as Answered };
}

/** Says to patients whatever `plain` makes of a sentence. */
const say = (plain: (sentence: string) => string | null) => (request: SeenModelRequest) => plainReply(request, plain);

const toldIn = ({ sections }: Answered): string[] => sections.flatMap((section) => section.claims.map(({ text }) => text));
const byRule = (answer: Answered, evidence: Evidence): Answered => {
  const { plain: _, ...rest } = answer;
  return tellEdition(rest, evidence, 'patient') as Answered;
};

describe('a good writer for patients', () => {
  it('adds sentences that hold, each from the claims it names, and the page tells who wrote them', async () => {
    const { answer, evidence } = written;
    const patient = tellEdition(answer, evidence, 'patient') as Answered;
    const { model } = answer.provenance;
    expect(model).toMatchObject({ plain: answer.plain!.length, trouble: null });
    expect(model!.prompts).toContain('plain-1');
    const ids = new Set(answer.sections.flatMap((section) => section.claims.map(({ id }) => id)));
    for (const { from } of answer.plain!) for (const id of from) expect(ids).toContain(id);
    // More is told than by rule, no warning is lost, and what was made by rule stays where it reads as easily.
    const ruled = byRule(answer, evidence);
    expect(patient.edition!.written).toBeGreaterThan(0);
    expect(patient.edition!.told).toBeGreaterThanOrEqual(ruled.edition!.told);
    expect(patient.edition!.grade.apart).toBeLessThanOrEqual(8);
    const warnings = ({ edition }: Answered) => edition!.warnings.plain + edition!.warnings.board;
    expect(warnings(patient)).toBe(warnings(ruled));
  });

  it('is sent claims and never the question, an address or a boxed warning', async () => {
    endpoint.script = goodWriter();
    const before = endpoint.seen.length;
    const { answer } = await tellAnew();
    const sent = endpoint.seen.slice(before).filter(({ prompt }) => prompt === 'plain_1');
    expect(sent.length).toBeGreaterThan(1);
    const boxed = answer.sections.filter(({ slot }) => slot === 'boxed-warning').flatMap((section) => section.claims);
    for (const { input, instructions } of sent) {
      expect(input + instructions).not.toMatch(/What is the role|https?:/);
      for (const { text } of boxed) expect(input).not.toContain(text);
    }
  });
});

describe('a writer for patients that errs', () => {
  const LIES: [string, (sentence: string) => string | null][] = [
    ['tells a dose ten times as high', (s) => (/\d mg/.test(s) ? sayPlainly(s).replace(/(\d) mg/, '$10 mg') : null)],
    ['tells another share', (s) => (/\d%/.test(sayPlainly(s)) ? sayPlainly(s).replace(/(\d+)(?:\.\d+)?%/, '99%') : null)],
    ['leaves out a denial', (s) => (/\bnot\b/.test(s) ? sayPlainly(s).replace(/\bnot /, '') : null)],
    ['denies', (s) => (/ (?:is|are|was|were) /.test(s) ? sayPlainly(s).replace(/ (is|are|was|were) /, ' $1 not ') : null)],
    ['turns a direction', (s) => (/\bmore\b/.test(s) ? sayPlainly(s).replace(/\bmore\b/, 'less') : null)],
    ['comforts', (s) => `${sayPlainly(s)} There is nothing to worry about.`],
    ['advises', (s) => `${sayPlainly(s)} You should take 50 mg.`],
    ['shows an address', (s) => sayPlainly(s).replace(/\.$/, ', see https://evil.example/x.')],
    ['hides characters', (s) => sayPlainly(s).replace(' ', ' \u200B')],
    ['says one thing of another', (s) => `${sayPlainly(s)} ${sayPlainly(s).split(' ').toReversed().join(' ')}.`],
    ['says nothing', () => ''],
  ];
  it.each(LIES)('is not told where it %s: the sentence made by rule stands', async (_, lie) => {
    endpoint.script = say(lie);
    const { answer, evidence, patient } = await tellAnew();
    expect(answer.plain ?? []).toEqual([]);
    expect(toldIn(patient)).toEqual(toldIn(byRule(answer, evidence)));
    expect(answer.provenance.dropped.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain('evil.example');
  });

  it('is checked anew at every telling: a claim may have changed since', async () => {
    const { answer, evidence } = written;
    const claim = answer.sections.flatMap((section) => section.claims)[0]!;
    const tampered = {
      ...answer,
      plain: [
        { text: 'This medicine is safe for everybody.', from: [claim.id] },
        { text: 'Gone.', from: ['none'] },
      ],
    };
    const told = tellEdition(tampered, evidence, 'patient') as Answered;
    expect(told.edition!.written).toBe(0);
    expect(toldIn(told)).toEqual(toldIn(byRule(answer, evidence)));
  });

  it('tells one sentence of several claims only where it holds against each alone', async () => {
    endpoint.script = (request) => {
      const [first, second] = readPlainInput(request);
      return second
        ? { tellings: [{ text: `${sayPlainly(first!.text)} ${sayPlainly(second.text)}`, claims: [first!.number, second.number] }] }
        : { tellings: [] };
    };
    expect((await tellAnew()).answer.plain ?? []).toEqual([]);
  });
});

describe('whatever goes wrong with it', () => {
  it('is said once, where something went wrong before', async () => {
    endpoint.script = () => MODEL_FAULTS.find(({ name }) => name === 'text instead of JSON')!.misbehave;
    const { answer, evidence } = written;
    const troubled = { ...answer, provenance: { ...answer.provenance, model: { ...answer.provenance.model!, trouble: 'Nothing held.' } } };
    const told = await tellPlainly(troubled, evidence, openDesk((await use())!));
    expect(told.boardText).toEqual(answer.boardText);
    expect(told.provenance.model!.trouble).toBe('Nothing held.');
  });

  it.each(MODEL_FAULTS)('the edition is told by rule, and the answer says so: $name', async ({ trouble, misbehave }) => {
    endpoint.script = () => misbehave;
    const { answer, evidence, patient } = await tellAnew({ answerMs: trouble === 'slow' ? 300 : 8000 });
    expect(toldIn(patient)).toEqual(toldIn(byRule(answer, evidence)));
    const said = answer.boardText.filter(({ kind }) => kind === 'without-model').map(({ text }) => text);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/language model.*\. The edition for patients is told by rule\.$/);
    expect(answer.provenance.model!.trouble).toMatch(/language model/);
  });
});
