import type { Person } from '../../domain/person.ts';
import type { Flag } from '../../domain/review.ts';
import type { AnswerRecord, AnswerState } from '../../record/record.ts';

/** Somebody who approved a revision, as readers may know them. */
export interface NamedReviewer {
  /** Name and credentials; "A reviewer" where they did not agree to be named. */
  name: string;
  affiliation: string;
  orcid: string | null;
  expert: boolean;
  /** ISO 8601. */
  signedAt: string;
  statement: string;
  /** What they had disclosed when they signed. */
  disclosure: string;
  /** A made-up person of a demonstration. */
  example: boolean;
  /** Whether they agreed to be named. */
  named: boolean;
}

/** What readers are told of a revision's review. */
export interface PublicReview {
  underReviewAt: string | null;
  approvedAt: string | null;
  /** YYYY-MM-DD. */
  reviewDue: string | null;
  publishedAt: string | null;
  reviewers: NamedReviewer[];
  /** Doubts about its sources that are not settled yet. */
  flags: Flag[];
  /** A later revision that is before the board; null where there is none. */
  inReview: number | null;
  /** The revision that readers see where this is another one; null where it is this one. */
  instead: number | null;
}

const FOR_READERS: readonly Flag['kind'][] = ['retracted', 'corrected', 'superseded', 'expression-of-concern'];

/** What readers are told of the review of one revision. */
export async function readPublicReview(
  { reviews, people }: AnswerRecord,
  state: AnswerState,
  revision: number,
): Promise<PublicReview | null> {
  const review = await reviews.read(state.id, revision);
  if (!review) return null;
  const [history, flags] = await Promise.all([reviews.history(state.id), reviews.flags({ answer: state.id, open: true })]);
  const approved = review.status === 'approved' || review.status === 'expired';
  const decisions = approved ? review.decisions.filter((one) => one.decision === 'approve' && one.round === review.round) : [];
  const reviewers = await Promise.all(
    decisions.map(async ({ person: id, name, expert, at, statement, disclosure }) =>
      describe(await people.find(id), { name, expert, signedAt: at, statement, disclosure }),
    ),
  );
  return {
    underReviewAt: review.events.find(({ to }) => to === 'under-review')?.at ?? null,
    approvedAt: review.approvedAt,
    reviewDue: review.reviewDue,
    publishedAt: history.publishedAt,
    reviewers,
    flags: flags.filter((flag) => flag.revision === revision && FOR_READERS.includes(flag.kind)),
    inReview: state.newest > state.revision ? state.newest : null,
    instead: revision === state.revision ? null : state.revision,
  };
}

type Signed = Pick<NamedReviewer, 'name' | 'expert' | 'signedAt' | 'statement' | 'disclosure'>;

function describe(person: Person | null, signed: Signed): NamedReviewer {
  const example = person?.example ?? false;
  if (!person?.public)
    return {
      ...signed,
      name: 'A reviewer who is not named here',
      affiliation: '',
      orcid: null,
      disclosure: 'Known to the board.',
      example,
      named: false,
    };
  return { ...signed, affiliation: person.affiliation, orcid: person.orcid, example, named: true };
}
