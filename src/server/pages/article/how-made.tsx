import type { Answer } from '../../../domain/answer.ts';
import { ModelUsed, Repaired } from './model-used.tsx';
import { addressSource } from '../address-source.ts';
import { formatDate } from '../format-date.ts';

const COMPOSERS: Record<string, string> = {
  extractive: 'Extractive: sentences of the sources, no language model wrote any',
  'language-model': 'A language model, from the sentences that were chosen without it; what did not hold stands in the words of its source',
};

/** What an answer was made from, by what, and what was left out. */
export function HowMade({ answer, savedAt, reviewed }: { answer: Answer; savedAt: string; reviewed: boolean }) {
  const { provenance, interpretation } = answer;
  const claims = answer.outcome === 'answered' ? answer.sections.flatMap((section) => section.claims) : [];
  const gaps = answer.outcome === 'answered' ? answer.gaps : [];
  const read = [...interpretation.drugs, ...interpretation.conditions, ...interpretation.populations, ...interpretation.jurisdictions];
  return (
    <details class="made" id="made">
      <summary>How this answer was made</summary>
      <dl class="ledger">
        <dt>Read as</dt>
        <dd>
          {answer.questionType.replaceAll('-', ' ')}
          {read.length > 0 && `: ${read.join(', ')}`}
        </dd>
        <dt>Library</dt>
        <dd>
          {count(provenance.library.sources, 'source', 'sources')}
          {provenance.library.newest && `; newest of ${formatDate(provenance.library.newest)}`}
          <br />
          snapshot <code>{provenance.library.snapshot}</code>
        </dd>
        <dt>Composer</dt>
        <dd>{COMPOSERS[provenance.composer] ?? provenance.composer}</dd>
        <ModelUsed account={provenance.model} />
        {answer.outcome === 'answered' && (
          <>
            <dt>Claims kept</dt>
            <dd>{claims.length}, each checked against its quote</dd>
            <dt>Claims dropped</dt>
            <dd>{provenance.dropped.length === 0 ? 'None' : `${provenance.dropped.length}, listed below`}</dd>
            <dt>Gaps</dt>
            <dd>{gaps.length === 0 ? 'None' : `${gaps.length} of ${answer.sections.length} parts`}</dd>
          </>
        )}
        <dt>Time taken</dt>
        <dd>{Math.round(provenance.ms)} ms</dd>
        <dt>Reviewed by</dt>
        <dd>{reviewed ? 'The board' : 'Nobody yet'}</dd>
        <dt>Revision</dt>
        <dd>
          {answer.revision}, saved {formatDate(savedAt)}; Vouch {provenance.version}
        </dd>
      </dl>
      {gaps.length > 0 && (
        <>
          <h3>What was searched and not found</h3>
          <ul class="made-list">
            {gaps.map((gap) => (
              <li>
                <b>{gap.slot.replaceAll('-', ' ')}</b>: {gap.searched}
              </li>
            ))}
          </ul>
        </>
      )}
      <Repaired account={provenance.model} />
      {provenance.dropped.length > 0 && (
        <>
          <h3>What was dropped, and why</h3>
          <ul class="made-list">
            {provenance.dropped.map((dropped) => (
              <li>
                {dropped.text} <span class="soft">({dropped.reasons.join('; ')}; from </span>
                <a href={addressSource(dropped.source)}>{dropped.source}</a>
                <span class="soft">)</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
