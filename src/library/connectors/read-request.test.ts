import { expect, test } from 'vitest';
import { InputFault } from '../../domain/faults.ts';
import { readConnectorRequest } from './read-request.ts';

test.each([
  ['pubmed:32065234', { of: 'pubmed-records', pmids: ['32065234'] }],
  ['pubmed:2, 1,2', { of: 'pubmed-records', pmids: ['2', '1'] }],
  ['pubmed:"baricitinib AND 2024[dp]"', { of: 'pubmed-search', query: 'baricitinib AND 2024[dp]' }],
  ['pubmed:2024 2025', { of: 'pubmed-search', query: '2024 2025' }],
  ['label:Olumiant', { of: 'labels', name: 'Olumiant' }],
  ['label:866E9F26-9035-4581-93b1-75a621ab55cf', { of: 'label', setid: '866e9f26-9035-4581-93b1-75a621ab55cf' }],
  ['pmc:7094161', { of: 'full-text', pmcid: 'PMC7094161' }],
  ['pmc:PMC7094161', { of: 'full-text', pmcid: 'PMC7094161' }],
  ['retractions', { of: 'retractions' }],
  ['./retractions', null],
  ['C:\\evidence', null],
  ['-', null],
])('%s', (text, request) => {
  expect(readConnectorRequest(text)).toEqual(request);
});

test.each(['pubmed:', 'label:""', 'pmc:../../etc'])('%s asks for nothing that can be known', (text) => {
  expect(() => readConnectorRequest(text)).toThrow(InputFault);
});
