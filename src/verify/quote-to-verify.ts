import type { Passage, Source } from '../domain/source.ts';
import type { QuoteToVerify } from './claim-to-verify.ts';

/** A span of a passage, UTF-16 offsets, half-open. */
interface Span {
  start: number;
  end: number;
}

/** A span of a passage as verification takes it: with the passage around it, and what its source says of places and dates. */
export function quoteToVerify(passage: Passage, source: Source, { start, end }: Span): QuoteToVerify {
  return {
    text: passage.text.slice(start, end),
    start,
    end,
    passageText: passage.text,
    heading: passage.heading,
    jurisdictions: source.jurisdictions,
    dates: [source.published, source.labelDate, source.year?.toString()].filter((date): date is string => Boolean(date)),
  };
}
