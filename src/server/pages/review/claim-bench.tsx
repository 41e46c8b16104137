import type { Answered, Citation } from '../../../domain/answer.ts';
import { hasRole, type Person } from '../../../domain/person.ts';
import type { ReviewCase } from '../../review/read-case.ts';
import { addressSource } from '../address-source.ts';
import { emphasizeMatch } from '../article/emphasize-match.ts';
import { Spans } from '../article/spans.tsx';
import { dateReference, describeReference, nameReference } from '../name-reference.ts';
import { nameTextKind } from '../name-kind.ts';
import { nameStanding } from '../name-standing.ts';
import { ClaimThread } from './claim-thread.tsx';
import type { Workspace, WorkspaceItem } from './prepare-workspace.ts';
import { VerdictButtons, VerdictForm } from './verdict-form.tsx';

export interface ClaimBenchProps {
  held: ReviewCase;
  workspace: Workspace;
  person: Person;
  written?: { comment: string; suggestion: string };
}

/** One claim on the bench: its quotes in context, what the checks say, its thread, and the reader's verdict. */
export function ClaimBench({ held, workspace, person, written }: ClaimBenchProps) {
  const { current } = workspace;
  if (!current) return null;
  const reads = held.review.assignments.some((assignment) => assignment.person === person.id) && held.review.status === 'under-review';
  const speaks = reads || hasRole(person, 'editor') || held.authors.includes(person.id);
  return (
    <section class="bench" id="bench" aria-labelledby="bench-heading">
      <nav class="row" aria-label="Claims">
        {workspace.previous && (
          <a href={workspace.previous.href} data-key="k" rel="prev">
            Back
          </a>
        )}
        {workspace.next && (
          <a href={workspace.next.href} data-key="j" rel="next">
            Next
          </a>
        )}
      </nav>
      <h2 id="bench-heading">Claim {current.number}</h2>
      <p class="bench-claim">{current.claim.text}</p>
      <h3>The quote in its context</h3>
      {current.claim.citations.map((citation) => (
        <QuoteInPassage held={held} item={current} citation={citation} />
      ))}
      <h3>Checks</h3>
      <Checks item={current} doubts={workspace.doubts} />
      <ClaimThread held={held} item={current} person={person} />
      {speaks && <VerdictForm held={held} item={current} written={written} />}
      {reads && <VerdictButtons item={current} />}
    </section>
  );
}

function QuoteInPassage({ held, item, citation }: { held: ReviewCase; item: WorkspaceItem; citation: Citation }) {
  const { quote } = citation;
  const answer = held.stored.answer as Answered;
  const reference = answer.references.find(({ number }) => number === citation.reference)!;
  const passage = held.evidence.passages.find(({ id }) => id === quote.passage);
  const { quotes } = emphasizeMatch(item.claim.text, [quote.text]);
  return (
    <>
      {passage && passage.heading.length > 0 && <p class="soft">{passage.heading.join(' › ')}</p>}
      <p class="passage">
        {passage?.text.slice(0, quote.start)}
        <mark>
          <Spans spans={quotes[0]!} />
        </mark>
        {passage?.text.slice(quote.end)}
      </p>
      <p class="row soft">
        <a href={addressSource(reference.source)}>{nameReference(reference)}</a>
        <span>{describeReference(reference)}</span>
        {dateReference(reference) && <span>{dateReference(reference)}</span>}
        <span>{nameTextKind(reference.textKind)}</span>
        <span class={reference.standing === 'current' ? 'standing' : 'standing standing--flagged'}>{nameStanding(reference.standing)}</span>
      </p>
    </>
  );
}

const VERDICTS = {
  supported: 'Supported: nothing in the checks speaks against it.',
  'partly-supported': 'Partly supported.',
  unsupported: 'Not supported by its quotes.',
  contradicted: 'Contradicted by its quotes.',
};

function Checks({ item: { claim }, doubts }: { item: WorkspaceItem; doubts: string[] }) {
  const { verdict, reasons } = claim.support;
  return (
    <ul class="checks">
      <li class={verdict === 'supported' ? undefined : 'doubt'}>
        <span>
          {VERDICTS[verdict]} {reasons.join(' ')}
        </span>
      </li>
      {doubts.map((doubt) => (
        <li class="doubt">
          <span>{doubt}</span>
        </li>
      ))}
    </ul>
  );
}
