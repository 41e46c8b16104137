import type { Context } from 'hono';
import { readClientAddress } from '../read-client-address.ts';
import type { ServerSettings } from '../server-settings.ts';
import { checkMayAsk } from './check-access.ts';

export interface AskingRules {
  settings: ServerSettings;
  /** Throws RateFault for a client that has asked too often. */
  countQuestion: (client: string) => void;
}

/** Throws unless the client of this request may ask, and may ask now. */
export function checkAskingAllowed({ settings, countQuestion }: AskingRules, c: Context): void {
  checkMayAsk(settings, c.req.header('authorization'));
  countQuestion(readClientAddress(c, settings.trustProxy));
}
