import type { Child } from 'hono/jsx';

/** A page as the text of a whole HTML document. Pages have no asynchronous parts, so this never waits. */
export function renderPage(page: Child): string {
  return `<!doctype html>${String(page)}`;
}
