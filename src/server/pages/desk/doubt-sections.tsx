import type { Answer } from '../../../domain/answer.ts';
import type { Flag, FlagKind, ProblemReport } from '../../../domain/review.ts';
import { claimsOf } from '../../../review/article-to-check.ts';
import { formatDate } from '../format-date.ts';

const KINDS: Record<FlagKind, string> = {
  retracted: 'Source retracted',
  corrected: 'Source corrected',
  superseded: 'Source superseded',
  'expression-of-concern': 'Expression of concern',
  withdrawn: 'Source withdrawn from the library',
  'newer-source': 'Newer source',
  'may-contradict': 'May contradict',
};

export interface DoubtSectionsProps {
  flags: Flag[];
  reports: ProblemReport[];
  answer: Answer;
  editor: boolean;
}

/** What the library and readers hold against an answer, with what was done about it. */
export function DoubtSections({ flags, reports, answer, editor }: DoubtSectionsProps) {
  const claims = new Map(answer.outcome === 'answered' ? claimsOf(answer).map((claim) => [claim.id, claim.text]) : []);
  return (
    <>
      {flags.length > 0 && (
        <>
          <h2 id="flags">Doubts</h2>
          <ul class="gates">
            {flags.map((flag) => (
              <li class={flag.closedAt ? 'gate' : 'gate gate--fails'}>
                <h3>{KINDS[flag.kind]}</h3>
                <p class="ui">
                  {flag.message}{' '}
                  <span class="soft">
                    Raised {formatDate(flag.raisedAt)}, on revision {flag.revision}.
                  </span>
                </p>
                {flag.closedAt === null && (
                  <ul class="concerned">
                    {flag.claims.map((id) => (
                      <li>
                        {claims.get(id) ?? 'A claim that is not in this revision.'}{' '}
                        {claims.has(id) && <a href={`/desk/review/${answer.id}?claim=${id}#bench`}>Look at it</a>}
                      </li>
                    ))}
                  </ul>
                )}
                {flag.closedAt ? (
                  <p class="ui soft">
                    Closed by {flag.closedBy}, {formatDate(flag.closedAt)}: “{flag.closeNote}”
                  </p>
                ) : (
                  editor && (
                    <ReplyForm
                      action={`/desk/answers/${answer.id}/close-flag`}
                      id={flag.id}
                      label="What was done about it"
                      button="Close this doubt"
                    />
                  )
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {reports.length > 0 && (
        <>
          <h2 id="reports">Reports by readers</h2>
          <ul class="gates">
            {reports.map((report) => (
              <li class={report.reply === null ? 'gate gate--fails' : 'gate'}>
                <p class="ui soft">
                  {formatDate(report.at)}
                  {report.claim && `, on: ${claims.get(report.claim) ?? 'a claim that is not in this revision'}`}
                </p>
                <p>{report.text}</p>
                {report.reply === null ? (
                  editor && (
                    <ReplyForm
                      action={`/desk/answers/${answer.id}/reply`}
                      id={report.id}
                      label="Your reply, which every reader can see"
                      button="Reply"
                    />
                  )
                ) : (
                  <p class="ui">
                    {report.repliedBy}, {formatDate(report.repliedAt!)}: “{report.reply}”
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ReplyForm({ action, id, label, button }: { action: string; id: string; label: string; button: string }) {
  return (
    <form class="form" method="post" action={action}>
      <input type="hidden" name="id" value={id} />
      <p>
        <label for={`note-${id}`}>{label}</label>
        <textarea id={`note-${id}`} name="note" required maxlength={2000} rows={2} />
      </p>
      <p class="do">
        <button type="submit" class="button button--quiet">
          {button}
        </button>
      </p>
    </form>
  );
}
