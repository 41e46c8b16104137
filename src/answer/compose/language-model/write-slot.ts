import type { Vocabulary } from '../../../vocabulary/build-vocabulary.ts';
import { COMPOSE_PROMPT, type WrittenClaim } from '../../prompts/compose-prompt.ts';
import { REPAIR_PROMPT } from '../../prompts/repair-prompt.ts';
import type { FailedClaim, HeldClaim } from './held-claim.ts';
import { judgeClaim, type Judged } from './judge-claim.ts';
import type { ModelDesk } from './model-desk.ts';
import { listSentences, type SlotToWrite } from './number-sentences.ts';
import { readCritically } from './read-critically.ts';

/** What a model made of a slot. */
export interface WrittenSlot {
  held: HeldClaim[];
  dropped: FailedClaim[];
  repaired: { before: string; after: string; reasons: string[] }[];
}

export interface SlotWriter {
  desk: ModelDesk;
  vocabulary: Vocabulary;
  /** Hears each claim at the moment it holds. */
  onHeld: (held: HeldClaim) => void;
}

/** Has a model write a slot from its numbered sentences. Only what holds comes out of it, each sentence told once. */
export async function writeSlot(slot: SlotToWrite, { desk, vocabulary, onHeld }: SlotWriter): Promise<WrittenSlot> {
  const { readsCritically } = desk;
  const taken = new Set<number>();
  const held: HeldClaim[] = [];
  const take = (judged: Extract<Judged, { holds: true }>): boolean => {
    if (judged.places.some((place) => taken.has(place))) return false;
    for (const place of judged.places) taken.add(place);
    held.push(judged);
    if (!readsCritically) onHeld(judged);
    return true;
  };
  // 1. Compose. Each claim is judged as soon as it is there whole.
  const failed: FailedClaim[] = [];
  await judgeAsTheyCome(compose(slot), slot, desk, vocabulary, (judged) => {
    if (!judged.holds) failed.push(judged);
    else take(judged);
  });
  // 2. Repair once what did not hold, with the reasons.
  const repaired: WrittenSlot['repaired'] = [];
  const failedAgain: FailedClaim[] = [];
  const open = slot.sentences.some((s) => !taken.has(s.place));
  if (failed.length && open) {
    await judgeAsTheyCome(repair(slot, failed), slot, desk, vocabulary, (judged) => {
      if (!judged.holds) failedAgain.push(judged);
      else if (take(judged)) repaired.push({ ...mended(failed, judged), after: judged.claim.text });
    });
  }
  // 3. Read critically: a second reading can only take away.
  const read = readsCritically ? await readCritically(held, desk, onHeld) : { kept: held, lowered: [] };
  const isMended = ({ text }: FailedClaim): boolean => repaired.some(({ before }) => before === text);
  const dropped = [...failed.filter((claim) => !isMended(claim)), ...failedAgain, ...read.lowered];
  return { held: read.kept, dropped: [...new Map(dropped.map((claim) => [claim.text, claim])).values()], repaired };
}

function compose(slot: SlotToWrite) {
  return {
    prompt: COMPOSE_PROMPT.name,
    instructions: COMPOSE_PROMPT.instructions,
    input: `Section: ${slot.heading} ("slot": "${slot.slot}")\nNumbered sentences:\n${listSentences(slot.sentences)}`,
    schema: COMPOSE_PROMPT.schema(
      slot.slot,
      slot.sentences.map((s) => s.number),
    ),
    mostTokens: tokensFor(slot),
  };
}

function repair(slot: SlotToWrite, failed: FailedClaim[]) {
  const faults = JSON.stringify(
    failed.map(({ text, reasons }) => ({ text: text.slice(0, 600), reasons })),
    null,
    1,
  );
  return {
    ...compose(slot),
    prompt: REPAIR_PROMPT.name,
    instructions: REPAIR_PROMPT.instructions,
    input: `${compose(slot).input}\nDid not pass:\n${faults}`,
  };
}

/** Room for twice the words there are, in tokens, and for the form around them. */
const tokensFor = ({ sentences }: SlotToWrite): number =>
  80 + sentences.reduce((sum, { text }) => sum + 40 + 3 * text.split(' ').length, 0);

type Request = ReturnType<typeof compose>;

async function judgeAsTheyCome(
  request: Request,
  { sentences }: SlotToWrite,
  desk: ModelDesk,
  vocabulary: Vocabulary,
  onJudged: (judged: Judged) => void,
): Promise<void> {
  let done = 0;
  const judgeUpTo = (claims: WrittenClaim[], end: number): void => {
    for (; done < end; done++) onJudged(judgeClaim(claims[done]!, sentences, vocabulary));
  };
  // A claim is whole once the next one has begun.
  const reply = await desk.ask(request, (partial) => {
    const claims = request.schema.shape.claims.safeParse(wholeClaims(partial));
    if (claims.success) judgeUpTo(claims.data, claims.data.length);
  });
  if (reply) judgeUpTo(reply.claims, reply.claims.length);
}

function wholeClaims(partial: unknown): unknown[] {
  const { claims } = (partial ?? {}) as { claims?: unknown };
  return Array.isArray(claims) ? claims.slice(0, -1) : [];
}

/** Of the claims that failed, the one that a mended claim is the new wording of: it speaks of the same sentences, or else of the same source. */
function mended(failed: FailedClaim[], { claim }: Extract<Judged, { holds: true }>): { before: string; reasons: string[] } {
  const before = failed.find((f) => f.source === claim.quotes[0]!.source.id) ?? failed[0]!;
  return { before: before.text, reasons: before.reasons };
}
