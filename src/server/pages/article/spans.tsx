import type { Span } from './emphasize-match.ts';

/** Text with its strong parts in bold. */
export function Spans({ spans }: { spans: Span[] }) {
  return (
    <>
      {spans.map((span) =>
        span.strong ? /^[^\s]*\d[^\s]*$/.test(span.text) ? <b class="num">{span.text}</b> : <b>{span.text}</b> : <>{span.text}</>,
      )}
    </>
  );
}
