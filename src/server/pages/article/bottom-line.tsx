import type { Claim } from '../../../domain/answer.ts';
import { ToldClaim } from '../edition/told-claim.tsx';
import { ClaimView } from './claim-view.tsx';
import type { Article } from './prepare-article.ts';

/** A list or phrase that is read under its subheading, which does not stand here. */
const isFragment = (text: string): boolean => /^(?:[•◦▪–-]\s|\p{Ll})/u.test(text);

const VERDICTS = { yes: 'Yes.', no: 'No.', mixed: 'It depends.' } as const;

/** A false premise put right, where there is one, and the answer in at most 80 words. */
export function BottomLine({ article }: { article: Article }) {
  const { answer } = article;
  const find = (ids: string[]) => ids.flatMap((id) => article.claims.get(id) ?? []);
  const correction = find(answer.correction ?? []);
  const bottomLine = find(answer.bottomLine);
  return (
    <>
      {correction.length > 0 && (
        <section class="bottom-line correction" aria-labelledby="correction-heading">
          <h2 id="correction-heading">The question rests on something the evidence does not bear out</h2>
          <Sentences article={article} claims={correction} place="correction" resting />
        </section>
      )}
      {bottomLine.length > 0 && (
        <section class="bottom-line" aria-labelledby="bottom-line-heading">
          <h2 id="bottom-line-heading">{answer.audience === 'patient' ? 'In short' : 'Bottom line'}</h2>
          {answer.verdict && <p class="verdict">{VERDICTS[answer.verdict]}</p>}
          <Sentences article={article} claims={bottomLine} place="bottom" resting={correction.length === 0} />
        </section>
      )}
    </>
  );
}

function Sentences({ article, claims, place, resting }: { article: Article; claims: Claim[]; place: string; resting: boolean }) {
  if (article.answer.edition)
    return claims.map((claim, index) => <ToldClaim article={article} claim={claim} place={place} resting={resting && index === 0} />);
  return (
    <p>
      {claims.map((claim, index) => (
        <>
          {claim.group && isFragment(claim.text) && <span class="lead-in">{claim.group}: </span>}
          <ClaimView article={article} claim={claim} place={place} resting={resting && index === 0} />{' '}
        </>
      ))}
    </p>
  );
}
