export interface AskFormProps {
  id: string;
  label: string;
  hideLabel?: boolean;
  value?: string;
  placeholder?: string;
  autofocus?: boolean;
  /** The id of the answer that is asked on. */
  after?: string;
}

/** The question box: a form that posts to /ask. */
export function AskForm({ id, label, hideLabel, value, placeholder, autofocus, after }: AskFormProps) {
  return (
    <form class="ask" action="/ask" method="post">
      {after && <input type="hidden" name="after" value={after} />}
      <label class={hideLabel ? 'hidden' : undefined} for={id}>
        {label}
      </label>
      <div class="ask-box">
        <textarea
          id={id}
          name="question"
          rows={1}
          maxlength={1000}
          required
          placeholder={placeholder}
          autofocus={autofocus}
          enterkeyhint="go"
          autocomplete="off"
        >
          {value}
        </textarea>
        <button type="submit" class="button">
          Ask
        </button>
      </div>
    </form>
  );
}
