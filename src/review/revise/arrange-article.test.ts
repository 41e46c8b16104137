import { describe, expect, it } from 'vitest';
import { makeAnswer, makePassage, makeSource } from '../../../test/fixtures/make-answer.ts';
import { InputFault } from '../../domain/faults.ts';
import { addSection, moveClaim, moveSection, removeSection, setGroup, setHeading, setTitle, stateGap } from './arrange-article.ts';
import { addClaim, addQuote, removeQuote, type EditedArticle, type PickedQuote } from './edit-article.ts';

const context = { drugs: [{ name: 'examplinib', also: [] }], conditions: [] };
const TEXT = 'Examplinib is taken with water. Examplinib is taken once daily.';
const picked = (id: string, start = 0, end = 31): PickedQuote => ({
  source: { ...makeSource(id), title: `The ${id}` },
  passage: { ...makePassage(id), text: TEXT },
  start,
  end,
});
/** Sections Dose: c1, water; Effect: daily. */
function article(): EditedArticle {
  let made = makeAnswer() as EditedArticle;
  made = addClaim(made, 0, { text: TEXT.slice(0, 31), kind: 'statement', picked: [picked('one')], bottomLine: false }, context);
  made = addSection(made, { slot: 'efficacy', heading: 'Effect', gap: null });
  return addClaim(
    made,
    1,
    { text: TEXT.slice(32), kind: 'statement', picked: [picked('two', 32, TEXT.length)], bottomLine: false },
    context,
  );
}
const words = ({ answer }: EditedArticle) => answer.sections.map((section) => section.claims.map(({ text }) => text.split(' ').at(-1)));
const idOf = ({ answer }: EditedArticle, word: string) =>
  answer.sections.flatMap(({ claims }) => claims).find(({ text }) => text.endsWith(word))!.id;

describe('arranging an article', () => {
  it('moves a claim within its section and over its edge, and numbers references anew', () => {
    const made = article();
    const up = moveClaim(made, idOf(made, 'water.'), 'up');
    expect(words(up)).toEqual([['water.', 'daily.'], ['daily.']]);
    expect(up.answer.references.map(({ number }) => number)).toEqual([1, 2, 3]);
    const over = moveClaim(made, idOf(made, 'water.'), 'down');
    expect(words(over)).toEqual([['daily.'], ['water.', 'daily.']]);
    expect(words(moveClaim(over, idOf(over, 'water.'), 'up'))).toEqual(words(made));
    expect(moveClaim(made, 'c1', 'up').answer).toEqual(made.answer);
    expect(made.answer.sections[1]!.claims).toHaveLength(1);
  });

  it('puts claims under a subheading together', () => {
    const made = article();
    const grouped = setGroup(setGroup(made, 'c1', 'Adults'), idOf(made, 'water.'), ' Children ');
    expect(grouped.answer.sections[0]!.claims.map(({ group }) => group)).toEqual(['Adults', 'Children']);
    const moved = moveClaim(grouped, idOf(made, 'water.'), 'up');
    expect(moved.answer.sections[0]!.claims.map(({ group }) => group)).toEqual(['Adults', 'Adults']);
    expect(setGroup(grouped, 'c1', '').answer.sections[0]!.claims[0]!.group).toBeNull();
  });

  it('states a gap where a section has no sentence, until it has one', () => {
    const made = addSection(article(), { slot: 'lactation', heading: 'Breast-feeding', gap: 'Nothing on milk was found.' });
    expect(made.answer.sections[2]).toMatchObject({ slot: 'lactation', gap: 'Nothing on milk was found.', claims: [] });
    expect(made.answer.gaps).toEqual([{ slot: 'lactation', searched: 'Nothing on milk was found.' }]);
    expect(() => stateGap(made, 0, 'Nothing.')).toThrow(InputFault);
    const filled = moveClaim(made, made.answer.sections[1]!.claims[0]!.id, 'down').answer;
    expect(filled.sections[2]).toMatchObject({ gap: null, claims: [{ kind: 'statement' }] });
    expect(filled.gaps).toEqual([]);
    expect(removeSection(made, 2).answer).toMatchObject({ gaps: [] });
    expect(() => removeSection(made, 0)).toThrow('Move or remove its sentences first.');
  });

  it('gives title and headings, and moves sections', () => {
    expect(setTitle(article(), ' A  better title ').answer.title).toBe('A better title');
    expect(() => setTitle(article(), 'A')).toThrow(InputFault);
    expect(() => setHeading(article(), 0, ' ')).toThrow(InputFault);
    const turned = moveSection(setHeading(article(), 1, 'How well it works'), 1, 'up');
    expect(turned.answer.sections.map(({ heading }) => heading)).toEqual(['How well it works', article().answer.sections[0]!.heading]);
    expect(() => moveSection(article(), 9, 'up')).toThrow(InputFault);
  });
});

describe('several quotes for a claim', () => {
  it('are judged together, and cited each', () => {
    const made = article();
    const both = addQuote(
      made,
      idOf(made, 'water.'),
      'Examplinib is taken once daily with water.',
      picked('two', 32, TEXT.length),
      context,
    );
    const claim = both.answer.sections[0]!.claims[1]!;
    expect(claim.citations.map(({ reference, quote }) => [reference, quote.text])).toEqual([
      [2, TEXT.slice(0, 31)],
      [3, TEXT.slice(32)],
    ]);
    expect(() => addQuote(both, claim.id, claim.text, picked('two', 32, TEXT.length), context)).toThrow(InputFault);
    expect(removeQuote(both, claim.id, 1, context).answer.sections[0]!.claims[1]!.citations).toHaveLength(1);
    expect(() => removeQuote(made, 'c1', 0, context)).toThrow('at least one quote');
  });
});
