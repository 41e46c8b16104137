import type { Child } from 'hono/jsx';
import { bindWords } from '../article/bind-words.ts';

/** A telling: its sentences, and its lists as lists. What is given as children stands behind the last word. */
export function ToldText({ text, children }: { text: string; children?: Child }) {
  const blocks = cutBlocks(text);
  return (
    <>
      {blocks.map((block, index) => {
        const end = index === blocks.length - 1 ? children : null;
        if (typeof block === 'string') return <p>{[bindWords(block), end]}</p>;
        return (
          <ul class="told-list">
            {block.map((item, place) => (
              <li>{[bindWords(item), place === block.length - 1 ? end : null]}</li>
            ))}
          </ul>
        );
      })}
    </>
  );
}

/** Lines that follow each other as a paragraph, and lines that begin with "• " as a list. */
function cutBlocks(text: string): (string | string[])[] {
  const blocks: (string | string[])[] = [];
  for (const line of text.split('\n')) {
    const item = /^• ?(.*)$/.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push(line);
    else if (Array.isArray(last)) last.push(item);
    else blocks.push([item]);
  }
  return blocks;
}
