import type { Hit, LibraryReader, RankedPassage, SearchFilter } from '../library/library.ts';
import { readTokens } from '../text/read-tokens.ts';

/** How deep the list is read, how many of the best are put in order by their wording, and how many speak for the question. All chosen on SciFact's train queries. */
const DEPTH = 500;
const HEAD = 20;
const LEADERS = 10;
/** How many words of the leaders are looked at, and how many are searched. */
const LOOKED_AT = 40;
const WORDS_ADDED = 10;
const ADDED_WEIGHT = 0.5;
/** Above this many passages a word is common, however many more there are. */
const COMMON = 2000;

type Found = Omit<Hit, 'score'>;

/**
 * The passages for a question's tokens by words alone, best first, the best with the score 1. Three readings of the same list: BM25; the first of it
 * again by how they say the words (all of them, together, in the title); and the rest of it widened by words that the best passages have in
 * common, which finds what says the same in other words. Feedback: Rocchio, as in Lavrenko V, Croft WB. Relevance-based language models.
 * SIGIR 2001:120-127; words near each other: Metzler D, Croft WB. A Markov random field model for term dependencies. SIGIR 2005:472-479.
 */
export async function searchByWords(tokens: string[], library: LibraryReader, filter: SearchFilter): Promise<RankedPassage[]> {
  // 1. BM25.
  const asked = [...new Set(tokens)];
  const ranked = await library.rankByWords({ tokens: asked, filter, limit: DEPTH });
  if (ranked.length === 0) return [];
  const scaled = scaleToOne(ranked);
  const passages = await library.readPassages(ranked.slice(0, HEAD).map(({ id }) => id));
  const texts = new Map([...passages].map(([id, found]) => [id, tokensOf(found)]));
  // 2. The first of it by their wording.
  const rareness = await weighWords(asked, library);
  const head = ranked
    .slice(0, HEAD)
    .map(({ id }) => ({ id, score: scaled.get(id)! + weighWording(tokens, rareness, texts.get(id)!, passages.get(id)!) }))
    .sort(byScore);
  // 3. The rest, with what is found by words of the best.
  const added = await findCommonWords(ranked.slice(0, LEADERS), texts, new Set(asked), library);
  const others = scaleToOne(await library.rankByWords({ tokens: added, filter, limit: DEPTH }));
  const inHead = new Set(head.map(({ id }) => id));
  const rest = [...new Set([...scaled.keys(), ...others.keys()])]
    .filter((id) => !inHead.has(id))
    .map((id) => ({ id, score: (1 - ADDED_WEIGHT) * (scaled.get(id) ?? 0) + ADDED_WEIGHT * (others.get(id) ?? 0) }))
    .sort(byScore)
    .slice(0, DEPTH);
  return takeScores([...head, ...rest], [...scaled.values()]);
}

const byScore = (a: RankedPassage, b: RankedPassage): number => round(b.score) - round(a.score) || (a.id < b.id ? -1 : 1);
const round = (score: number): number => Math.round(score * 1e6) / 1e6;
const tokensOf = ({ passage, source }: Found): string[] => readTokens([source.title, ...passage.heading, passage.text].join(' '));

function scaleToOne(ranked: RankedPassage[]): Map<string, number> {
  return new Map(ranked.map(({ id, score }) => [id, score / ranked[0]!.score]));
}

// Head and rest are scored each in its own way: what counts is the order, and each place keeps the score that BM25 gave it.
function takeScores(ranked: RankedPassage[], scores: number[]): RankedPassage[] {
  return ranked.map(({ id }, place) => ({ id, score: round(scores[place] ?? scores.at(-1)!) }));
}

async function weighWords(tokens: string[], library: LibraryReader): Promise<(token: string) => number> {
  const [{ passages }, counts] = await Promise.all([library.summary(), library.documentFrequencies(tokens, COMMON)]);
  return (token) => Math.log(1 + (passages - (counts.get(token) ?? 0) + 0.5) / ((counts.get(token) ?? 0) + 0.5));
}

/** What a passage gains by its wording: the question's words that it holds, in its title, near their neighbours, and right beside them. */
function weighWording(tokens: string[], rareness: (token: string) => number, text: string[], { source }: Found): number {
  const asked = [...new Set(tokens)];
  const share = (held: Set<string>) => sum(asked.map((t) => (held.has(t) ? rareness(t) : 0))) / (sum(asked.map(rareness)) || 1);
  const pairs = tokens.slice(1).map((token, i) => [tokens[i]!, token] as const);
  const weights = pairs.map(([a, b]) => Math.min(rareness(a), rareness(b)));
  const places = new Map<string, number[]>();
  text.forEach((token, at) => places.set(token, [...(places.get(token) ?? []), at]));
  const within = (least: number, most: number) =>
    sum(
      pairs.map(([a, b], i) => {
        const isHeld = (places.get(a) ?? []).some((x) => (places.get(b) ?? []).some((y) => y - x >= least && y - x <= most));
        return isHeld ? weights[i]! : 0;
      }),
    ) / (sum(weights) || 1);
  return 0.2 * share(new Set(text)) + 0.3 * share(new Set(readTokens(source.title))) + 0.2 * within(-5, 5) + 0.1 * within(1, 1);
}

/** The words that tell the leaders from the library: in many of them, often, and rare elsewhere. */
async function findCommonWords(
  leaders: RankedPassage[],
  texts: Map<string, string[]>,
  asked: Set<string>,
  library: LibraryReader,
): Promise<string[]> {
  const weights = new Map<string, number>();
  for (const { id, score } of leaders) {
    const counts = new Map<string, number>();
    for (const token of texts.get(id)!) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      if (asked.has(token) || /^\d/.test(token)) continue;
      weights.set(token, (weights.get(token) ?? 0) + (score / leaders[0]!.score) * (count / (count + 1.2)));
    }
  }
  const heaviest = (words: Iterable<[string, number]>) => [...words].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const looked = heaviest(weights).slice(0, LOOKED_AT);
  const rareness = await weighWords(
    looked.map(([word]) => word),
    library,
  );
  // What stands in every other passage tells nothing from anything.
  const telling = looked.filter(([word]) => rareness(word) > Math.LN2);
  return heaviest(telling.map(([word, weight]): [string, number] => [word, weight * rareness(word)]))
    .slice(0, WORDS_ADDED)
    .map(([word]) => word);
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
