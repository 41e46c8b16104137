import { checkArms } from '../../../verify/check-arms.ts';
import type { VerifyContext } from '../../../verify/claim-to-verify.ts';
import { placesOverlap } from '../../../vocabulary/jurisdictions.ts';
import { canonise, type CanonLanguage, type Canonical } from './canonise.ts';
import { checkToldOrder } from './check-told-order.ts';
import { checkToldQuantities, isToldAs, quantitiesOf } from './check-told-quantities.ts';
import { checkCautions, checkToldWords, type WordsToCompare } from './check-told-words.ts';
import type { EditionFault, ToldFrom } from './told-from.ts';

/** What the checker knows: the language of tellings, and the names of drugs and conditions. */
export interface EditionContext extends CanonLanguage {
  names: VerifyContext;
  carriers: Set<string>;
  frames: Set<string>;
  /** Puts one mark for an outcome by its score's name and by what people notice of it. */
  markOutcomes: (text: string) => string;
}

/**
 * What is wrong with a telling of a claim in plain words; nothing is an empty list. A telling may leave out who says it and how sure a figure
 * is. It may add no word, change no number, lose no caution, name no other people, place or drug, and tell nobody a dose of their own.
 * Knows nothing of how tellings are made.
 */
export function checkEdition(told: string, from: ToldFrom, context: EditionContext): EditionFault[] {
  const [mine, theirs] = [context.markOutcomes(told), context.markOutcomes(from.text)];
  const said = withoutStatistics(theirs);
  const words: WordsToCompare = {
    told: canonise(mine, context),
    said: saidWords(said, context),
    around: canonise(`${from.around} ${theirs}`, context),
    carriers: context.carriers,
    frames: context.frames,
  };
  return [
    ...checkToldQuantities(mine, theirs, said),
    ...checkToldWords(words),
    ...checkCautions(words),
    ...checkToldPlaces(words, from),
    ...checkToldOrder({ text: mine, words: words.told }, { text: said, words: words.said }),
    ...checkToldArms(mine, said, context),
    ...checkPersonal(told),
  ];
}

/** Names of trials: capitals, then what sets one of a series apart. */
export const TRIAL = /\b(?!JAK-|COVID-)(?:[A-Z]{3}-)?[A-Z][A-Za-z]?[A-Z]{2,}(?:-(?:[A-Z]{1,5}\d*|I{1,3}))+(?: (?:PEDS|TEEN)\b)?/g;

// At the head of a sentence grammar tells a trial's name from a score's: "In JADE TEEN in adolescents", "In DELTA 1 and DELTA 2 in".
const NAMED = String.raw`(?!COVID)(?=[A-Za-z-]{4})[A-Z][A-Za-z]*[A-Z][\w-]*(?: (?:[A-Z]{2,}[\w-]*|\d|[IV]{1,3})(?![\w/]))*`;
export const LEADING_TRIALS = new RegExp(
  String.raw`^((?:In|Across) (?:the )?)${NAMED}(?:(?:, | and )${NAMED})*(?: trials?)? (?=in \p{Ll})`,
  'u',
);
// What an approval was besides being one.
const ASIDE = /, the first (?:approval|approved|licensed|treatment|medicine|drug)\b[^,.;]*(?=[.,;]|$)/gi;

/** A claim without what only says how sure its figures are (intervals, tests, ratios in brackets, counts behind a percentage), names and numbers of trials, and asides on what an approval was the first of. */
export function withoutStatistics(text: string): string {
  return text
    .replace(LEADING_TRIALS, '$1trial ')
    .replace(ASIDE, '')
    .replace(/\s?\(NCT\d+[^()]*\)/g, '')
    .replace(
      /\s?\((?=[^()]*(?:\b(?:CI|CrI|IQR|SD|SE|NNT)\b|\b[Pp] ?[<=>≤]|\b[Nn] ?= ?\d|\b(?:OR|RR|HR|IRR)\b|mean difference|rate ratio|-?\d+\.\d+, -?\d+\.\d+ ?(?:-|to) ?-?\d|\d+ of \d+|\d+\/\d+|number needed))[^()]*\)/g,
      '',
    )
    .replace(/;? ?\(?\b[Pp] ?[<=>≤] ?0?\.\d+\)?/g, '')
    .replace(/\s?\(label of [^)]*\)/gi, '')
    .replace(TRIAL, 'trial');
}

// A source that tells somebody to do something says that it should be done.
const IMPERATIVE =
  /^(?:(?:For|In|With|Before|After|During|If|When)\b[^,]{0,80}, )?(?:do not |don't )?(?:advise|assess|avoid|check|consider|counsel|delay|discontinue|evaluate|give|initiate|instruct|interrupt|monitor|obtain|perform|reduce|screen|stop|tell|test|treat|update|use|withhold)\b/i;

function saidWords(said: string, context: EditionContext): Canonical {
  const words = canonise(said, context);
  return IMPERATIVE.test(said) && !words.includes('@should') ? ['@should', ...words] : words;
}

function checkToldPlaces({ told, said }: WordsToCompare, { jurisdictions }: ToldFrom): EditionFault[] {
  const isPlace = (word: string) => word.startsWith('@place-') || word === '@INT';
  const [mine, named] = [told.filter(isPlace), said.filter(isPlace)];
  const held = named.length > 0 ? named : jurisdictions.map((code) => `@place-${code}`);
  const added = mine.filter((place) => !held.some((other) => placesOverlap(place, other)));
  const lost = named.filter((place) => !mine.some((other) => placesOverlap(place, other)));
  return [
    ...added.map((place): EditionFault => ({
      check: 'places',
      reason: `The source does not speak of ${place.replace(/^@(?:place-)?/, '')}.`,
    })),
    ...lost.map((place): EditionFault => ({
      check: 'places',
      reason: `"${place.replace(/^@(?:place-)?/, '')}" of the source is not told.`,
    })),
  ];
}

/** Each figure with its arm, line by line: frequencies are read as the percentages of the source, then as verification reads them. */
function checkToldArms(told: string, said: string, { names }: EditionContext): EditionFault[] {
  const theirs = quantitiesOf(said).filter((quantity) => quantity.unit === '%');
  return told.split(/\n(?:• )?/).flatMap((line) => {
    let figures = line.replace(/\b(?:a )?dummy (?:pill|cream|shot)/g, 'placebo');
    for (const quantity of quantitiesOf(figures)
      .filter((found) => found.unit === '%')
      .toReversed()) {
      const same = theirs.find((other) => isToldAs(quantity, other));
      if (same) figures = figures.replace(quantity.text, `${same.value}%`);
    }
    return checkArms(figures, said, names).map(({ reason }): EditionFault => ({ check: 'arms', reason }));
  });
}

const PERSONAL = /\b(?:you|your)\b[^.\n]*\d ?(?:mg|g|mL|tablets?|capsules?)\b|\d ?(?:mg|g|mL|tablets?|capsules?)\b[^.\n]*\b(?:you|your)\b/i;

function checkPersonal(told: string): EditionFault[] {
  return PERSONAL.test(told) ? [{ check: 'personal', reason: 'It tells the reader a dose.' }] : [];
}
