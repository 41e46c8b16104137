import { SLOT_IDS } from '../../../answer/outlines/slot.ts';
import { SLOTS } from '../../../answer/outlines/slots.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { GapField } from './gap-field.tsx';

/** Adds a section to a draft, for sentences or to state what was not found. Its matter tells the gates what it covers. */
export function AddSectionForm({ draft, told }: { draft: Draft; told: string[] }) {
  const next = SLOT_IDS.find((id) => !told.includes(id)) ?? 'evidence';
  return (
    <form class="form add-section" id="add-section" method="post" action={`/desk/drafts/${draft.id}/section`}>
      <h3>Add a section</h3>
      <p>
        <label for="slot">What it tells</label>
        <select id="slot" name="slot">
          {SLOT_IDS.map((id) => (
            <option value={id} selected={id === next}>
              {SLOTS[id].heading}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="heading">Heading</label>
        <input id="heading" name="heading" maxlength={80} />
        <span class="hint">Left empty, it is headed by what it tells.</span>
      </p>
      <p class="do">
        <button type="submit" class="button button--quiet">
          Add section
        </button>
      </p>
      <details>
        <summary>Or state that nothing was found</summary>
        <GapField id="gap" value="" hint="Readers see it as a gap. A gap is information." />
      </details>
    </form>
  );
}
