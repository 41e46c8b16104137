export const ASK_STEPS = ['interpret', 'retrieve', 'appraise', 'compose', 'verify', 'assemble'] as const;
export type AskStep = (typeof ASK_STEPS)[number];

/** What a step of answering has done: page, command line and API render the same events. `ms` is the step's own time. */
export type AskProgress = { step: AskStep; state: 'started' } | { step: AskStep; state: 'done'; found: string; ms: number };
