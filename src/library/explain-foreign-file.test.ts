import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { testData } from '../../test/fixtures/read-format.ts';
import { explainForeignFile, explainUnknownFile } from './explain-foreign-file.ts';

const DATA = testData();

describe('files that are no evidence', () => {
  test.each([
    ['corpus.jsonl', '{"_id": "1", "title": "T", "text": "Some text."}\n', 'BEIR'],
    ['test.tsv', 'query-id\tcorpus-id\tscore\n1\t2\t1\n', 'BEIR'],
    ['pairs.jsonl', '{"id": "1", "claim": "C", "evidence": ["E"], "label": "SUPPORT"}', 'claims and evidence'],
    ['questions.json', '{"1": {"QUESTION": "Does it?", "CONTEXTS": ["It does."]}}', 'list of questions'],
    ['truth.json', '{"1": "yes", "2": "no", "3": "maybe"}', 'answers'],
    ['short.csv', 'Abbreviation/Shorthand,Meaning,More Info\nAA,alopecia areata,\n', 'abbreviations'],
    ['run.mjs', 'import { a } from "./b.js";', 'program code'],
    ['README.md', '# What is in this folder', 'describes the folder'],
    [
      'api.md',
      `# An API\n\nThe FHIR server sends a JSON document over HTTP to the endpoint of the CDS Service, with OAuth and a JWT.`,
      'specification',
    ],
  ])('%s is refused for what it is', (name, head, reason) => {
    expect(explainForeignFile(head, name, {})).toContain(reason);
  });

  test.each([
    ['guideline.md', '# Tremor\n\nGive 10 mg. The FHIR record of patients with tremor holds the dose.'],
    ['notes.txt', 'Questions to ask the patient: does the hand shake at rest?'],
    ['leaflet.json', '{"resourceType": "Bundle", "question": "none"}'],
    ['label.json', '{"meta": {}, "results": [{"set_id": "x", "description": ["Text."]}]}'],
  ])('%s is not', (name, head) => {
    expect(explainForeignFile(head, name, {})).toBeNull();
  });

  test('a person may say that a specification is a document all the same', () => {
    const head = 'The API sends JSON over HTTP to an endpoint: a REST schema with OAuth, JWT and a URL.';
    expect(explainForeignFile(head, 'spec.md', {})).toContain('specification');
    expect(explainForeignFile(head, 'spec.md', { kind: 'document' })).toBeNull();
  });

  test('what is not known is described', () => {
    expect(explainUnknownFile('\u0000\u0001\u0002')).toContain('binary');
    expect(explainUnknownFile('{"a": ')).toContain('JSON');
    expect(explainUnknownFile('<?xml version="1.0"?><a>')).toContain('XML');
    expect(explainUnknownFile('<!DOCTYPE html><html>')).toContain('web page');
    expect(explainUnknownFile('Just text.')).toContain('--kind');
  });

  test.skipIf(!DATA)(
    'knows the benchmark files for what they are, and evidence for none of these (skipped where the test data are absent)',
    () => {
      const headOf = (path: string) => readFileSync(join(DATA!, path)).subarray(0, 4096).toString();
      for (const path of [
        'beir/scifact/corpus.jsonl',
        'beir/scifact/queries.jsonl',
        'beir/scifact/qrels/test.tsv',
        'support/scifact_dev.jsonl',
        'support/citint_train.jsonl',
        'pubmedqa/ori_pqal.json',
        'pubmedqa/test_ground_truth.json',
        'plain-language/plaba_half.json',
        'facts/sources.json',
        'facts/questions-dev.json',
        'facts/followups-dev.txt',
        'facts/README.md',
        'cds-hooks/spec/index.md',
      ])
        expect([path, explainForeignFile(headOf(path), path.split('/').at(-1)!, {})]).toEqual([path, expect.any(String)]);
      const evidence = ['guidelines/nstg2022', 'leaflets', 'jats/trials', 'pubmed'].flatMap((folder) =>
        readdirSync(join(DATA!, folder))
          .filter((name) => !name.startsWith('.'))
          .map((name) => `${folder}/${name}`),
      );
      expect(evidence.filter((path) => explainForeignFile(headOf(path), path.split('/').at(-1)!, {}) !== null)).toEqual([]);
    },
  );
});
