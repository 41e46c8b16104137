import { createHash } from 'node:crypto';
import type { Claim, Gap, Reference, Section, Support } from '../domain/answer.ts';
import type { Evidence } from '../domain/evidence.ts';
import { makeReference } from '../domain/make-reference.ts';
import type { Passage, Source } from '../domain/source.ts';
import type { DraftClaim } from './compose/draft-claim.ts';
import type { Outline } from './outlines/outline.ts';
import type { SlotId } from './outlines/slot.ts';

/** A draft claim that passed verification, with its verdict. */
export interface VerifiedClaim {
  draft: DraftClaim;
  support: Support;
}

export interface Assembly {
  sections: Section[];
  references: Reference[];
  gaps: Gap[];
  bottomLine: string[];
  correction: string[];
  evidence: Evidence;
}

/** Numbers references as they are first met in reading order (correction, bottom line, sections), and lays claims and gaps into sections. */
export function assembleAnswer(
  outline: Outline,
  claims: VerifiedClaim[],
  order: { correction: VerifiedClaim[]; bottomLine: VerifiedClaim[] },
  emptySlots: { slot: SlotId; heading: string; sentence: string; searched: string }[],
): Assembly {
  const numbers = new Map<string, number>();
  const sources = new Map<string, Source>();
  const passages = new Map<string, Passage>();
  for (const { draft } of [...order.correction, ...order.bottomLine, ...claims]) {
    for (const { source, passage } of draft.quotes) {
      if (!numbers.has(source.id)) numbers.set(source.id, numbers.size + 1);
      sources.set(source.id, source);
      passages.set(passage.id, passage);
    }
  }
  const finished = new Map(claims.map((c) => [c, finishClaim(c, numbers)]));
  const idOf = (claim: VerifiedClaim): string[] => (finished.has(claim) ? [finished.get(claim)!.id] : []);
  return {
    sections: laySections(outline, claims, finished, emptySlots),
    references: [...sources.values()].map((source) => makeReference(source, numbers.get(source.id)!)),
    gaps: emptySlots.map(({ slot, searched }) => ({ slot, searched })),
    bottomLine: order.bottomLine.flatMap(idOf),
    correction: order.correction.flatMap(idOf),
    evidence: { passages: [...passages.values()], sources: [...sources.values()] },
  };
}

function laySections(
  outline: Outline,
  claims: VerifiedClaim[],
  finished: Map<VerifiedClaim, Claim>,
  emptySlots: { slot: SlotId; heading: string; sentence: string }[],
): Section[] {
  return outline.slots.flatMap(({ slot, heading }): Section[] => {
    const own = claims.filter((c) => c.draft.slot === slot.id).map((c) => finished.get(c)!);
    const gap = emptySlots.find((e) => e.slot === slot.id);
    if (own.length)
      return [
        {
          slot: slot.id,
          heading: heading ?? slot.heading,
          form: own.length === 1 && slot.form === 'list' ? 'prose' : slot.form,
          claims: own,
          table: null,
          gap: null,
        },
      ];
    return gap ? [{ slot: slot.id, heading: gap.heading, form: 'prose', claims: [], table: null, gap: gap.sentence }] : [];
  });
}

/** A claim's id, from what it says and the sources it quotes. */
export function claimIdOf({ text, quotes }: DraftClaim): string {
  return `c${sha256(`${quotes.map((q) => q.source.id).join()}\n${text}`).slice(0, 12)}`;
}

function finishClaim({ draft, support }: VerifiedClaim, numbers: Map<string, number>): Claim {
  const { text, kind, group, label, strength, certainty } = draft;
  return {
    id: claimIdOf(draft),
    text,
    kind,
    group,
    label,
    strength,
    certainty,
    citations: draft.quotes.map(({ source, passage, start, end }) => {
      const quoted = passage.text.slice(start, end);
      return {
        reference: numbers.get(source.id)!,
        quote: { source: source.id, passage: passage.id, start, end, text: quoted, sha256: sha256(quoted) },
      };
    }),
    support,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
