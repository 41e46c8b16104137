import type { OpenText } from '../../text/open-text.ts';
import { HEALTH_EVENTS, type HealthEvent } from '../../vocabulary/health-events.ts';

/** A disease or event that a text names, with UTF-16 offsets, half-open. */
export interface NamedEvent {
  event: HealthEvent;
  /** The text says that the patient has or had it ("previous DVT", "ex-smoker"). */
  had: boolean;
  start: number;
  end: number;
}

const BEFORE = String.raw`(?<before>\b(?:(?:has|have|had|with|who) )?(?:(?:has|have|had) )?(?:an? )?(?:(?:previous|prior|past|known|earlier|personal|old|latent) )?(?:history of |hx of |h\/o |PMH:? )?(?:(?:previous|prior|past|known|earlier|an?) )*)?`;
const AFTER = String.raw`(?<after> (?:in (?:19|20)\d\d|(?:\w+ )?(?:days?|weeks?|months?|years?) ago|last (?:year|month|week)|as a child|in the past|this year|survivors?))?`;
const HAS = /\b(?:has|have|had|previous|prior|past|known|history|hx|h\/o|PMH|latent)\b/i;

/** Takes the diseases and events that a text names, with the words that date them. One it denies ("no history of stroke") or only names as a vaccine is left. */
export function readHistory(open: OpenText): NamedEvent[] {
  const found: NamedEvent[] = [];
  for (const event of HEALTH_EVENTS) {
    open.take(new RegExp(`${BEFORE}${event.words.source}${AFTER}`, 'g'), (m) => {
      if (isVaccine(open.text, m) || isDenied(open.text, m)) return false;
      const had = HAS.test(m.groups!.before ?? '') || m.groups!.after !== undefined || event.name === 'smoking';
      if (!found.some((f) => f.event === event)) found.push({ event, had, start: m.index, end: m.index + m[0].length });
      return true;
    });
  }
  return found;
}

const isVaccine = (text: string, m: RegExpExecArray): boolean =>
  /^[- ]?(?:vaccin|jab|shot|booster|immuni[sz])/i.test(text.slice(m.index + m[0].length).trimStart());
// "no history of stroke" and "never smoked" tell that the patient has it not.
const isDenied = (text: string, m: RegExpExecArray): boolean =>
  /\b(?:no|not|never|without|denies|non)[- ]?(?:\w+ ){0,2}$/i.test(text.slice(0, m.index)) || /^\s*(?:no|never|non)\b/i.test(m[0]);
