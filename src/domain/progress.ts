export const ASK_STEPS = ['interpret', 'retrieve', 'appraise', 'compose', 'verify', 'assemble'] as const;
export type AskStep = (typeof ASK_STEPS)[number];

/** What a step of answering has done: page, command line and API render the same events. `ms` is the step's own time. */
export type AskProgress =
  | { step: AskStep; state: 'started' }
  | { step: AskStep; state: 'done'; found: string; ms: number }
  /** A claim in a language model's words that has just been found to hold, with the titles of the sources it quotes. */
  | { step: 'verify'; state: 'claim'; heading: string; text: string; sources: string[] };
