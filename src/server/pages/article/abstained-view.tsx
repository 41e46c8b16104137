import type { Abstained } from '../../../domain/answer.ts';
import { addressSource } from '../address-source.ts';
import { AskForm } from '../ask-form.tsx';
import { formatDate } from '../format-date.ts';

/** The library cannot answer: why, what was searched, what comes nearest, and the box to ask differently. */
export function AbstainedView({ answer }: { answer: Abstained }) {
  return (
    <>
      <section class="bottom-line" aria-labelledby="abstained-heading">
        <h2 id="abstained-heading">No answer: not enough evidence</h2>
        <p>{answer.reason}</p>
      </section>
      <p class="gap">
        <strong>Searched on {formatDate(answer.searchedAt)}:</strong> {answer.searched}
      </p>
      {answer.nearest.length > 0 && (
        <section aria-labelledby="nearest-heading">
          <h2 id="nearest-heading">What comes nearest</h2>
          <ul class="claims">
            {answer.nearest.map((item) => (
              <li>
                <a href={addressSource(item.source)}>{item.title}</a>
                <span class="grade">{item.why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Ask differently">
        <AskForm id="next-question" label="Ask it differently" value={answer.question} />
      </section>
    </>
  );
}
