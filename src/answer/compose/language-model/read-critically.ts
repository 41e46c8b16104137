import { cleanForPrompt } from '../../prompts/clean-for-prompt.ts';
import { CRITIC_PROMPT } from '../../prompts/critic-prompt.ts';
import type { ModelDesk } from './model-desk.ts';
import type { FailedClaim, HeldClaim } from './held-claim.ts';

const REASON = 'Read once more, its quotes were not found to bear it out.';
const TOKENS_A_VERDICT = 24;

/**
 * Has a model doubt claims that hold. What it says is not borne out is lowered; nothing is raised, and a claim on which it says nothing stays
 * what verification found. A claim is passed on when the verdict on it has come.
 */
export async function readCritically(
  held: HeldClaim[],
  desk: ModelDesk,
  onHeld: (held: HeldClaim) => void,
): Promise<{ kept: HeldClaim[]; lowered: FailedClaim[] }> {
  if (!held.length) return { kept: [], lowered: [] };
  const numbers = held.map((_, i) => `C${i + 1}`);
  const schema = CRITIC_PROMPT.schema(numbers);
  const doubted = new Set<string>();
  const told = new Set<string>();
  const hear = (verdicts: { claim: string; supported: boolean }[]): void => {
    for (const { claim, supported } of verdicts) {
      if (told.has(claim)) continue;
      told.add(claim);
      if (supported) onHeld(held[numbers.indexOf(claim)]!);
      else doubted.add(claim);
    }
  };
  const reply = await desk.ask(
    {
      prompt: CRITIC_PROMPT.name,
      instructions: CRITIC_PROMPT.instructions,
      input: JSON.stringify(
        held.map(({ claim }, i) => ({
          claim: numbers[i],
          text: claim.text,
          quotes: claim.quotes.map(({ passage, start, end }) => cleanForPrompt(passage.text.slice(start, end))),
        })),
        null,
        1,
      ),
      schema,
      mostTokens: 60 + TOKENS_A_VERDICT * held.length,
    },
    (partial) => {
      const { verdicts } = (partial ?? {}) as { verdicts?: unknown };
      const whole = schema.shape.verdicts.safeParse(Array.isArray(verdicts) ? verdicts.slice(0, -1) : []);
      if (whole.success) hear(whole.data);
    },
  );
  hear(reply?.verdicts ?? []);
  hear(numbers.map((claim) => ({ claim, supported: true })));
  const isDoubted = (_: HeldClaim, i: number): boolean => doubted.has(numbers[i]!);
  return {
    kept: held.filter((h, i) => !isDoubted(h, i)),
    lowered: held
      .filter(isDoubted)
      .map(({ claim }) => ({ holds: false, text: claim.text, source: claim.quotes[0]!.source.id, reasons: [REASON] })),
  };
}
