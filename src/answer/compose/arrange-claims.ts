import type { SourceKind } from '../../domain/source.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import { readTokens } from '../../text/read-tokens.ts';
import { jurisdictionName, namedJurisdictions } from '../../vocabulary/jurisdictions.ts';
import type { Chosen, Outline } from '../outlines/outline.ts';
import { kindWeight, TITLED_BY_SUBJECT, type Slot, type SlotId } from '../outlines/slot.ts';
import type { DraftClaim } from './draft-claim.ts';

export const INTERNATIONAL_GROUP = 'International product text';

/** A claim with the sentence it tells, in reading order. */
export interface ArrangedClaim {
  claim: DraftClaim;
  chosen: Chosen;
}

/**
 * Puts chosen sentences into reading order: by slot, within a slot by subheading (a condition or a place), within a subheading source by
 * source, each source's sentences in its own order, the worthiest source first.
 */
export function arrangeClaims(chosen: Chosen[], outline: Outline): ArrangedClaim[] {
  const arranged: ArrangedClaim[] = [];
  for (const { slot } of outline.slots) {
    const own = chosen.filter((c) => c.slot.id === slot.id);
    const groups = Map.groupBy(own, (c) => groupOf(c));
    const single = groups.size < 2;
    for (const [group, members] of orderGroups(groups, slot)) {
      for (const member of orderWithinGroup(members)) {
        const shown = single && slot.groupBy === 'condition' ? null : group;
        arranged.push({ claim: toClaim(member, shown), chosen: member });
      }
    }
  }
  return arranged;
}

/** The claim that tells a chosen sentence, under a subheading; the lines of a list that lead it in are quoted too, and stand before it. */
export function toClaim({ sentence: { reading }, slot }: Chosen, group: string | null): DraftClaim {
  const { passage, source, start, end, leads } = reading;
  const kind = claimKind(reading, slot.kind);
  const place = placeOf(reading);
  const needsPlace =
    (kind === 'approval' || kind === 'dose' || (reading.fragment && TITLED_BY_SUBJECT.has(source.kind))) &&
    !reading.namedPlaces.length &&
    namedJurisdictions(group ?? '').length === 0 &&
    (!place || !group?.startsWith(place));
  return {
    slot: slot.id,
    text: reading.text.replace(/\s+/g, ' '),
    kind,
    group: needsPlace ? [place, group].filter(Boolean).join('. ') || null : group,
    label: leads.map((line) => tellLead(passage.text.slice(line.start, line.end))).join(': ') || null,
    strength: passage.recommendation?.strength ?? null,
    certainty: passage.recommendation?.certainty ?? null,
    quotes: [{ start, end }, ...leads].map((span) => ({ passage, source, start: span.start, end: span.end })),
  };
}

const tellLead = (line: string): string => line.replace(/\s+/g, ' ').replace(/[:.]$/, '').trim();

/** Kinds of source whose doses are to be given; a trial's are what was tested. */
const SAYS_WHAT_TO_GIVE = new Set<SourceKind>(['drug-label', 'guideline', 'consensus-statement', 'technology-appraisal']);

/** What a claim is, from what its sentence does rather than from the slot it stands in. */
function claimKind(reading: SentenceReading, slotKind: DraftClaim['kind']): DraftClaim['kind'] {
  const { signals, source, doses } = reading;
  const givesDose = signals.dose || doses.some((d) => d.frequency !== null);
  if (givesDose && SAYS_WHAT_TO_GIVE.has(source.kind) && placeOf(reading) && slotKind !== 'warning' && signals.effect === 0) return 'dose';
  if ((signals.approves || signals.deniesApproval) && source.kind === 'drug-label' && slotKind !== 'dose' && slotKind !== 'warning')
    return 'approval';
  if (slotKind === 'effect' && signals.recommends && signals.action && signals.effect < 0.6) return 'recommendation';
  if (slotKind === 'effect' && signals.effect === 0) return signals.recommends ? 'recommendation' : 'statement';
  if (slotKind === 'recommendation' && !signals.recommends && !signals.action) return signals.effect > 0 ? 'effect' : 'statement';
  if (slotKind === 'threshold' && !signals.threshold) return signals.action ? 'recommendation' : 'statement';
  return slotKind;
}

function groupOf({ sentence: { reading }, slot }: Chosen): string | null {
  const context = contextOf(reading, slot.id);
  if (context) return slot.groupBy === 'place' ? [placeOf(reading), context].filter(Boolean).join('. ') : context;
  if (slot.groupBy === 'place') return placeOf(reading);
  if (slot.groupBy === 'condition') {
    const [first, ...others] = reading.conditions;
    if (!first) return null;
    return others.length ? 'Several conditions' : capitalise(first.plain);
  }
  return null;
}

