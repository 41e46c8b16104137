import { createContext, useContext } from 'hono/jsx';

/** What is said beside every question box of a page; null says nothing. */
export const ModelNotice = createContext<string | null>(null);

export interface AskFormProps {
  id: string;
  label: string;
  hideLabel?: boolean;
  value?: string;
  placeholder?: string;
  autofocus?: boolean;
  /** The id of the answer that is asked on. */
  after?: string;
  /** Whether published questions are shown while somebody types; needs script. */
  findPublished?: boolean;
}

/** The question box: a form that posts to /ask. */
export function AskForm({ id, label, hideLabel, value, placeholder, autofocus, after, findPublished }: AskFormProps) {
  const notice = useContext(ModelNotice);
  return (
    <form class="ask" action="/ask" method="post">
      {after && <input type="hidden" name="after" value={after} />}
      <label class={hideLabel ? 'hidden' : undefined} for={id}>
        {label}
      </label>
      <div class="ask-box">
        <textarea
          id={id}
          aria-describedby={notice ? `${id}-notice` : undefined}
          name="question"
          rows={1}
          maxlength={1000}
          required
          placeholder={placeholder}
          autofocus={autofocus}
          enterkeyhint="go"
          autocomplete="off"
          data-find={findPublished ? '/api/published' : undefined}
        >
          {value}
        </textarea>
        <button type="submit" class="button">
          Ask
        </button>
      </div>
      {notice && (
        <p class="ask-notice" id={`${id}-notice`}>
          {notice}
        </p>
      )}
    </form>
  );
}
