import { readTokens } from '../../text/read-tokens.ts';
import { likeCapital, replaceInClaim, type MakeError } from './error-kinds.ts';
import { pickOne } from './seeded-random.ts';

// Ways of saying no, and what is said without it. "With or without", "not only" and "not the EU label" deny nothing.
const DENIALS: [RegExp, string][] = [
  [/\b(is|are|was|were|be|been|should|may|can|could|would|must|has|have|had|did|does|do|will) not\b(?! only)/g, '$1'],
  [/\bcannot\b/g, 'can'],
  [/\bnot to\b/g, 'to'],
  [/\bbut not\b/g, 'and also'],
  [/\bno (significant|clear) (difference|evidence)\b/g, '$1 $2'],
  [/\b(is|are|was|were|there were) no\b/gi, '$1'],
  [/\b(made|showed|needs|had|asks for) no\b/g, '$1 a'],
  [/\bNo (?=[a-z])/g, 'One '],
  [/\b[Nn]ever /g, ''],
  [/\b(Nobody|Not one)\b/g, 'One'],
  [/\bunlicensed\b/g, 'licensed'],
  [/\bunapproved\b/g, 'approved'],
  [/\boff label\b/g, 'licensed'],
  [/\b(lacks|lacked)\b/g, 'has'],
  [/\bneither\b([^.;]*?)\bnor\b/gi, 'both$1and'],
  [/(?<!\b(?:with or|or) )\bwithout\b(?! or\b)/g, 'with'],
];
// Where a "not" is put: after the first auxiliary, outside relative clauses first.
const AUXILIARY =
  /(?<!\b(?:who|which|that|if|when|where|as|what|than|because) (?:\w+ )?)\b(?:is|are|was|were|should|may|can|must|has|have)\b(?! (?:not|no)\b)/g;
const VERBS: [RegExp, string][] = [
  [/\b(?:recommends|advises|suggests|allows)\b/g, 'does not $&'],
  [/\bsays to\b/g, 'says not to'],
  [/\b(?:reached|improved|gave|occurred|lowered|raised|beat|took|kept|had|started|received|led|came)\b/g, 'did not $&'],
  [/\b(?:makes|stops|raises|asks|blocks|inhibits|binds|needs|covers|applies|carries|applied)\b/g, 'does not $&'],
];
const BASE: Record<string, string> = {
  recommends: 'recommend',
  advises: 'advise',
  suggests: 'suggest',
  allows: 'allow',
  reached: 'reach',
  improved: 'improve',
  gave: 'give',
  occurred: 'occur',
  lowered: 'lower',
  raised: 'raise',
  took: 'take',
  kept: 'keep',
  had: 'have',
  started: 'start',
  received: 'receive',
  led: 'lead',
  came: 'come',
  makes: 'make',
  stops: 'stop',
  raises: 'raise',
  asks: 'ask',
  blocks: 'block',
  inhibits: 'inhibit',
  binds: 'bind',
  needs: 'need',
  covers: 'cover',
  applies: 'apply',
  carries: 'carry',
};

/** A denial taken away where there is one, else a "not" put in. */
export const makeNegationError: MakeError = (pair, _vocabulary, random) => {
  const { claim } = pair;
  const denials = DENIALS.filter(([pattern]) => claim.search(pattern) >= 0);
  const denial = pickOne(denials, random);
  if (denial) {
    let done = false;
    const [pattern, affirmed] = denial;
    const once = claim.replace(pattern, (found) =>
      done ? found : ((done = true), found.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), affirmed)),
    );
    return { claim: once, quote: pair.quote };
  }
  const auxiliary = [...claim.matchAll(AUXILIARY)][0];
  if (auxiliary) {
    const end = auxiliary.index + auxiliary[0].length;
    return replaceInClaim(pair, end, end, ' not');
  }
  for (const [pattern, negated] of VERBS) {
    const verb = [...claim.matchAll(pattern)][0];
    if (!verb) continue;
    const said = negated.replace('$&', BASE[verb[0]] ?? verb[0]);
    return replaceInClaim(pair, verb.index, verb.index + verb[0].length, said);
  }
  return null;
};

