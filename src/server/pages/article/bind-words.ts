const NO_BREAK = '\u00a0';
const UNIT =
  '(?:%|mg|g|kg|µg|microg|mL|L|dL|mm|cm|IU|units?|cells|points?|hours?|days?|weeks?|months?|years?|patients|people|adults|of \\d+)';
const NUMBER_THEN_UNIT = new RegExp(`(\\d) (?=${UNIT}(?![\\p{L}\\p{N}]))`, 'gu');
const WORD_THEN_NUMBER = /(?<![\p{L}\p{N}])(week|month|year|day|age|grade|phase|stage|type|part|table|to|vs\.?|≥|≤|<|>|=) (?=\d)/giu;

/**
 * A claim's text as shown: figures keep to their units and names ("30 mg", "week 36") by non-breaking spaces. One character stands for one
 * character, so offsets still hold. Never for quotes.
 */
export function bindWords(text: string): string {
  return text.replace(NUMBER_THEN_UNIT, `$1${NO_BREAK}`).replace(WORD_THEN_NUMBER, `$1${NO_BREAK}`);
}
