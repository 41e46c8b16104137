import { describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { Answer } from '../../domain/answer.ts';
import { InputFault } from '../../domain/faults.ts';
import { compareRevisions } from '../compare-revisions.ts';
import { addClaim, changeText, removeClaim, replaceClaim, setBottomLine, type EditedArticle, type PickedQuote } from './edit-article.ts';

const context = { drugs: [{ name: 'examplinib', also: [] }], conditions: [] };
const article = () => makeAnswer() as EditedArticle;
const SAID = 'Examplinib is taken with water.';
const picked = (id = 'leaflet'): PickedQuote => ({
  source: { ...makeSource(id), title: `The ${id}` },
  passage: { ...makePassage(id), text: `${SAID} More.` },
  start: 0,
  end: SAID.length,
});
const add = (to: EditedArticle, id = 'leaflet') =>
  addClaim(to, 0, { text: SAID, kind: 'statement', picked: [picked(id)], bottomLine: false }, context);

describe('editing an article', () => {
  it('has the checks judge new words at once, and says that a hand was in it', () => {
    const wrong = changeText(article(), 'c1', 'In adults the recommended dose of examplinib is 4 mg once daily.', context);
    expect(wrong.answer.sections[0]!.claims[0]!.support.verdict).not.toBe('supported');
    expect(wrong.answer.provenance.composer).toBe('extractive, revised by hand');
    expect(article().answer.provenance.composer).toBe('extractive');
  });

  it('adds a claim with its reference and evidence, whole by the answer’s own schema', () => {
    const { answer, evidence } = add(article());
    expect(answer.references.map(({ number, title }) => [number, title])).toEqual([
      [1, makeSource().title],
      [2, 'The leaflet'],
    ]);
    expect(evidence.sources.map(({ id }) => id)).toEqual([makeSource().id, 'leaflet']);
    expect(answer.sections[0]!.claims[1]!.support.verdict).toBe('supported');
    expect(() => Answer.parse(answer)).not.toThrow();
    expect(() => add({ answer, evidence })).toThrow(InputFault);
  });

  it('numbers references as they are met: the bottom line comes first', () => {
    const both = add(article());
    const id = both.answer.sections[0]!.claims[1]!.id;
    const turned = setBottomLine(setBottomLine(both, 'c1', false), id, true);
    expect(turned.answer.references.map(({ title }) => title)).toEqual(['The leaflet', makeSource().title]);
    expect(turned.answer.sections[0]!.claims.map((claim) => claim.citations[0]!.reference)).toEqual([2, 1]);
  });

  it('replaces words and quote under the same id, and drops the source that is quoted no more', () => {
    const { answer, evidence } = replaceClaim(article(), 'c1', SAID, [picked()], context);
    expect(answer.sections[0]!.claims).toMatchObject([
      { id: 'c1', text: SAID, citations: [{ reference: 1, quote: { source: 'leaflet' } }] },
    ]);
    expect(answer.references).toHaveLength(1);
    expect(evidence.sources.map(({ id }) => id)).toEqual(['leaflet']);
  });

  it('removes a claim everywhere, and the section that it leaves empty', () => {
    const { answer, evidence } = removeClaim(article(), 'c1');
    expect(answer).toMatchObject({ sections: [], references: [], bottomLine: [] });
    expect(evidence).toEqual({ passages: [], sources: [] });
    expect(() => removeClaim(article(), 'c9')).toThrow(InputFault);
  });

  it('fills a stated gap', () => {
    const with_ = article();
    with_.answer.sections.push({ slot: 'lactation', heading: 'Breast-feeding', form: 'prose', claims: [], table: null, gap: 'Nothing.' });
    with_.answer.gaps.push({ slot: 'lactation', searched: 'milk' });
    const filled = addClaim(with_, 1, { text: SAID, kind: 'statement', picked: [picked()], bottomLine: true }, context);
    expect(filled.answer.sections[1]!.gap).toBeNull();
    expect(filled.answer.gaps).toEqual([]);
    expect(filled.answer.bottomLine).toHaveLength(2);
  });

  it('keeps the data that a reference had when it was first cited', () => {
    const { answer } = add(article(), makeSource().id);
    expect(answer.references).toEqual(article().answer.references);
  });

  it('refuses a sentence that is none, and a section that is not there', () => {
    expect(() => changeText(article(), 'c1', ' ', context)).toThrow(InputFault);
    expect(() => addClaim(article(), 7, { text: SAID, kind: 'statement', picked: [picked()], bottomLine: false }, context)).toThrow(
      InputFault,
    );
  });
});

describe('comparing revisions', () => {
  it('tells claims that are reworded, requoted, added, removed and the same', () => {
    const before = add(article()).answer;
    const id = before.sections[0]!.claims[1]!.id;
    const kinds = (after: EditedArticle) =>
      Object.fromEntries(compareRevisions(before, after.answer).claims.map(({ claim, change }) => [claim, change]));
    expect(kinds(add(article()))).toEqual({ c1: 'same', [id]: 'same' });
    expect(kinds(article())).toEqual({ c1: 'same', [id]: 'removed' });
    expect(kinds(replaceClaim(add(article()), id, SAID, [{ ...picked('other'), end: SAID.length - 1 }], context))).toEqual({
      c1: 'same',
      [id]: 'requoted',
    });
    const reworded = compareRevisions(
      before,
      changeText(add(article()), 'c1', 'In adults the recommended dose of examplinib is 4 mg once daily.', context).answer,
    );
    expect(reworded.claims[0]).toMatchObject({ change: 'reworded' });
    expect(reworded.claims[0]!.words.filter((run) => run.in !== 'both')).toEqual([
      { text: '2', in: 'before' },
      { text: '4', in: 'after' },
    ]);
    expect(compareRevisions(article().answer, before).claims[1]).toMatchObject({ change: 'added', quotesAfter: [SAID] });
  });
});
