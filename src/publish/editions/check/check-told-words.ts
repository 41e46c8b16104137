import type { Canonical } from './canonise.ts';
import type { EditionFault } from './told-from.ts';

/** A telling and its source in canonical words, and the words that carry or frame a sentence without saying anything of their own. */
export interface WordsToCompare {
  told: Canonical;
  said: Canonical;
  around: Canonical;
  /** May be added. */
  carriers: Set<string>;
  /** May be left out. */
  frames: Set<string>;
}

/** No word of a telling says what its source does not say; no word of the source is lost but those that frame it. */
export function checkToldWords({ told, said, around, carriers, frames }: WordsToCompare): EditionFault[] {
  const held = new Set([...said, ...around, ...carriers]);
  const kept = new Set([...told, ...frames]);
  const added = [...new Set(told)].filter((word) => !isCaution(word) && !held.has(word));
  const lost = [...new Set(said)].filter((word) => !isCaution(word) && !kept.has(word));
  return [
    ...added.map((word): EditionFault => ({ check: 'words', reason: `"${nameOf(word)}" is told and does not stand in the source.` })),
    ...lost.map((word): EditionFault => ({ check: 'words', reason: `"${nameOf(word)}" of the source is not told.` })),
  ];
}

// Cautions that must stand as often as the source has them; of the others only whether they stand.
const COUNTED = new Set(['@not', '@without', '@may']);

/** No negation, "must", "should", "may", "only", "unless" or "before" is lost, added or turned into another. */
export function checkCautions({ told, said }: WordsToCompare): EditionFault[] {
  const faults: EditionFault[] = [];
  for (const caution of new Set([...told, ...said].filter((word) => isCaution(word) && !word.startsWith('@place')))) {
    const [mine, theirs] = [countOf(told, caution), countOf(said, caution)];
    const differs = COUNTED.has(caution) ? mine !== theirs : mine > 0 !== theirs > 0;
    if (differs)
      faults.push({
        check: 'cautions',
        reason: mine > theirs ? `"${nameOf(caution)}" is told and not said.` : `"${nameOf(caution)}" of the source is not told.`,
      });
  }
  return [...faults, ...checkDenied(told, said)];
}

/** What a telling denies is what its source denies. */
function checkDenied(told: Canonical, said: Canonical): EditionFault[] {
  const denied = new Set(deniedIn(said, 4).flat());
  return deniedIn(told, 4)
    .filter((words) => words.length > 0 && !words.some((word) => denied.has(word)))
    .map(([word]) => ({ check: 'cautions', reason: `The source does not deny "${nameOf(word!)}".` }));
}

function deniedIn(words: Canonical, reach: number): string[][] {
  return words.flatMap((word, at) =>
    word === '@not'
      ? [
          words
            .slice(at + 1)
            .filter((next) => !isCaution(next))
            .slice(0, reach),
        ]
      : [],
  );
}

const isCaution = (word: string): boolean => word.startsWith('@') && !word.startsWith('@drug');
const countOf = (words: Canonical, word: string): number => words.filter((other) => other === word).length;
const nameOf = (word: string): string => word.replace(/^[@#]/, '').replaceAll('_', ' ');
