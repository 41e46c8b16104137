import type { Claim, Section } from '../../../domain/answer.ts';
import { formatDate } from '../format-date.ts';
import { ClaimList } from './claim-list.tsx';
import { ClaimTable } from './claim-table.tsx';
import type { Article } from './prepare-article.ts';

/** One section of an article in its form, or the statement that nothing was found for it. */
export function SectionView({ article, section }: { article: Article; section: Section }) {
  const id = article.sectionIds.get(section)!;
  const headingId = `${id}-heading`;
  const boxed = section.slot === 'boxed-warning' && section.claims.length > 0;
  return (
    <section id={id} aria-labelledby={headingId} class={section.claims.length === 0 ? 'section--gap' : undefined}>
      <h2 id={headingId}>{section.heading}</h2>
      {section.claims.length === 0 && section.gap ? (
        <p class="gap">
          <strong>Not found in the library.</strong> {section.gap}{' '}
          <span class="searched">Searched {formatDate(article.answer.searchedAt)}.</span>
        </p>
      ) : boxed ? (
        <div class="boxed-warning">
          <Groups article={article} section={section} />
        </div>
      ) : (
        <Groups article={article} section={section} />
      )}
    </section>
  );
}

function Groups({ article, section }: { article: Article; section: Section }) {
  const { table } = section;
  const tabled = new Set(section.form === 'table' && table ? table.rows.map((row) => row.claim) : []);
  const rest = section.claims.filter((claim) => !tabled.has(claim.id));
  return (
    <>
      {table && tabled.size > 0 && <ClaimTable article={article} section={section} table={table} />}
      {runsByGroup(rest).map(({ group, claims }) => (
        <>
          {group && <h3>{group}</h3>}
          <ClaimList article={article} form={section.form} claims={claims} />
        </>
      ))}
    </>
  );
}

/** Claims that follow each other under the same subheading, together. */
function runsByGroup(claims: Claim[]): { group: string | null; claims: Claim[] }[] {
  const runs: { group: string | null; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const last = runs.at(-1);
    if (last && last.group === claim.group) last.claims.push(claim);
    else runs.push({ group: claim.group, claims: [claim] });
  }
  return runs;
}
