import { INTEREST_CATEGORIES, INTEREST_CATEGORY_TEXTS } from '../../../domain/disclosure.ts';
import { Field, Suggestions } from '../form-parts.tsx';

/** An interest as typed. */
export interface InterestFields {
  category: string;
  company: string;
  drugs: string;
  detail: string;
  from: string;
  to: string;
}

/** Add an interest to what one discloses. */
export function InterestForm({ disclosure, interest, drugs }: { disclosure: string; interest?: InterestFields; drugs: string[] }) {
  return (
    <form class="form" action="/profile/disclosures/add" method="post">
      <input type="hidden" name="disclosure" value={disclosure} />
      <p>
        <label for="category">Kind of interest</label>
        <select id="category" name="category" required>
          <option value="">Choose one</option>
          {INTEREST_CATEGORIES.map((category) => (
            <option value={category} selected={interest?.category === category}>
              {INTEREST_CATEGORY_TEXTS[category].name}
            </option>
          ))}
        </select>
      </p>
      <Field label="With which company or body" name="company" required maxlength={200} value={interest?.company} />
      <Field
        label="Drugs concerned"
        name="drugs"
        maxlength={300}
        value={interest?.drugs}
        list="known-drugs"
        hint="By their common names, with commas between. May stay empty."
      />
      <Suggestions id="known-drugs" names={drugs} />
      <Field
        label="In a few words"
        name="detail"
        maxlength={500}
        value={interest?.detail}
        hint="What it was or is, and to whom it went. May stay empty."
      />
      <div class="pair">
        <Field label="From" name="from" exact maxlength={10} value={interest?.from} hint="2024, 2024-05 or 2024-05-31" />
        <Field label="Until" name="to" exact maxlength={10} value={interest?.to} hint="Empty while it lasts" />
      </div>
      <p class="do">
        <button type="submit" class="button">
          Add the interest
        </button>
      </p>
    </form>
  );
}
