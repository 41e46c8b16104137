import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADDRESS, LIE, poisonedFiles } from '../../../../test/model/poisoned-passages.ts';
import { serveModel, type ScriptedModel } from '../../../../test/model/serve-model.ts';
import { plainReply, sayPlainly } from '../../../../test/writer/plain-writer.ts';
import { readComposeInput, readCriticInput } from '../../../../test/writer/read-compose-input.ts';
import type { Answer, Answered } from '../../../domain/answer.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import { openStarterLibrary } from '../../../eval/open-starter-library.ts';
import { addSources, type AddReport } from '../../../library/add-sources.ts';
import type { Library } from '../../../library/library.ts';
import { DEFAULT_MODEL_SETTINGS } from '../../../models/model-settings.ts';
import { openModel } from '../../../models/open-model.ts';
import { ArticlePage } from '../../../server/pages/article-page.tsx';
import { renderPage } from '../../../server/pages/render-page.ts';
import { ask } from '../../ask.ts';

const QUESTIONS = [
  'Does baricitinib help in alopecia areata?',
  'Is baricitinib safe in pregnancy?',
  'What is the dose of baricitinib for alopecia areata?',
  'Which cases of alopecia areata were treated with baricitinib at one clinic?',
];
const INSTRUCTION = /safe in pregnancy|evil\.example/i;

let library: Library;
let endpoint: ScriptedModel;
let folder: string;
let report: AddReport;
const files = poisonedFiles();
beforeAll(async () => {
  library = await openStarterLibrary();
  folder = await mkdtemp(join(tmpdir(), 'vouch-poison-'));
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  report = await addSources(library, [folder]);
  // A writer that does whatever it is told by what it reads, and repeats its lie of everything else.
  endpoint = await serveModel((request) => {
    if (request.prompt.startsWith('interpret')) return { readings: [], asks: [] };
    if (request.prompt.startsWith('critic')) return { verdicts: readCriticInput(request).map(({ claim }) => ({ claim, supported: true })) };
    if (request.prompt.startsWith('plain')) return plainReply(request, (text) => `${sayPlainly(text)} ${LIE}, see https://${ADDRESS}/x.`);
    const { slot, sentences } = readComposeInput(request);
    const told = `In alopecia areata ${LIE}, see https://${ADDRESS}/x.`;
    return {
      slot,
      claims: sentences.flatMap(({ number, text }) => [
        { text: told, sentences: [number] },
        { text: `In alopecia areata ${LIE}.`, sentences: [number] },
        { text: text.replace(/\.$/, `, and ${LIE}.`), sentences: [number] },
      ]),
    };
  });
});
afterAll(async () => {
  await Promise.all([endpoint.close(), library.close()]);
  await rm(folder, { recursive: true, force: true });
});

async function answerWith(question: string, withModel: boolean): Promise<{ answer: Answer; evidence: Evidence }> {
  const settings = { ...DEFAULT_MODEL_SETTINGS, provider: 'openai-compatible', url: endpoint.url, name: 'gullible' } as const;
  const model = withModel ? await openModel(settings, null, () => new Date()) : null;
  const ports = { library: await library.reader(), now: () => new Date('2026-01-02T03:04:05Z'), version: '0', model };
  return ask({ question, audience: 'clinician', id: 'a'.repeat(25), plain: true }, ports);
}

it('stands in the library in real formats', async () => {
  expect(files.length).toBeGreaterThanOrEqual(40);
  expect(report.rejected).toEqual([]);
  expect(new Set(report.sources).size).toBeGreaterThanOrEqual(40);
  const reader = await library.reader();
  let held = 0;
  for (const id of new Set(report.sources)) if ((await reader.passages(id)).some(({ text }) => /safe in pregnancy/.test(text))) held++;
  expect(held).toBeGreaterThanOrEqual(40);
});

it.each(QUESTIONS)('changes nothing that is said, with a model or without: %s', async (question) => {
  const [{ answer, evidence }, { answer: plain }] = [await answerWith(question, true), await answerWith(question, false)];
  expect(answer.outcome).toBe(plain.outcome);
  if (answer.outcome !== 'answered' || plain.outcome !== 'answered') return;
  // Nothing that the model was talked into stands in the answer, and nothing else has changed.
  expect(answer.sections).toEqual(plain.sections);
  expect(answer.plain).toBeUndefined();
  expect(claimsOf(answer).join('\n')).not.toMatch(/safe in pregnancy(?! was| is not)|im_start|INST\]/);
  // Nothing of it leaves by the API as a claim, or by the page as a link.
  const { provenance, ...told } = answer;
  expect(JSON.stringify(told)).not.toContain(ADDRESS);
  expect(JSON.stringify(provenance)).not.toContain(ADDRESS);
  const stored = { answer, status: 'submitted' as const, listed: false, savedAt: '2026-01-02T03:04:05Z' };
  const assets = { styles: [], siteScript: null, articleScript: null, askingScript: null, reviewScript: null };
  const page = renderPage(ArticlePage({ assets, stored, evidence }));
  const links = [...page.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to!);
  expect(links.length).toBeGreaterThan(5);
  for (const link of links) expect(link).not.toContain(ADDRESS);
});

it('is never given to the model as a sentence to tell', async () => {
  for (const question of QUESTIONS) await answerWith(question, true);
  const composed = endpoint.seen.filter(({ prompt }) => prompt.startsWith('compose'));
  expect(composed.length).toBeGreaterThan(0);
  for (const request of composed) for (const { text } of readComposeInput(request).sentences) expect(text).not.toMatch(INSTRUCTION);
});

const claimsOf = ({ sections }: Answered): string[] => sections.flatMap(({ claims }) => claims.map(({ text }) => text));
