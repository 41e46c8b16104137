import { readTokens } from '../text/read-tokens.ts';
import { readConcepts } from '../vocabulary/concepts.ts';

// What a medicine has: whatever stands after "of" is the medicine. And what a question on a medicine begins with.
const OWNED =
  /\b(?:dos(?:e[ds]?|ing|ages?)|amounts?|uses?|role|(?:side )?effects?|interactions?|contraindications?|indications?|mechanism|efficacy|safety|half-life|price|cost|monitoring|warnings?)(?: of| for| with) (?:the |an? )?([\p{L}-]{5,})/giu;
const BEGUN = /^(?:(?:how|when|why|where) )?(?:is|does|do|can|has|should|may|must|will) (?:the |an? )?([\p{L}-]{5,})/giu;

/**
 * Whether a question without a subject that the library knows names one all the same ("the dose of Glucophage, and when is it stopped?"):
 * then "it" is that, not the medicine that the library is mostly about. `isAskingWord` says which folded words only ask.
 */
export function namesOtherMatter(question: string, isAskingWord: (token: string) => boolean): boolean {
  const named = [...question.matchAll(OWNED), ...question.matchAll(BEGUN)].map((match) => match[1]!);
  return named.some((word) => readConcepts(word).size === 0 && readTokens(word).some((token) => !isAskingWord(token)));
}
