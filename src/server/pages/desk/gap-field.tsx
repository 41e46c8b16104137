interface GapFieldProps {
  id: string;
  value: string;
  hint?: string;
}

/** Where an author states what was looked for and not found, with its button. */
export function GapField({ id, value, hint }: GapFieldProps) {
  return (
    <>
      <p>
        <label for={id}>What was looked for and not found</label>
        <input id={id} name="gap" maxlength={300} value={value} />
        {hint && <span class="hint">{hint}</span>}
      </p>
      <p class="do">
        <button type="submit" name="how" value="gap" class="button button--quiet">
          State the gap
        </button>
      </p>
    </>
  );
}
