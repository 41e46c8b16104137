import type { Child } from 'hono/jsx';

export interface FieldProps {
  label: string;
  name: string;
  /** Where a page has several forms with a field of this name. */
  id?: string;
  type?: 'text' | 'email' | 'password' | 'number';
  value?: string;
  hint?: Child;
  required?: boolean;
  maxlength?: number;
  autocomplete?: string;
  /** For what is typed letter by letter, such as a code. */
  exact?: boolean;
  autofocus?: boolean;
  /** Names offered while typing: the id of a `Suggestions`. */
  list?: string;
  min?: number;
  max?: number;
}

/** One line to fill in, with its label and hint. */
export function Field({ label, name, id = name, type = 'text', hint, exact, ...input }: FieldProps) {
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...(exact && { autocapitalize: 'off', spellcheck: false })}
        {...input}
      />
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** Several lines to fill in. */
export function TextArea({
  label,
  name,
  id = name,
  value,
  hint,
  ...area
}: Omit<FieldProps, 'type' | 'exact' | 'list'> & { rows?: number }) {
  return (
    <p>
      <label for={id}>{label}</label>
      <textarea id={id} name={name} aria-describedby={hint ? `${id}-hint` : undefined} {...area}>
        {value}
      </textarea>
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** Names offered while a field is typed in. */
export function Suggestions({ id, names }: { id: string; names: string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option value={name} />
      ))}
    </datalist>
  );
}

export interface ChoicesProps {
  legend: string;
  name: string;
  options: { value: string; label: string; hint?: string }[];
  chosen: readonly string[];
  hint?: string;
}

/** Any of several, as check boxes. */
export function Choices({ legend, name, options, chosen, hint }: ChoicesProps) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint && <span class="hint">{hint}</span>}
      {options.map((option) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : undefined}
          />
          <div>
            <label for={`${name}-${option.value}`}>{option.label}</label>
            {option.hint && (
              <span class="hint" id={`${name}-${option.value}-hint`}>
                {option.hint}
              </span>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

/** Why something did not succeed, read out where a screen reader is used. */
export function Trouble({ text }: { text?: string | null }) {
  if (!text) return null;
  return (
    <p class="trouble" role="alert">
      {text}
    </p>
  );
}

/** What has just been done. */
export function Done({ text }: { text?: string | null }) {
  if (!text) return null;
  return (
    <p class="done" role="status">
      {text}
    </p>
  );
}
