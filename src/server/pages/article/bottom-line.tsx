import type { Claim } from '../../../domain/answer.ts';
import { ToldClaim } from '../edition/told-claim.tsx';
import { ClaimView } from './claim-view.tsx';
import type { Article } from './prepare-article.ts';

/** What a list or a phrase is read under, and the lines that lead an item in: neither stands here otherwise. A lead-in of the house's own ("Pearl") is not told. */
function LeadIn({ claim: { group, label, text, citations } }: { claim: Claim }) {
  const lead = citations.length > 1 ? label : null;
  const parts = [group && (lead || isFragment(text)) ? group : null, lead].filter((part) => part !== null);
  return parts.length > 0 && <span class="lead-in">{parts.join(': ')}: </span>;
}

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
          <LeadIn claim={claim} />
          <ClaimView article={article} claim={claim} place={place} resting={resting && index === 0} />{' '}
        </>
      ))}
    </p>
  );
}
