import type { ServiceTrouble } from '../../domain/faults.ts';

/** Why one attempt to ask a service came to nothing. `detail` is never shown with an address that holds a secret. */
export class AttemptFault extends Error {
  override name = 'AttemptFault';
  readonly trouble: ServiceTrouble;
  readonly detail: string;
  /** How long the service asks to wait, in milliseconds; null where it does not say. */
  readonly waitMs: number | null;
  constructor(trouble: ServiceTrouble, detail: string, waitMs: number | null = null) {
    super(`${trouble}: ${detail}`);
    this.trouble = trouble;
    this.detail = detail;
    this.waitMs = waitMs;
  }
}
