import type { Correction } from '../../record/reviews/review-record.ts';
import { formatDate } from './format-date.ts';

/** The corrections that readers see the text of, the newest first. */
export function CorrectionList({ corrections }: { corrections: Correction[] }) {
  return (
    <section aria-labelledby="made-heading">
      <h2 id="made-heading">Corrections made</h2>
      {corrections.length === 0 ? (
        <p class="gap">No correction has been recorded on this installation.</p>
      ) : (
        <ol class="history">
          {corrections.map(({ answer, slug, title, revision, at, note }) => (
            <li>
              <time datetime={at}>{formatDate(at)}</time>
              <div>
                <p>
                  <a href={`/answers/${slug}-${answer}`}>{title}</a> ·{' '}
                  <a href={`/answers/${slug}-${answer}/compare?from=${revision - 1}&to=${revision}`}>what changed</a>
                </p>
                <p class="history-detail">{note}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
