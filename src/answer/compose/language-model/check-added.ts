import type { VerifyContext } from '../../../verify/claim-to-verify.ts';
import { coverage } from '../../../verify/check-coverage.ts';
import { readStatement } from '../../../verify/read-statement.ts';

/** Marks between the parts of a sentence that each say something of their own. */
export const SEAM =
  /(?:[;:]|,)\s(?:(?:and|but|while|whereas|which|so|because|with|as|making|meaning|where|although|though)\s)?|\s(?:and|but|while|whereas|because|although)\s/g;
/** Share of a part's content words, longer ones weighing more, that the sentences must say. */
const LEAST_SAID = 0.34;
const LEAST_WORDS = 3;

/** What a claim adds to its sentences: names they don't hold, and parts that speak of something else. `around` is headings and titles. */
export function checkAdded(claim: string, sentences: string[], around: string, context: VerifyContext): string[] {
  const source = sentences.join(' ');
  const known = `${source} ${around}`.toLowerCase();
  const strangers = namesOf(claim).filter((name) => !known.includes(name.toLowerCase()));
  const evidence = readStatement(`${around}. ${source}`, context);
  const foreign = splitParts(claim).filter((part) => {
    const statement = readStatement(part, context);
    return statement.meanings.length >= LEAST_WORDS && coverage(statement, evidence) < LEAST_SAID;
  });
  const studies = (claim.match(STUDIES) ?? []).map((word) => word.toLowerCase().replace(/(?<=i)es$|(?<!i)s$/, ''));
  const unheard = [...new Set(studies)].filter((word) => !known.includes(word));
  return [
    ...[...new Set([...strangers, ...unheard])].map((name) => `"${name}" does not stand in its sentences.`),
    ...foreign.map((part) => `Its sentences do not say "${part}".`),
  ];
}

/** What evidence is called: a claim speaks of no other kind of it than its sentences or their source. */
const STUDIES =
  /\b(?:trials?|stud(?:y|ies)|cohorts?|meta-analys[ei]s|regist(?:ry|ries)|randomi[sz]ed|systematic|guidelines?|consensus|surveys?)\b/gi;

/** The parts of a sentence between its seams. */
export function splitParts(text: string): string[] {
  return text
    .split(SEAM)
    .map((part) => part.trim())
    .filter(Boolean);
}

// Words with a capital inside or of capitals only, and capitalised ones that do not begin the sentence.
function namesOf(claim: string): string[] {
  const words = [...claim.matchAll(/[\p{L}][\p{L}\p{N}/-]*/gu)];
  return words
    .filter(({ 0: word, index }) => /\p{Lu}/u.test(word.slice(1)) || (index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word)))
    .map(([word]) => word)
    .filter((word) => !PLACES.test(word));
}

// Places are compared by what they are, not by how they are written.
const PLACES =
  /^(?:US|USA|UK|EU|FDA|EMA|NICE|CADTH|United|States|Kingdom|Union|European|Europe|American|America|British|Britain|England|English|Canada|Canadian)$/;
