export interface AskFormProps {
  id: string;
  label: string;
  hideLabel?: boolean;
  value?: string;
  placeholder?: string;
  autofocus?: boolean;
}

/** The question box: a form that posts to /ask. */
export function AskForm({ id, label, hideLabel, value, placeholder, autofocus }: AskFormProps) {
  return (
    <form class="ask" action="/ask" method="post">
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
