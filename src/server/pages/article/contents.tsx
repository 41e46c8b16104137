import type { Article } from './prepare-article.ts';

/** The list of an article's parts; stands beside the text on wide screens. */
export function Contents({ article }: { article: Article }) {
  const { answer } = article;
  return (
    <nav class="contents" aria-label="Contents">
      <details>
        <summary>Contents</summary>
        <ol>
          {answer.sections.map((section) => (
            <li>
              <a href={`#${article.sectionIds.get(section)}`} class={section.claims.length === 0 ? 'is-gap' : undefined}>
                {section.heading}
                {section.claims.length === 0 && <span class="hidden"> (not found)</span>}
              </a>
            </li>
          ))}
          {(answer.pictures ?? []).length > 0 && !answer.edition && (
            <li>
              <a href="#pictures">In pictures</a>
            </li>
          )}
          {answer.disagreements.length > 0 && !answer.edition && (
            <li>
              <a href="#disagreements">Where sources disagree</a>
            </li>
          )}
          <li>
            <a href="#references">References</a>
          </li>
          <li>
            <a href="#made">How this answer was made</a>
          </li>
        </ol>
      </details>
    </nav>
  );
}
