import type { BoardText } from '../../../domain/answer.ts';
import { nameReference } from '../name-reference.ts';
import type { Article } from '../article/prepare-article.ts';
import { ToldText } from './told-text.tsx';

/**
 * The house's own sentences behind a claim or at a section's end: explanations, and how sure something is. Terms lead to their definitions; `named`
 * puts the term before its explanation.
 */
export function BoardLines({ texts, terms, named }: { texts: BoardText[]; terms: ReadonlyMap<string, string>; named?: boolean }) {
  if (texts.length === 0) return null;
  return (
    <ul class="board-lines">
      {texts.map((item) => (
        <li id={item.subject && item.kind === 'explanation' ? terms.get(item.subject) : undefined}>
          {named && item.subject && <b>{item.subject}. </b>}
          <Linked text={item.text} terms={terms} own={item.subject} /> <span class="board-mark">Board text</span>
        </li>
      ))}
    </ul>
  );
}

/** "See also: cytokine, interleukin." with each term a link to its definition on the page. */
function Linked({ text, terms, own }: { text: string; terms: ReadonlyMap<string, string>; own?: string }) {
  const [before, listed] = text.split(/(?<=See also: )/);
  if (listed === undefined) return <>{text}</>;
  const names = listed.replace(/\.$/, '').split(', ');
  return (
    <>
      {before}
      {names.map((name, index) => (
        <>
          {index > 0 && ', '}
          {terms.has(name) && name !== own ? <a href={`#${terms.get(name)}`}>{name}</a> : name}
        </>
      ))}
      .
    </>
  );
}

/** A warning told by the board, with the exact words behind it. */
export function BoardWarning({ article, warning }: { article: Article; warning: BoardText }) {
  return (
    <div class="board-warning">
      <p>
        {warning.text} <span class="board-mark">Board text</span>
      </p>
      <details>
        <summary>The exact words</summary>
        {warning.citations?.map(({ reference, quote }) => {
          const cited = article.references.get(reference);
          return (
            <p>
              <q class={cited?.textKind === 'digest' ? 'digest' : undefined}>{quote.text}</q>{' '}
              <span class="facts">
                <a href={`#ref-${reference}`}>{reference}</a> {cited && nameReference(cited)}
              </span>
            </p>
          );
        })}
      </details>
    </div>
  );
}

/** Board text that is a part of its own: what to do at once, what to ask. */
export function BoardPart({ id, heading, texts }: { id: string; heading: string; texts: BoardText[] }) {
  if (texts.length === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-heading`} class={id === 'help-now' ? 'help-now' : undefined}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {id === 'ask-doctor' ? (
        <ul class="told-list">
          {texts.map(({ text }) => (
            <li>{text}</li>
          ))}
        </ul>
      ) : (
        texts.map(({ text }) => <ToldText text={text} />)
      )}
      <p class="board-mark">Board text, not a quoted claim</p>
    </section>
  );
}
