import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/fixtures/make-answer.ts';
import type { Answered, Claim } from '../../domain/answer.ts';
import { checkAnswerRules } from './check-answer-rules.ts';

const { answer, evidence } = makeAnswer();
const good = answer as Answered;
const passages = async (source: string) =>
  evidence.sources.some(({ id }) => id === source) ? new Map(evidence.passages.map((passage) => [passage.id, passage])) : null;
const claim = good.sections[0]!.claims[0]!;

function withClaim(change: Partial<Claim>): Answered {
  const [section, ...rest] = good.sections;
  return { ...good, sections: [{ ...section!, claims: [{ ...claim, ...change }] }, ...rest] };
}

function withReference(change: Partial<Answered['references'][number]>): Answered {
  return { ...good, references: [{ ...good.references[0]!, ...change }] };
}

const [citation] = claim.citations;

describe('checkAnswerRules', () => {
  it('finds nothing in an answer that holds every rule', async () => {
    expect(await checkAnswerRules(good, passages, 20)).toEqual([]);
  });

  it.each([
    ['a number of its own', withClaim({ text: `${claim.text} 77.7` }), /77\.7, which no quote/],
    ['other words than its quote', withClaim({ text: `Indeed, ${claim.text}` }), /word for word/],
    ['a verdict that is no support', withClaim({ support: { verdict: 'unsupported', reasons: [] } }), /is unsupported/],
    ['no citation', withClaim({ citations: [] }), /has no citation/],
    ['an unlisted reference', withClaim({ citations: [{ ...citation!, reference: 9 }] }), /reference 9, which is not listed/],
    [
      'a shifted quote',
      withClaim({ citations: [{ ...citation!, quote: { ...citation!.quote, start: 1 } }] }),
      /does not stand in its passage/,
    ],
    ['a wrong digest', withClaim({ citations: [{ ...citation!, quote: { ...citation!.quote, sha256: '0'.repeat(64) } }] }), /wrong digest/],
    ['a bottom line of nothing', { ...good, bottomLine: [] }, /bottomLine is empty/],
    ['a bottom line of strangers', { ...good, bottomLine: ['c99'] }, /names c99/],
    ['a correction that is missing', { ...good, response: 'premise-corrected' as const }, /correction is empty/],
    ['a long heading', { ...good, sections: [{ ...good.sections[0]!, heading: 'x'.repeat(81) }] }, /more than 80 characters/],
    [
      'an empty section',
      { ...good, sections: [...good.sections, { ...good.sections[0]!, slot: 'void', claims: [], gap: null }] },
      /void has neither/,
    ],
    [
      'a claim told twice',
      { ...good, sections: [...good.sections, { ...good.sections[0]!, claims: [{ ...claim, id: 'c2' }] }] },
      /told twice/,
    ],
    ['a retracted source', withReference({ standing: 'retracted' }), /it is retracted/],
    ['a notice', withReference({ kind: 'notice' }), /it is a notice/],
    ['a guideline of nobody', withReference({ kind: 'guideline', issuer: null }), /guideline without issuer/],
    ['a reference out of order', withReference({ number: 2 }), /not numbered/],
    [
      'an uncited reference',
      { ...good, references: [...good.references, { ...good.references[0]!, number: 2, source: 'other' }] },
      /each cited/,
    ],
  ])('names %s', async (_, broken, message) => {
    expect((await checkAnswerRules(broken, passages, 20)).join('\n')).toMatch(message);
  });

  it('counts references', async () => {
    expect(await checkAnswerRules(good, passages, 0)).toContain('there are 1 references, more than 0');
  });
});
