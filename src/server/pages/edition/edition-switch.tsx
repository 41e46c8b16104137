import { AUDIENCE_NAMES } from '../../audience-names.ts';
import type { Answer, Audience } from '../../../domain/answer.ts';

/** Which edition is shown, and the others. A press shows one and remembers it on this device; the addresses work without that. */
export function EditionSwitch({ answer }: { answer: Answer }) {
  return (
    <form class="audience" method="post" action="/audience" aria-label="Which best describes you?">
      <input type="hidden" name="page" value={`/answers/${answer.slug}-${answer.id}`} />
      <span class="audience-ask">Which best describes you?</span>
      {(Object.keys(AUDIENCE_NAMES) as Audience[]).map((audience) => (
        <button type="submit" name="audience" value={audience} aria-pressed={audience === answer.audience ? 'true' : 'false'}>
          {AUDIENCE_NAMES[audience]}
        </button>
      ))}
    </form>
  );
}
