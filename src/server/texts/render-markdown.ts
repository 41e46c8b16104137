import MarkdownIt from 'markdown-it';

const HEADING_ID = / \{#([a-z0-9-]+)\}$/;

// Markup in a text is text; nothing is fetched from elsewhere; what looks like an address is no link unless written as one.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');
markdown.renderer.rules.ordered_list_open = () => '<ol class="numbered">\n';
markdown.renderer.rules.bullet_list_open = () => '<ul class="bulleted">\n';
// The page has the one heading of the first level: a text's begin at the second.
markdown.renderer.rules.heading_open = (tokens, index) => {
  const { id } = readHeading(tokens[index + 1]?.content ?? '');
  return `<${levelOf(tokens[index]!.tag)} id="${id}">`;
};
markdown.renderer.rules.heading_close = (tokens, index) => `</${levelOf(tokens[index]!.tag)}>\n`;
markdown.core.ruler.push('heading-ids', ({ tokens }) => {
  for (const [index, token] of tokens.entries()) {
    if (tokens[index - 1]?.type !== 'heading_open') continue;
    const last = token.children?.at(-1);
    if (last?.type === 'text') last.content = last.content.replace(HEADING_ID, '');
  }
});

/**
 * One of the site's own texts as HTML. Written in Markdown without HTML and images; a heading's address is made of its words, or given after it:
 * "## When we correct {#correct}".
 */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

function readHeading(content: string): { id: string } {
  const given = HEADING_ID.exec(content)?.[1];
  const words = content.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return { id: given ?? words.join('-') };
}

function levelOf(tag: string): string {
  return tag === 'h1' ? 'h2' : tag;
}
