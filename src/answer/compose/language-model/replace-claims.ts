import type { Draft, DraftClaim } from '../draft-claim.ts';
import type { HeldClaim } from './held-claim.ts';

const MOST_WORDS_IN_SHORT = 80;

/**
 * A draft in which held claims stand in the place of the claims they tell, each where the first of these stood. What answers in short, or corrects
 * the question, follows the sentences it was.
 */
export function replaceClaims(draft: Draft, held: HeldClaim[]): Draft {
  const standsFor = new Map<number, HeldClaim>();
  const said = new Set<string>();
  for (const claim of held) {
    const key = plain(claim.claim.text);
    if (said.has(key)) continue;
    said.add(key);
    for (const place of claim.places) standsFor.set(place, claim);
  }
  const claims: DraftClaim[] = [];
  const placeNow = new Map<number, number>();
  const placed = new Map<HeldClaim, number>();
  draft.claims.forEach((claim, place) => {
    const by = standsFor.get(place);
    if (by && placed.has(by)) return void placeNow.set(place, placed.get(by)!);
    placeNow.set(place, claims.length);
    if (by) placed.set(by, claims.length);
    claims.push(by ? by.claim : claim);
  });
  const follow = (places: number[]): number[] => [...new Set(places.map((place) => placeNow.get(place)!))];
  return { ...draft, claims, bottomLine: keepShort(follow(draft.bottomLine), claims), correction: follow(draft.correction) };
}

/** The first is always told; the others as long as there is room. */
function keepShort(places: number[], claims: DraftClaim[]): number[] {
  let words = 0;
  return places.filter((place, i) => {
    words += claims[place]!.text.split(/\s+/).length;
    return i === 0 || words <= MOST_WORDS_IN_SHORT;
  });
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
