import { decodeEntities } from './decode-entities.ts';

const ELEMENTS =
  'a|abbr|article|aside|audio|b|base|blockquote|body|br|button|canvas|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|embed|figcaption|figure|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|map|mark|math|meta|nav|noscript|object|ol|optgroup|option|p|picture|pre|q|s|samp|section|select|small|source|span|strike|strong|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|tt|u|ul|var|video|wbr';
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*|/)?>`, 'gi');
const WITH_CONTENT = /<(script|style|iframe|object|template|svg|noscript)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;

/** Takes HTML comments, scripts and tags out of Markdown, keeping the number of lines. "p < 0.05" and "<5 mg" stay. */
export function dropHtml(markdown: string): string {
  const keepLines = (removed: string) => removed.replace(/[^\n]/g, '');
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, keepLines)
    .replace(WITH_CONTENT, keepLines)
    .replace(TAG, keepLines);
}

/** The words of a piece of Markdown without its marks: links and images become their text, emphasis and code marks go, entities are read. */
export function plainMarkdown(markdown: string): string {
  const unmarked = markdown
    .replace(/!?\[([^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/(?<![\\\w*])(\*\*|__)(?=\S)([^\n]*?\S)\1(?!\w)/g, '$2')
    .replace(/(?<![\\\w*])([*_])(?=[^\s*_])([^\n*_]*?[^\s*_])\1(?![\w*])/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
  return decodeEntities(unmarked).replace(/\s+/g, ' ').trim();
}
