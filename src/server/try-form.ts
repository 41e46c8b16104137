import { ConflictFault, InputFault } from '../domain/faults.ts';

/** Does what a form asks. Gives null when it is done, and what to tell the person above their form where their input does not allow it. */
export async function tryForm(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (fault) {
    if (fault instanceof InputFault || fault instanceof ConflictFault) return fault.message;
    throw fault;
  }
}
