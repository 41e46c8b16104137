import type { BoardText, Section } from '../../../domain/answer.ts';
import { formatDate } from '../format-date.ts';
import type { Article } from '../article/prepare-article.ts';
import { BoardLines, BoardPart, BoardWarning } from './board-lines.tsx';
import { IconArray } from './icon-array.tsx';
import { ToldClaim } from './told-claim.tsx';

/** The sections of an edition in its order: told claims with their pictures, explanations and warnings, then what to do and to ask. */
export function EditionSections({ article }: { article: Article }) {
  const { boardText, sections } = article.answer;
  const of = (kind: BoardText['kind']) => boardText.filter((text) => text.kind === kind && !text.slot && !text.after);
  const terms = nameTerms(boardText);
  return (
    <>
      <BoardPart id="help-now" heading="When to get help now" texts={of('help-now')} />
      {sections.map((section) => (
        <EditionSection article={article} section={section} terms={terms} />
      ))}
      {boardText
        .filter((text) => text.kind === 'warning' && !sections.some((section) => section.slot === text.slot))
        .map((warning) => (
          <BoardWarning article={article} warning={warning} />
        ))}
      {of('how-sure').length > 0 && (
        <section id="designs" aria-labelledby="designs-heading">
          <h2 id="designs-heading">What each kind of source can show</h2>
          <BoardLines texts={of('how-sure')} terms={terms} named />
        </section>
      )}
      <BoardPart id="ask-doctor" heading="What to ask your doctor" texts={of('ask-doctor')} />
    </>
  );
}

function EditionSection({ article, section, terms }: { article: Article; section: Section; terms: ReadonlyMap<string, string> }) {
  const { boardText, edition, searchedAt, audience } = article.answer;
  // A student looks terms up; to a patient each explanation names its own.
  const named = audience === 'student';
  const headingId = `${section.slot}-heading`;
  const own = boardText.filter((text) => text.slot === section.slot);
  const opening = own.filter((text) => text.kind === 'explanation' && !text.after);
  return (
    <section
      id={section.slot}
      aria-labelledby={headingId}
      class={section.claims.length === 0 && opening.length === 0 && section.gap ? 'section--gap' : undefined}
    >
      <h2 id={headingId}>{section.heading}</h2>
      <BoardLines texts={opening} terms={terms} named={named} />
      {section.claims.map((claim) => (
        <>
          <ToldClaim article={article} claim={claim} />
          {edition?.pictures
            .filter((picture) => picture.claim === claim.id)
            .map((picture) => (
              <IconArray picture={picture} />
            ))}
          <BoardLines texts={boardText.filter((text) => text.after === claim.id && text.kind !== 'warning')} terms={terms} named={named} />
        </>
      ))}
      {section.gap && (
        <p class="gap">
          <strong>Not found in the library.</strong> {section.gap} <span class="searched">Searched {formatDate(searchedAt)}.</span>
        </p>
      )}
      {own
        .filter((text) => text.kind === 'warning')
        .map((warning) => (
          <BoardWarning article={article} warning={warning} />
        ))}
    </section>
  );
}

/** The fragment of each defined term. */
function nameTerms(boardText: BoardText[]): Map<string, string> {
  const terms = boardText.flatMap(({ kind, subject }) => (kind === 'explanation' && subject ? [subject] : []));
  return new Map(terms.map((term) => [term, `term-${term.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`]));
}
