import type { Section } from '../../domain/answer.ts';
import { claimIdOf } from '../assemble-answer.ts';
import { toClaim } from '../compose/arrange-claims.ts';
import type { Draft, DraftClaim } from '../compose/draft-claim.ts';
import type { Outline } from '../outlines/outline.ts';
import type { ForPatient } from './choose-for-patient.ts';

/** A draft whose first claims are those that apply to the patient. */
export interface PatientDraft extends Draft {
  /** Ids of the claims that apply to the patient. */
  forPatient: Set<string>;
}

/**
 * Puts what applies to the patient first: claims that the draft has already are moved, others added. What is neither for the patient nor in
 * the bottom line makes room, last first, so that the answer stays as short as its question deserves.
 */
export function leadWithPatient(draft: Draft, chosen: ForPatient[], outline: Outline): PatientDraft {
  if (!chosen.length) return { ...draft, forPatient: new Set() };
  const taken = new Map<DraftClaim, DraftClaim>();
  const first = chosen.map(({ sentence, slot, about }) => {
    const { reading } = sentence;
    const own = draft.claims.find((c) => c.quotes[0]?.passage.id === reading.passage.id && c.quotes[0].start === reading.start);
    const made = toClaim({ sentence, slot, worth: 0 }, null);
    const claim = { ...made, group: about, label: [made.group, made.label].filter(Boolean).join(': ') || null };
    if (own) taken.set(own, claim);
    return claim;
  });
  const inShort = new Set([...draft.bottomLine, ...draft.correction].map((place) => draft.claims[place]!));
  const rest = draft.claims.filter((c) => !taken.has(c));
  const most = Math.max(outline.words, wordsOf(draft.claims));
  let words = wordsOf([...first, ...rest]);
  for (const claim of rest.toReversed()) {
    if (words <= most) break;
    if (inShort.has(claim)) continue;
    rest.splice(rest.indexOf(claim), 1);
    words -= wordsOf([claim]);
  }
  const claims = [...first, ...rest];
  const places = (of: number[]): number[] => of.map((place) => claims.indexOf(taken.get(draft.claims[place]!) ?? draft.claims[place]!));
  return {
    ...draft,
    claims,
    bottomLine: shortForPatient(claims, first.length, places(draft.bottomLine)),
    correction: places(draft.correction),
    forPatient: new Set(first.map(claimIdOf)),
  };
}

const WORDS_IN_SHORT = 80;
const IN_SHORT = 3;

/** What is for the patient comes first in the bottom line too: what stood there already, then the rest in its order, within 80 words. */
function shortForPatient(claims: DraftClaim[], forPatient: number, bottomLine: number[]): number[] {
  const own = Array.from({ length: forPatient }, (_, place) => place);
  const order = [
    ...new Set([...bottomLine.filter((place) => place < forPatient), ...own.filter((p) => DECIDES.test(claims[p]!.text)), ...bottomLine]),
  ];
  const short: number[] = [];
  for (const place of order) {
    if (short.length < IN_SHORT && wordsOf([...short, place].map((p) => claims[p]!)) <= WORDS_IN_SHORT) short.push(place);
  }
  return short.length ? short : bottomLine;
}

const DECIDES =
  /\b(?:mg|dose|not recommended|contraindicated|avoid\w*|only (?:if|when)|unless|should not|must not|stop\w*|interrupt\w*)\b/i;

/** The sections with one for the patient before them, which holds the claims that apply to the patient. */
export function sectionsForPatient(sections: Section[], forPatient: ReadonlySet<string>): Section[] {
  const own = sections.flatMap((s) => s.claims.filter((c) => forPatient.has(c.id)));
  if (!own.length) return sections;
  const inOrder = [...forPatient].flatMap((id) => own.find((c) => c.id === id) ?? []);
  const rest = sections
    .map((s) => ({ ...s, claims: s.claims.filter((c) => !forPatient.has(c.id)) }))
    .filter((s) => s.claims.length > 0 || s.gap !== null);
  return [{ slot: 'patient', heading: 'For this patient', form: 'list', claims: inOrder, table: null, gap: null }, ...rest];
}

const wordsOf = (claims: DraftClaim[]): number => claims.reduce((sum, c) => sum + c.text.split(/\s+/).length, 0);
