import { digestText } from '../../verify/match-quote.ts';
import { claimsOf, nameClaim, type Gate } from '../article-to-check.ts';

/** Every quote stands in the passage it names, word for word, and its digest is that of its text. */
export const quotesIntact: Gate = {
  id: 'quotes-intact',
  title: 'Every quote is intact',
  overridable: false,
  check: ({ answer, evidence }) => {
    const passages = new Map(evidence.passages.map((passage) => [`${passage.source} ${passage.id}`, passage]));
    return claimsOf(answer).flatMap((claim) =>
      claim.citations.flatMap(({ reference, quote }) => {
        const held = passages.get(`${quote.source} ${quote.passage}`)?.text.slice(quote.start, quote.end);
        if (held === quote.text && digestText(quote.text) === quote.sha256) return [];
        const what = held === undefined ? 'comes from a passage that is not kept with the article' : 'is not what its passage says';
        return [{ claim: claim.id, reference, reason: `The quote of ${nameClaim(claim)} ${what}.` }];
      }),
    );
  },
};
