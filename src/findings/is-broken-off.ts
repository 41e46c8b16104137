/** How a mass, a volume or a number of days is written: what a table of doses is full of. */
const AMOUNT = /\b\d+(?:[.,]\d+)?\s?(?:mg|g|kg|mcg|micrograms?|µg|μg|ml|mL|units?|IU)\b/g;
/** Marks of a sentence or of a row that was read with its columns. */
export const TOLD =
  /[;:]|\b(?:is|are|was|were|be|been|has|have|had|should|may|must|can|cannot|will|do|does|did|give[ns]?|take[ns]?|use[ds]?|start(?:s|ed)?|increase[ds]?|reduce[ds]?|treat|administer(?:ed)?|receive[ds]?|inject(?:ed)?|apply|recommend(?:s|ed)?|reached|fell|rose|showed)\b/i;

/** A note under a table, which says nothing without it. */
const NOTE = /^\s*[*†‡§]/;
/** A limit or an age whose figure was lost: "below the age of years". */
const NO_FIGURE = /\b(?:(?:the )?age of|aged|below|under|over|above|than) (?:years|months|weeks|mg|kg)\b/i;

/**
 * True for a stretch that lost what belongs to it: a lead-in without its list ("is based on body weight:"), or the cells of a table that was
 * run together ("Weight Dose 15 to 30 kg 300 mg every 4 weeks 30 to 60 kg"): which amount belongs to whom cannot be told, and a row may be cut;
 * a note without its table, a limit without its figure.
 */
export function isBrokenOff(text: string): boolean {
  const end = text.trimEnd();
  if (end.endsWith(':') || NOTE.test(end) || NO_FIGURE.test(end)) return true;
  return (end.match(AMOUNT)?.length ?? 0) >= 3 && !TOLD.test(end);
}
