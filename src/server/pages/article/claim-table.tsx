import type { Section, Table } from '../../../domain/answer.ts';
import { bindWords } from './bind-words.ts';
import { CitationButtons } from './claim-view.tsx';
import { emphasizeMatch } from './emphasize-match.ts';
import type { Article } from './prepare-article.ts';
import { Proof } from './proof.tsx';

/** A table whose every row is a claim: its cells, and the number that opens the whole sentence with its quote. */
export function ClaimTable({ article, section, table }: { article: Article; section: Section; table: Table }) {
  return (
    <table class="stack" aria-label={section.heading}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <Row article={article} row={row} columns={table.columns} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ article, row, columns }: { article: Article; row: Table['rows'][number]; columns: string[] }) {
  const claim = article.claims.get(row.claim);
  if (!claim) return null;
  const match = emphasizeMatch(
    claim.text,
    claim.citations.map((citation) => citation.quote.text),
  );
  return (
    <tr>
      {row.cells.map((cell, index) =>
        index === 0 ? <th scope="row">{bindWords(cell)}</th> : <td data-label={columns[index]}>{bindWords(cell)}</td>,
      )}
      <td data-label="Source">
        <span class="claim" id={claim.id}>
          <span class="hidden">{claim.text}</span>
          <CitationButtons claim={claim} proofId={`proof-${claim.id}`} />
          <Proof article={article} claim={claim} claimId={claim.id} quotes={match.quotes} />
        </span>
      </td>
    </tr>
  );
}
