import { readTokens } from '../text/read-tokens.ts';
import type { Vocabulary } from '../vocabulary/build-vocabulary.ts';
import { namedJurisdictions } from '../vocabulary/jurisdictions.ts';

/** Words by which people ask; what they ask for is read elsewhere (subjects, slots, places). */
const ASKING = new Set(
  readTokens(
    `what which who whom whose when where why how is are was were do does did can could should must may will would the a an of in on for with
     to from at by and or be been being it its there have has had i my me we you they he she people person patient patients woman women man men much many long
     about not no any all some take takes taken taking give gives given giving use uses used using receive get gets go goes happen happens carry carries show shows shown known know
     say says said tell told ask asks need needs needed require required required advise advice recommend recommends recommended recommendation guideline guidelines
     according label text dose doses dosed dosing dosage amount work works worked working help helps effective effectiveness efficacy efficacious well good
     evidence effect effects side adverse reaction reactions event events risk risks cause causes caused raise safe safely safety danger dangerous interact
     interacts interaction interactions between combine combined mechanism action act acts compare compared comparison better than approve approved approval
     authorised authorized licensed licence indicated indication drug drugs medicine medicines medication treatment treatments treat treated therapy
     manage managed management monitor monitored monitoring screen screened screening test tests tested testing check checked laboratory blood done start
     started starting begin begun stop stopped possible allowed allow frequent frequency often common rate seen found special`,
  ),
);

/** The words of a question that name something beyond its drugs, conditions and places, as they stand, by their folded form. */
export function readNamingWords(question: string, vocabulary: Vocabulary): Map<string, string> {
  let rest = question;
  const subjects = vocabulary.findMentions(question).filter(({ term }) => !term.event);
  for (const { start, end } of subjects.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  // The lay words or letters beside a term in brackets say no more than the term.
  rest = rest.replace(/[\w-]+ \(\s*\)/g, ' ');
  const named = new Map<string, string>();
  for (const word of rest.match(/[\p{L}\p{N}-]+/gu) ?? [])
    for (const token of readTokens(word)) if (!ASKING.has(token) && namedJurisdictions(word).length === 0) named.set(token, word);
  return named;
}