/** What a reader must be told beside a sentence that names no subject of its own: the product or the document's subject, and the headings it stands under. */
function contextOf(reading: SentenceReading, slot: SlotId): string | null {
  const { source, passage, drugs, fragment } = reading;
  // A boxed warning keeps its headings, also over sentences that could do without.
  const bare = fragment || (source.textKind === 'label' && (drugs.length === 0 || slot === 'boxed-warning'));
  if (!bare) return null;
  const product = source.brandNames[0] ?? source.drugs[0]?.name ?? null;
  if (!product) return pathOf(reading);
  const heading = tellHeading(passage.heading.at(-1) ?? '');
  if (heading.toLowerCase().includes(product.toLowerCase())) return heading;
  return heading ? `${product}: ${heading}` : product;
}

/** Headings that name a part of every document, and so say nothing of what stands under them. */
const PART =
  /^(?:(?:(?:non-)?drug|(?:non-)?pharmacological|medical|general|specific|other)? ?(?:treatments?|management|measures|therapy)(?: goals| objectives)?|others?|introduction|recommendations?|results?|summary|notes?)$/i;

/** The headings over a sentence; where they do not say what it is about, its document's title before them. */
function pathOf({ passage: { heading }, source: { title, kind } }: SentenceReading): string | null {
  const told = heading.map(tellHeading);
  const telling = told.filter((h) => !PART.test(h));
  const named = new Set(readTokens(telling.join(' ')));
  const subject = new Set(readTokens(title.replace(/\([^()]*\)/g, ' ')));
  const isNamed = !TITLED_BY_SUBJECT.has(kind) || [...subject].filter((token) => named.has(token)).length * 2 >= subject.size;
  return [...(isNamed ? [] : [tellHeading(title)]), ...telling].join(': ') || told.at(-1) || null;
}

/** A heading without its number and colon, and without capitals throughout. */
function tellHeading(heading: string): string {
  const bare = heading
    .replace(/^[A-Z]?\d*(?:\.\d+)*\.?\s+/, '')
    .replace(/:$/, '')
    .trim();
  if (/\p{Ll}/u.test(bare)) return bare;
  return capitalise(bare.replace(/\([^()]{1,8}\)|[^()]+?/g, (part) => (part.startsWith('(') ? part : part.toLowerCase())));
}

/** The place a reader sees as a subheading: "United States", "International product text", or null where none is known. */
function placeOf(reading: SentenceReading): string | null {
  if (reading.international || (reading.source.kind === 'drug-label' && reading.places.length === 0)) return INTERNATIONAL_GROUP;
  if (reading.places.length > 1) return reading.places.map(jurisdictionName).join(' and ');
  return reading.places[0] ? jurisdictionName(reading.places[0]) : null;
}

// How a disease is recognised and treated, and what a label warns of in its box, is told first by those who say what to do, and in their order.
const IN_SOURCE_ORDER = new Set<SlotId>(['treatment', 'diagnosis', 'boxed-warning']);

function orderGroups(groups: Map<string | null, Chosen[]>, { id, order }: Slot): [string | null, Chosen[]][] {
  const last = (group: string | null): number =>
    group === null ? 0 : group === 'Several conditions' ? 2 : group === INTERNATIONAL_GROUP ? 3 : 1;
  const worth = (members: Chosen[]): number => members.reduce((sum, m) => sum + m.worth, 0);
  if (!IN_SOURCE_ORDER.has(id)) return [...groups].toSorted(([a, x], [b, y]) => last(a) - last(b) || worth(y) - worth(x));
  const all = [...groups.values()].flat();
  const ofSource = (m: Chosen): number => worth(all.filter((o) => o.sentence.reading.source.id === m.sentence.reading.source.id));
  const kind = (m: Chosen): number => kindWeight(m.sentence.reading.source.kind, order);
  const place = (members: Chosen[]): number => Math.min(...members.map((m) => m.sentence.reading.passage.position));
  return [...groups].toSorted(
    ([, [x, ...xs]], [, [y, ...ys]]) => kind(y!) - kind(x!) || ofSource(y!) - ofSource(x!) || place([x!, ...xs]) - place([y!, ...ys]),
  );
}

function orderWithinGroup(members: Chosen[]): Chosen[] {
  const bySource = Map.groupBy(members, (m) => m.sentence.reading.source.id);
  const worth = (own: Chosen[]): number => own.reduce((most, m) => Math.max(most, m.worth), 0);
  return [...bySource.values()]
    .toSorted((a, b) => worth(b) - worth(a))
    .flatMap((own) =>
      own.toSorted(
        (a, b) =>
          a.sentence.reading.passage.position - b.sentence.reading.passage.position || a.sentence.reading.start - b.sentence.reading.start,
      ),
    );
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
