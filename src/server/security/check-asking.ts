import type { Context } from 'hono';
import { readClientAddress } from '../read-client-address.ts';
import type { AnswerRecord } from '../../record/record.ts';
import type { ServerSettings } from '../server-settings.ts';
import { checkMayAsk, checkMayReadDrafts } from './check-access.ts';

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

/** Throws unless the client may read the answer that its question follows. */
export async function checkMayAskAfter(
  answer: string,
  site: { settings: ServerSettings; record: AnswerRecord },
  c: Context,
): Promise<void> {
  const state = await site.record.findAnswerState(answer);
  if (!state?.listed) checkMayReadDrafts(site.settings, c.req.header('authorization'));
}
