import type { Audience } from '../domain/answer.ts';
import type { ModelUse } from '../models/language-model.ts';

/** The model for a question, or null where it is kept off such questions: a model on another machine by setting, any model where the asker says so. */
export function chooseModel(
  use: ModelUse | null,
  { listed, audience, withoutModel }: { listed: boolean; audience: Audience | undefined; withoutModel: boolean },
): ModelUse | null {
  if (!use || withoutModel) return null;
  if (use.model.remoteHost === null) return use;
  if (!listed && use.offFor.includes('drafts')) return null;
  return audience === 'patient' && use.offFor.includes('patients') ? null : use;
}

/** What somebody is told before asking, where a language model writes; null where none does. */
export function modelNotice(use: ModelUse | null): string | null {
  const chosen = chooseModel(use, { listed: false, audience: 'clinician', withoutModel: false });
  if (!chosen) return null;
  const { name, remoteHost } = chosen.model;
  if (remoteHost === null) return `Answers are written with ${name}, which runs on this server, and checked sentence by sentence.`;
  const kept = use?.offFor.includes('patients') ? ' What patients ask is not sent.' : '';
  return `Answers are written with ${name} and checked sentence by sentence. A question that is hard to read is sent to ${remoteHost}, with the one it follows, without names, numbers of records and telephones, e-mail addresses and dates of birth.${kept}`;
}