const DIRECTIONS: [string, string][] = [
  ['more', 'less'],
  ['higher', 'lower'],
  ['greater', 'smaller'],
  ['increased', 'decreased'],
  ['raised', 'lowered'],
  ['raises', 'lowers'],
  ['rose', 'fell'],
  ['rising', 'falling'],
  ['better', 'worse'],
  ['superior', 'inferior'],
  ['improved', 'worsened'],
  ['improves', 'worsens'],
  ['before', 'after'],
  ['starts', 'stops'],
  ['start', 'stop'],
  ['starting', 'stopping'],
  ['below', 'above'],
  ['at least', 'at most'],
  ['or older', 'or younger'],
  ['stronger', 'weaker'],
  ['strongly', 'weakly'],
  ['commonest', 'rarest'],
  ['safest', 'riskiest'],
  ['most effective', 'least effective'],
  ['highest', 'lowest'],
  ['likelier', 'less likely'],
  ['first line', 'last line'],
];
const TURNED = new Map(
  DIRECTIONS.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const LIMITS = new Map([
  ['over', 'under'],
  ['under', 'over'],
]);
// "Over" and "under" are limits only before a number; nobody "rose asleep".
const DIRECTION = new RegExp(
  `\\b(?:${[...TURNED.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\b(?! asleep)|\\b(?:over|under)(?= (?:the )?(?:age (?:of )?)?\\d)`,
  'gi',
);

/** One word of direction, order or limit turned into its opposite. */
export const makeDirectionError: MakeError = (pair, _vocabulary, random) => {
  const word = pickOne([...pair.claim.matchAll(DIRECTION)], random);
  if (!word) return null;
  const turned = TURNED.get(word[0].toLowerCase()) ?? LIMITS.get(word[0].toLowerCase())!;
  return replaceInClaim(pair, word.index, word.index + word[0].length, likeCapital(turned, word[0]));
};

// How binding advice is, and how sure a statement: one step up or down.
const CERTAINTIES: [RegExp, string][] = [
  [/\bmust\b/, 'may'],
  [/\bshould\b/, 'may'],
  [/\bmay\b/, 'must'],
  [/\bsuggests\b/, 'strongly recommends'],
  [/\bconditionally\b/, 'strongly'],
  [/\bstrongly (?=recommend)/, 'conditionally '],
  [/\brecommends\b/, 'allows'],
  [/\brecommended\b/, 'allowed'],
  [/\bcontraindicated\b/, 'used with care'],
  [/\blow certainty\b/, 'high certainty'],
  [/\bhigh certainty\b/, 'low certainty'],
];

/** Advice softened or hardened by a step, or a statement made surer. */
export const makeCertaintyError: MakeError = (pair) => {
  for (const [pattern, other] of CERTAINTIES) {
    const word = pattern.exec(pair.claim);
    if (word) return replaceInClaim(pair, word.index, word.index + word[0].length, other);
  }
  return null;
};

const SEAM = /[,;:]? (?=and |or |but |versus |against |with |in |on |for |at |by |from |to |than |\()|[,;:] /g;
const LEAST_KEPT = 25;

/** The quote cut short before or after a seam, so that a figure or a name of the claim, or half of their common words, is no longer in it. */
export const makeQuoteCut: MakeError = (pair, vocabulary, random) => {
  const { claim, quote } = pair;
  const pieces = [...quote.matchAll(SEAM)].flatMap((seam) => [quote.slice(0, seam.index), quote.slice(seam.index + seam[0].length)]);
  const named = (text: string) =>
    new Set(
      vocabulary
        .findMentions(text)
        .filter(({ term }) => term.type === 'drug')
        .map(({ term }) => term.name),
    );
  const figures = (text: string) => new Set(text.match(/\d+(?:\.\d+)?/g));
  const words = (text: string) => new Set(readTokens(text));
  const loses = (piece: string, read: (text: string) => Set<string>, share: number) => {
    const [mine, whole, left] = [read(claim), read(quote), read(piece)];
    const common = [...mine].filter((item) => whole.has(item));
    const lost = common.filter((item) => !left.has(item)).length;
    return lost > 0 && lost >= share * common.length;
  };
  const cuts = pieces.filter(
    (piece) => piece.length >= LEAST_KEPT && (loses(piece, figures, 0) || loses(piece, named, 0) || loses(piece, words, 0.5)),
  );
  const cut = pickOne(cuts, random);
  return cut === undefined ? null : { claim, quote: cut };
};
