import { expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

it('makes headings with addresses, of their words or as given', () => {
  expect(renderMarkdown('## When we *correct*, and how\n\n# One {#first}')).toBe(
    '<h2 id="when-we-correct-and-how">When we <em>correct</em>, and how</h2>\n<h2 id="first">One</h2>\n',
  );
});

it('shows HTML as text, fetches no image and follows no script', () => {
  const html = renderMarkdown(
    '<script>alert(1)</script> <b onclick="x()">b</b>\n\n![pixel](https://evil.example/x.png)\n\n[a](javascript:alert(1))',
  );
  expect(html).not.toMatch(/<script|<b |<img|href="javascript/);
  expect(html).toContain('&lt;script&gt;');
});

it.each(['"><script>', 'a" onmouseover="x'])('lets nothing out of a heading’s address: %s', (text) => {
  expect(renderMarkdown(`## ${text}`)).toMatch(/^<h2 id="[\p{L}\p{N}-]*">/u);
});
