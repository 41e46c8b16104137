import { describe, expect, it } from 'vitest';
import { ReviewStatus } from '../domain/answer.ts';
import { ROLES, type Role } from '../domain/person.ts';
import { REVIEW_ACTIONS, type ReviewAction } from '../domain/review.ts';
import { REVIEW_RULES, transitionReview, type Actor, type Proposal, type ReviewFacts } from './transition-review.ts';

const actor = (more: Partial<Actor> = {}): Actor => ({
  id: 'p1',
  roles: ['reviewer'],
  conflict: null,
  disclosureCurrent: true,
  expert: true,
  ...more,
});
const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  status: 'under-review',
  newest: true,
  authors: ['author'],
  assigned: ['p1', 'p2', 'p3'],
  decisions: [],
  required: 2,
  claimsUnseen: 0,
  openThreads: 0,
  failingGates: [],
  ...more,
});
const signed: Proposal = { statement: 'I read every claim.', reason: 'Because.', assignee: actor({ id: 'p9' }) };

const roleSets: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, bits) => ROLES.filter((_, i) => bits & (1 << i)));

/** Every state, action and set of roles, as author and as stranger, as person and as clock. */
function* everything() {
  for (const status of ReviewStatus.options)
    for (const action of REVIEW_ACTIONS)
      for (const roles of roleSets)
        for (const id of ['p1', 'author', null])
          yield { status, action, roles, id, result: transitionReview(facts({ status }), action, actor({ roles, id }), signed) };
}

describe('transitionReview, over all states, actions and roles', () => {
  it('allows only what the table lists', () => {
    const listed = ({ action, status }: { action: ReviewAction; status: ReviewStatus }) =>
      REVIEW_RULES.some((rule) => rule.action === action && rule.from.includes(status));
    const allowed = [...everything()].filter(({ result }) => result.allowed);
    expect(allowed.length).toBeGreaterThan(100);
    expect(allowed.filter((one) => !listed(one))).toEqual([]);
  });

  it('says why wherever it refuses', () => {
    for (const { result } of everything())
      if (!result.allowed) {
        expect(result.reasons.length).toBeGreaterThan(0);
        for (const reason of result.reasons) expect(reason).toMatch(/^[A-Z].*\.$/);
      }
  });

  it('lets readers and administrators without another role do nothing, but for authors withdrawing', () => {
    for (const { action, roles, id, result } of everything()) {
      if (id === null || roles.includes('editor') || roles.includes('reviewer')) continue;
      expect(result.allowed).toBe(id === 'author' && action === 'withdraw' && result.allowed);
    }
  });

  it('lets the clock expire and nothing else', () => {
    const done = [...everything()].filter(({ id, result }) => id === null && result.allowed);
    expect([...new Set(done.map(({ action }) => action))]).toEqual(['expire']);
  });

  it('never lets an author decide', () => {
    const decisions = new Set<ReviewAction>(['approve', 'request-changes', 'decline']);
    for (const status of ReviewStatus.options)
      for (const action of decisions) {
        const result = transitionReview(
          facts({ status, assigned: ['author'] }),
          action,
          actor({ id: 'author', roles: [...ROLES] }),
          signed,
        );
        expect(result.allowed).toBe(false);
      }
  });

  it('reaches approval only by a second approval, and no state by a single one', () => {
    for (const { action, result } of everything()) {
      if (!result.allowed) continue;
      expect(result.to).not.toBe('approved');
      if (action === 'approve') expect(result).toEqual({ allowed: true, to: 'under-review', note: '1 more decision is needed.' });
    }
  });

  it('needs the newest revision for all but withdrawing and expiring', () => {
    const allowed = REVIEW_ACTIONS.filter((action) =>
      ReviewStatus.options.some(
        (status) => transitionReview(facts({ status, newest: false }), action, actor({ roles: ['editor', 'reviewer'] }), signed).allowed,
      ),
    );
    expect(allowed).toEqual(['withdraw', 'expire']);
  });
});

