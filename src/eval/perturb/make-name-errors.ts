import type { Mention, Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { likeCapital, replaceInClaim, type ClaimAndQuote, type MakeError } from './error-kinds.ts';
import { exchangePercentages } from './make-number-errors.ts';
import { pickOne, type Random } from './seeded-random.ts';

/** A drug swapped, throughout the claim, with another of its class. */
export const makeDrugError: MakeError = (pair, vocabulary, random) => {
  const mentions = vocabulary.findMentions(pair.claim).filter(({ term }) => term.type === 'drug' && term.classes.length > 0);
  const named = new Set(vocabulary.findMentions(`${pair.claim} ${pair.quote}`).map(({ term }) => term.name));
  const term = pickOne([...new Set(mentions.map((mention) => mention.term))], random);
  if (!term) return null;
  const mates = vocabulary.terms.filter(
    (other) => other.type === 'drug' && !named.has(other.name) && other.classes.some((name) => term.classes.includes(name)),
  );
  const mate = pickOne(mates, random);
  if (!mate) return null;
  return replaceMentions(
    pair,
    mentions.filter((mention) => mention.term === term),
    mate.plain,
  );
};

function replaceMentions(pair: ClaimAndQuote, mentions: Mention[], by: string): ClaimAndQuote {
  return mentions.toReversed().reduce((made, { start, end }) => {
    const possessive = /['’]s$/.exec(pair.claim.slice(start, end))?.[0] ?? '';
    return replaceInClaim(made, start, end, (start === 0 ? likeCapital(by, 'A') : by) + possessive);
  }, pair);
}

const ARM = /\b(?:placebo|vehicle)\b/gi;
const COMPARED = /\b(?:than|versus|superior to|beat|outdid|outperformed)\b/i;
const EQUAL = /\b(?:similar|same|equal|as|no (?:more|less|fewer)|not|nor|about)\b/i;

/** Two arms exchanged: their percentages, or their names where the claim says that one did better than the other. */
export const makeArmError: MakeError = (pair, vocabulary, random) => exchangePercentages(pair, random) ?? exchangeArms(pair, vocabulary);

function exchangeArms(pair: ClaimAndQuote, vocabulary: Vocabulary): ClaimAndQuote | null {
  const { claim } = pair;
  if (!COMPARED.test(claim) || EQUAL.test(claim)) return null;
  const drugs = vocabulary.findMentions(claim).filter(({ term }) => term.type === 'drug' && !term.event);
  const controls = [...claim.matchAll(ARM)].map((arm) => ({ start: arm.index, end: arm.index + arm[0].length }));
  const arms = [...drugs, ...controls].toSorted((a, b) => a.start - b.start);
  const [first, second] = arms;
  if (arms.length !== 2 || claim.slice(first!.start, first!.end) === claim.slice(second!.start, second!.end)) return null;
  const withDose = (arm: { start: number; end: number }) => ({
    start: arm.start,
    end: arm.end + (/^ \d+(?:\.\d+)? mg/.exec(claim.slice(arm.end))?.[0].length ?? 0),
  });
  const [a, b] = [withDose(first!), withDose(second!)];
  const [one, other] = [claim.slice(a.start, a.end), claim.slice(b.start, b.end)];
  const lower = (name: string) => name.slice(0, 1).toLowerCase() + name.slice(1);
  return replaceInClaim(pair, a.start, b.end, likeCapital(other, one) + claim.slice(a.end, b.start) + lower(one));
}

const PEOPLE: [RegExp, string][] = [
  [/\b(?:adults and (?:children|adolescents)|children and adolescents)\b/gi, 'older people'],
  [/\b(?:adults|grown-ups)\b/gi, 'children'],
  [/\b(?:children|youngsters|adolescents|teenagers)\b/gi, 'adults'],
  [/\bwomen\b/gi, 'men'],
  [/\bmothers?\b/gi, 'father'],
  [/\b(?:pregnancy|pregnancies)\b/gi, 'lactation'],
  [/\bmoderate-to-severe\b/gi, 'mild'],
  [/\bsevere(?= (?:alopecia|atopic|renal|hepatic|liver|impairment))/gi, 'mild'],
];

/** Other people, another severity or another disease. */
export const makePopulationError: MakeError = (pair, vocabulary, random) => {
  const options = [
    ...PEOPLE.flatMap(([pattern, other]) => swapEverywhere(pair, pattern, other)),
    ...swapConditions(pair, vocabulary, random),
  ].filter(({ claim }) => claim !== pair.claim);
  return pickOne(options, random) ?? null;
};

function swapEverywhere({ claim, quote }: ClaimAndQuote, pattern: RegExp, other: string): ClaimAndQuote[] {
  return [{ claim: claim.replace(pattern, (found) => likeCapital(other, found)), quote }];
}

function swapConditions(pair: ClaimAndQuote, vocabulary: Vocabulary, random: Random): ClaimAndQuote[] {
  const isDisease = ({ term }: Pick<Mention, 'term'>) => term.type === 'condition' && !term.event && !term.family;
  const mentions = vocabulary
    .findMentions(pair.claim)
    .filter((mention) => isDisease(mention) && !/^\W*(?:vaccin|jab)/.test(pair.claim.slice(mention.end)));
  const term = pickOne([...new Set(mentions.map((mention) => mention.term))], random);
  const named = new Set(vocabulary.findMentions(`${pair.claim} ${pair.quote}`).map((mention) => mention.term));
  const commonest = vocabulary.terms.filter((other) => isDisease({ term: other }) && !named.has(other)).slice(0, 6);
  const other = pickOne(commonest, random);
  if (!term || !other) return [];
  return [
    replaceMentions(
      pair,
      mentions.filter((mention) => mention.term === term),
      other.plain,
    ),
  ];
}

const PLACES: Record<string, string> = {
  US: 'EU',
  FDA: 'EMA',
  EU: 'US',
  EMA: 'FDA',
  ACIP: 'EMA',
  Americans: 'Europeans',
  American: 'European',
  Europeans: 'Americans',
  European: 'American',
  England: 'Canada',
  NICE: 'CADTH',
  NHS: 'Canadian',
  Canada: 'England',
  Canadian: 'English',
  CADTH: 'NICE',
  UK: 'Canadian',
  Italian: 'Japanese',
  international: 'US',
};
const PLACE = new RegExp(`\\b(?:${Object.keys(PLACES).join('|')})\\b`, 'g');

/** Every place and agency turned into another; an aside that excludes a place ("not the EU label") goes. Two places told in one breath are left alone. */
export const makeJurisdictionError: MakeError = ({ claim, quote }) => {
  if (/\b(?:US|EU|FDA|EMA)\b,?(?: text)? (?:and|or|nor)(?: the)? (?:US|EU|FDA|EMA)\b/.test(claim)) return null;
  const plain = claim.replace(/ ?\([^()]*not the EU label\)|, not the EU label(?=\))/g, '');
  const wrong = plain.replace(PLACE, (place) => PLACES[place]!);
  return wrong === plain ? null : { claim: wrong, quote };
};
