import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ask } from '../../src/answer/ask.ts';
import { checkAnswerRules } from '../../src/eval/questions/check-answer-rules.ts';
import { addSources } from '../../src/library/add-sources.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { openModel } from '../../src/models/open-model.ts';
import { isVerbatim } from '../../src/verify/compare-texts.ts';
import { openRealModel, type RealModel } from './open-small-model.ts';

const model: RealModel | null = await openRealModel();

const SOURCE = `---
kind: drug-label
title: "EXAMPLO (examplinib) tablets: US prescribing information"
issuer: Example Pharma
jurisdictions: [US]
year: 2024
drugs:
  - name: examplinib
conditions:
  - name: eczema
brandNames: [EXAMPLO]
---

# Dose

In the US, examplinib for eczema is given at 5 mg once daily.
`;
const QUESTION = 'What is the US dose of examplinib for eczema?';

// What a small model writes is poor: these tests hold for any model, however well or badly it writes.
describe.skipIf(!model)('a real model', () => {
  let library: Library;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouch-model-'));
    await writeFile(join(folder, 'label.md'), SOURCE);
    library = await openLibrary(join(folder, 'data'), { starter: false });
    await addSources(library, [join(folder, 'label.md')]);
  });
  afterAll(async () => {
    model?.close();
    await library?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps to a schema and streams', { timeout: 120_000 }, async () => {
    const use = (await openModel(model!.settings, null, () => new Date()))!;
    const partials: unknown[] = [];
    const { value, tokens } = await use.model.ask(
      {
        prompt: 'test-1',
        instructions: 'Answer with JSON: {"colour": "red" or "green", "warm": true or false}.',
        input: 'Which colour has grass?',
        schema: z.object({ colour: z.enum(['red', 'green']), warm: z.boolean() }),
        mostTokens: 60,
      },
      { signal: AbortSignal.timeout(110_000), onPartial: (partial) => partials.push(partial) },
    );
    expect(['red', 'green']).toContain(value.colour);
    expect(partials.length).toBeGreaterThan(1);
    expect(tokens.in).toBeGreaterThan(0);
    expect(tokens.out).toBeGreaterThan(0);
  });

  it('writes what holds or nothing, and the answer says which', { timeout: 150_000 }, async () => {
    const use = await openModel({ ...model!.settings, answerMs: 60_000 }, null, () => new Date());
    const reader = await library.reader();
    const ports = { library: reader, now: () => new Date(), version: '0' };
    const [{ answer }, { answer: plain }] = [
      await ask({ question: QUESTION, audience: 'clinician', id: 'a'.repeat(25) }, { ...ports, model: use }),
      await ask({ question: QUESTION, audience: 'clinician', id: 'a'.repeat(25) }, ports),
    ];
    if (answer.outcome !== 'answered' || plain.outcome !== 'answered') throw new Error('the question was not answered');
    // What reaches the page has passed verification, and no part of the answer is emptier than without.
    expect(await checkAnswerRules(answer, async (id) => new Map((await reader.passages(id)).map((p) => [p.id, p])), 40)).toEqual([]);
    for (const { support } of answer.sections.flatMap((s) => s.claims)) expect(support.verdict).toBe('supported');
    expect(answer.sections.map((s) => s.slot)).toEqual(plain.sections.map((s) => s.slot));
    // Provenance tells who wrote, by which prompts, at what cost, what was dropped or mended, or why nothing was written.
    const { model: account, composer, dropped } = answer.provenance;
    expect(account).toMatchObject({ provider: 'openai-compatible', name: model!.settings.name });
    expect(account!.prompts).toContain('compose-1');
    const own = answer.sections.flatMap((s) => s.claims).filter((c) => !c.citations.some(({ quote }) => isVerbatim(c.text, quote.text)));
    expect(own.length).toBeLessThanOrEqual(account!.claims);
    expect(composer).toBe(account!.claims > 0 ? 'language-model' : 'extractive');
    if (account!.claims === 0) {
      expect(account!.trouble).toMatch(/language model/);
      expect(answer.sections).toEqual(plain.sections);
    }
    for (const { reasons } of dropped) expect(reasons.length).toBeGreaterThan(0);
    if (dropped.length) expect(account!.prompts).toContain('repair-1');
  });
});