describe('an approval', () => {
  const approve = (more: Partial<ReviewFacts>, who: Partial<Actor> = {}, proposal = signed) =>
    transitionReview(facts(more), 'approve', actor(who), proposal);

  it.each([
    [{ claimsUnseen: 3 }, {}, '3 claims have no verdict of yours yet.'],
    [{ openThreads: 1 }, {}, '1 thread is not resolved yet.'],
    [{ failingGates: ['Quotes intact'] }, {}, 'These gates fail: Quotes intact.'],
    [{ assigned: [] }, {}, 'You are not assigned to this revision.'],
    [{}, { conflict: 'She holds stock of the maker.' }, 'She holds stock of the maker.'],
    [{}, { disclosureCurrent: false }, 'Your disclosure of interests is missing or older than 12 months: renew it first.'],
  ])('is refused with %j and %j', (more, who, reason) => {
    expect(approve(more, who)).toEqual({ allowed: false, reasons: [reason] });
  });

  it('needs a statement', () => {
    expect(approve({}, {}, { statement: '  ' })).toEqual({ allowed: false, reasons: ['Write the statement that you sign.'] });
  });

  it('tells all that is against it at once', () => {
    const result = approve({ claimsUnseen: 1, openThreads: 2 });
    expect(result.allowed === false && result.reasons).toHaveLength(2);
  });

  it('settles the review as the second of two, one of them an expert', () => {
    const first = { person: 'p2', decision: 'approve' as const, expert: false };
    expect(approve({ decisions: [first] })).toEqual({ allowed: true, to: 'approved', note: null });
    expect(approve({ decisions: [first] }, { expert: false })).toMatchObject({
      to: 'under-review',
      note: expect.stringContaining('expert'),
    });
  });

  it('does not count the same person twice', () => {
    expect(approve({ decisions: [{ person: 'p1', decision: 'approve', expert: true }] })).toMatchObject({ to: 'under-review' });
  });

  it('settles alone where the topic asks for one', () => {
    expect(approve({ required: 1 })).toMatchObject({ to: 'approved' });
  });
});

describe('reviewers who disagree', () => {
  const split = [
    { person: 'p2', decision: 'approve' as const, expert: true },
    { person: 'p3', decision: 'request-changes' as const, expert: false },
  ];

  it('leave it to a third', () => {
    const second = transitionReview(facts({ decisions: split.slice(0, 1) }), 'request-changes', actor(), signed);
    expect(second).toEqual({ allowed: true, to: 'under-review', note: 'The reviewers disagree: one more person decides.' });
    expect(transitionReview(facts({ decisions: split }), 'approve', actor(), signed)).toMatchObject({ to: 'approved' });
    expect(transitionReview(facts({ decisions: split }), 'request-changes', actor(), signed)).toMatchObject({ to: 'changes-requested' });
  });

  it('decline only where most of those against it do', () => {
    const declined = [{ person: 'p2', decision: 'decline' as const, expert: false }];
    expect(transitionReview(facts({ decisions: declined }), 'decline', actor(), signed)).toMatchObject({ to: 'declined' });
    expect(transitionReview(facts({ decisions: declined }), 'request-changes', actor(), signed)).toMatchObject({ to: 'changes-requested' });
  });
});

describe('assigning', () => {
  const assign = (assignee: Actor, more: Partial<ReviewFacts> = {}) =>
    transitionReview(facts({ status: 'submitted', assigned: [], ...more }), 'assign', actor({ id: 'e', roles: ['editor'] }), { assignee });

  it('puts a submitted revision under review', () => {
    expect(assign(actor({ id: 'p9' }))).toEqual({ allowed: true, to: 'under-review', note: null });
  });

  it.each([
    [actor({ id: 'author' }), 'This person wrote part of the answer.'],
    [actor({ roles: ['reader'] }), 'This person is not a reviewer.'],
    [actor({ disclosureCurrent: false }), 'This person’s disclosure of interests is missing or older than 12 months.'],
    [actor({ conflict: 'Paid by the maker.' }), 'Paid by the maker.'],
  ])('is refused for %j', (assignee, reason) => {
    expect(assign(assignee)).toEqual({ allowed: false, reasons: [reason] });
  });

  it('is taken back with a reason, until the person has decided; the last to go leaves the revision submitted', () => {
    const off = (more: Partial<ReviewFacts>, reason = 'No time.', id = 'p1') =>
      transitionReview(facts(more), 'unassign', actor({ id: 'e', roles: ['editor'] }), { reason, assignee: actor({ id }) });
    expect(off({ assigned: ['p1', 'p2'], decisions: [] })).toMatchObject({ allowed: true, to: 'under-review' });
    expect(off({ assigned: ['p1'], decisions: [] })).toMatchObject({ allowed: true, to: 'submitted' });
    expect(off({ assigned: ['p1'], decisions: [] }, ' ')).toEqual({ allowed: false, reasons: ['Say why.'] });
    expect(off({ assigned: ['p2'], decisions: [] })).toEqual({ allowed: false, reasons: ['This person is not assigned.'] });
    expect(off({ assigned: ['p1'], decisions: [{ person: 'p1', decision: 'approve', expert: false }] })).toMatchObject({ allowed: false });
  });

  it('is refused twice for one person', () => {
    expect(assign(actor(), { assigned: ['p1'] })).toEqual({ allowed: false, reasons: ['This person is assigned already.'] });
  });
});
