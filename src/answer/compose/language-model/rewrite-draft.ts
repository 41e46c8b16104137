import type { Dropped, ModelAccount } from '../../../domain/answer.ts';
import type { Vocabulary } from '../../../vocabulary/build-vocabulary.ts';
import type { Outline } from '../../outlines/outline.ts';
import type { Draft, DraftClaim } from '../draft-claim.ts';
import { cleanForPage } from './clean-for-page.ts';
import type { ModelDesk } from './model-desk.ts';
import { numberSentences } from './number-sentences.ts';
import { replaceClaims } from './replace-claims.ts';
import { workAtOnce } from './work-at-once.ts';
import { writeSlot } from './write-slot.ts';

/** A draft as a model rewrote it. */
export interface Rewritten {
  draft: Draft;
  /** What the model wrote and what did not hold. */
  dropped: Dropped[];
  account: ModelAccount;
}

const NOTHING_HELD = 'Nothing that the language model wrote held up against its sentences.';
/** Slots that are written at the same time. */
const AT_ONCE = 4;

/**
 * Has a language model tell the chosen sentences of a draft in its own words. A claim of the model takes the place of the sentences it tells only
 * where it holds against them; every other sentence stays as it is, so that no slot gets emptier. Whatever the model does, a draft comes back.
 */
export async function rewriteDraft(
  draft: Draft,
  outline: Outline,
  vocabulary: Vocabulary,
  desk: ModelDesk,
  onClaim: (heading: string, claim: DraftClaim) => void = () => undefined,
): Promise<Rewritten> {
  const startedAt = performance.now();
  const slots = numberSentences(draft, outline);
  const written = await workAtOnce(slots, AT_ONCE, (slot) =>
    writeSlot(slot, { desk, vocabulary, onHeld: ({ claim }) => onClaim(slot.heading, claim) }),
  );
  const held = written.flatMap((w) => w.held);
  return {
    draft: replaceClaims(draft, held),
    dropped: written.flatMap(({ dropped }, i) =>
      dropped.map(({ text, source, reasons }) => ({
        text: cleanForPage(text),
        source,
        slot: slots[i]!.slot,
        reasons: reasons.map(cleanForPage),
      })),
    ),
    account: {
      provider: desk.model.provider,
      name: desk.model.name,
      remote: desk.model.remoteHost !== null,
      prompts: [...desk.account.prompts].toSorted(),
      tokens: desk.account.tokens,
      ms: Math.round(performance.now() - startedAt),
      claims: held.length,
      repaired: written.flatMap(({ repaired }, i) =>
        repaired.map(({ before, after, reasons }) => ({
          slot: slots[i]!.slot,
          before: cleanForPage(before),
          after,
          reasons: reasons.map(cleanForPage),
        })),
      ),
      trouble: desk.account.trouble ?? (slots.length && !held.length ? NOTHING_HELD : null),
    },
  };
}
