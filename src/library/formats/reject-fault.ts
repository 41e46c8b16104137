import { InputFault } from '../../domain/faults.ts';
import type { ReadItem } from './format.ts';

/** The rejection that a fault of the input becomes, at line 1 where it names none. Any other fault is thrown on. */
export function rejectFault(error: unknown, record: string | null = null): ReadItem {
  if (error instanceof InputFault) {
    return { type: 'rejection', record: error.place.record ?? record, line: error.place.line ?? 1, reason: error.message };
  }
  throw error;
}
