import type { Claim } from '../../../domain/answer.ts';
import { checkEdition } from '../check/check-edition.ts';
import type { ToldFrom } from '../check/told-from.ts';
import type { EditionContext } from '../edition-context.ts';
import { hardestGrade, sentencesOf, wordsOf } from '../reading/reading-grade.ts';
import { rewriteClaim } from './rewrite-claim.ts';
import { tellEffects } from './tell-effects.ts';
import { tellLeaflet } from './tell-leaflet.ts';
import { tellFindings } from './tell-findings.ts';
import type { Telling } from './told-claim.ts';

/** Above this a sentence is too hard for anybody, however easy the page around it is. */
const HARDEST_GRADE = 18;
const MOST_WORDS = 34;

// What only its own field reads: scores, signals and enzymes by letters and digits, ratios, laboratory units.
const TECHNICAL =
  /\b(?!COVID-19|TA\d)[A-Z]{1,5}[-/ ]?\d+(?:\/\d)?\b|\b(?!(?:EU|US|UK|TB|JAK|TNF|FDA|EMA|NICE|ACIP|NHS|DNA|COVID|HIV|OAT|MMR)\b)[A-Z]{2,}[a-z]?\b|\b(?:odds|hazard|rate|risk) ratio|\bmean difference\b|\bper 100 patient-years\b|\bcells?\/|\b10\^|\bm?g\/d?L\b|\bmL\/min|\bnM\b|\bp-?value\b|\bnetwork meta-analys|\bin vitro\b|\bpathway\b|\binterleukin|\binterferon/;

/** The first telling of a claim that passes the checker and that people can read; null where there is none. */
export function tellClaim(claim: Claim, from: ToldFrom, context: EditionContext): Telling | null {
  for (const tell of [tellLeaflet, tellFindings, tellEffects, rewriteClaim]) {
    const telling = tell(claim.text, context);
    if (telling && isReadable(telling.text, context) && checkEdition(telling.text, from, context).length === 0) return telling;
  }
  return null;
}

function isReadable(text: string, { drugs }: EditionContext): boolean {
  return (
    !TECHNICAL.test(text) &&
    hardestGrade(text, (word) => drugs.has(word.toLowerCase())) <= HARDEST_GRADE &&
    sentencesOf(text, 'apart').every((sentence) => wordsOf(sentence).length <= MOST_WORDS)
  );
}
