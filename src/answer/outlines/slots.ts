import type { Slot, SlotId } from './slot.ts';
import { EFFECT_SLOTS } from './slots/effect-slots.ts';
import { HARM_SLOTS } from './slots/harm-slots.ts';
import { STANDING_SLOTS } from './slots/standing-slots.ts';
import { USE_SLOTS } from './slots/use-slots.ts';

/**
 * What a treatment question may ask, in the order an answer tells it. Each slot says how its evidence is recognised: under which heading of a
 * source it stands, by which words, and in which form.
 */
export const SLOTS: Record<SlotId, Slot> = { ...STANDING_SLOTS, ...EFFECT_SLOTS, ...USE_SLOTS, ...HARM_SLOTS };
