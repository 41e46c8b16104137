import {
  INTEREST_CATEGORIES,
  INTEREST_CATEGORY_TEXTS,
  isDisclosureCurrent,
  isInterestCurrent,
  renewalDate,
  type Disclosure,
  type Interest,
} from '../../../domain/disclosure.ts';
import { formatDate } from '../format-date.ts';
import { InterestForm, type InterestFields } from './interest-form.tsx';

export interface DisclosureSectionProps {
  /** The newest first. */
  disclosures: Disclosure[];
  interest?: InterestFields;
  drugs: string[];
  now: Date;
}

/** What a person discloses: the standing of the newest declaration, its interests, the forms to change it, and earlier ones. */
export function DisclosureSection({ disclosures, interest, drugs, now }: DisclosureSectionProps) {
  const newest = disclosures[0] ?? null;
  return (
    <section aria-labelledby="disclosures">
      <h2 id="disclosures">Disclosures</h2>
      <p class="ui measure">
        Interests of the past 36 months, in the categories of the ICMJE’s disclosure form. They are read before you are given an answer to
        review, and stand beside your name where you agreed to be named. Each change here is a dated declaration that the list is complete.
      </p>
      <Standing newest={newest} now={now} />
      {newest && newest.interests.length > 0 && (
        <ul class="lines">
          {newest.interests.map((held, entry) => (
            <li>
              <InterestLine interest={held} now={now} />
              <form action="/profile/disclosures/change" method="post" class="do">
                <input type="hidden" name="disclosure" value={newest.id} />
                <input type="hidden" name="entry" value={entry} />
                {held.to === null && (
                  <button type="submit" class="linklike" name="change" value="end" aria-label={`${held.company}: it has ended`}>
                    It has ended
                  </button>
                )}
                <button type="submit" class="linklike" name="change" value="remove" aria-label={`${held.company}: take it out`}>
                  Take it out
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form class="form" action="/profile/disclosures/declare" method="post">
        <input type="hidden" name="disclosure" value={newest?.id ?? ''} />
        <p class="do">
          <button type="submit" class="button button--quiet">
            {newest && newest.interests.length > 0 ? 'Declare anew that this list is complete' : 'Declare that I have nothing to disclose'}
          </button>
        </p>
      </form>
      <h3>Add an interest</h3>
      <InterestForm disclosure={newest?.id ?? ''} interest={interest} drugs={drugs} />
      <details class="aside">
        <summary>What belongs to each kind</summary>
        <dl class="terms">
          {INTEREST_CATEGORIES.filter((category) => INTEREST_CATEGORY_TEXTS[category].hint).map((category) => (
            <>
              <dt>{INTEREST_CATEGORY_TEXTS[category].name}</dt>
              <dd>{INTEREST_CATEGORY_TEXTS[category].hint}</dd>
            </>
          ))}
        </dl>
      </details>
      {disclosures.length > 1 && <Earlier disclosures={disclosures.slice(1)} now={now} />}
    </section>
  );
}

function Standing({ newest, now }: { newest: Disclosure | null; now: Date }) {
  if (!newest) return <p class="trouble">You have not declared anything yet. Until you do, no answer can be given to you to review.</p>;
  const declared = newest.interests.length === 0 ? 'Nothing to disclose' : 'Declared as complete';
  const due = formatDate(renewalDate(newest));
  if (isDisclosureCurrent(newest, now)) {
    return (
      <p class="ui">
        <b>{declared}</b> on {formatDate(newest.madeAt)}. To be renewed by {due}.
      </p>
    );
  }
  return (
    <p class="trouble">
      {declared} on {formatDate(newest.madeAt)}; it was to be renewed by {due}. Until it is, no answer can be given to you to review.
    </p>
  );
}

function Earlier({ disclosures, now }: { disclosures: Disclosure[]; now: Date }) {
  return (
    <details class="aside">
      <summary>Earlier declarations ({disclosures.length})</summary>
      <ul class="lines">
        {disclosures.map(({ madeAt, interests }) => (
          <li>
            <b>{formatDate(madeAt)}</b>
            <DisclosedInterests interests={interests} now={now} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Interests as a list, or that there are none. */
export function DisclosedInterests({ interests, now }: { interests: Interest[]; now: Date }) {
  if (interests.length === 0) return <p>Nothing to disclose.</p>;
  return (
    <ul>
      {interests.map((interest) => (
        <li>
          <InterestLine interest={interest} now={now} />
        </li>
      ))}
    </ul>
  );
}

function InterestLine({ interest, now }: { interest: Interest; now: Date }) {
  const { category, company, drugs, detail, from, to } = interest;
  const period = from || to ? `${from ? formatDate(from) : 'before'} to ${to ? formatDate(to) : 'now'}` : 'lasting';
  return (
    <p>
      <b>{INTEREST_CATEGORY_TEXTS[category].name}</b>: {company}
      {drugs.length > 0 && ` (${drugs.join(', ')})`}
      {detail && `. ${detail}`}
      <span class="soft">
        {' '}
        · {period}
        {!isInterestCurrent(interest, now) && ', more than 36 months ago'}
      </span>
    </p>
  );
}
