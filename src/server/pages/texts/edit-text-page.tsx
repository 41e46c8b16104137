import type { Person } from '../../../domain/person.ts';
import type { TextVersion } from '../../../record/texts/texts-record.ts';
import { TEXT_TITLES } from '../../texts/read-text.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Field, TextArea, Trouble } from '../form-parts.tsx';
import { formatDate } from '../format-date.ts';
import type { PageAssets } from '../resolve-assets.ts';
import { Prose } from '../text-page.tsx';

export interface EditTextPageProps {
  assets: PageAssets;
  person: Person;
  /** As it stands. */
  text: TextVersion;
  /** As typed, to be looked at or mended. */
  typed?: { body: string; note: string };
  /** Whether to show how what was typed will look. */
  preview?: boolean;
  /** Saved versions, the newest first. */
  versions: TextVersion[];
  names: Map<string, string>;
  trouble?: string | null;
  done?: string | null;
}

/** Write the next version of a text; its versions. */
export function EditTextPage({ assets, person, text, typed, preview, versions, names, trouble, done }: EditTextPageProps) {
  const title = TEXT_TITLES[text.name];
  return (
    <DeskLayout title={title} assets={assets} person={person} desk="texts" done={done}>
      <p class="ui">
        <a href="/desk/texts">All texts</a> · <a href={`/${text.name}`}>As readers see it</a>
      </p>
      <h1>{title}</h1>
      <Trouble text={trouble} />
      {preview && typed && (
        <section class="preview page--text" aria-labelledby="preview">
          <h2 id="preview">How it will look</h2>
          <Prose markdown={typed.body} />
        </section>
      )}
      <form class="form form--wide" action={`/desk/texts/${text.name}`} method="post">
        <input type="hidden" name="basedOn" value={text.version} />
        <TextArea
          label="Text"
          name="body"
          rows={24}
          required
          maxlength={60_000}
          value={typed?.body ?? text.body}
          hint="Markdown: “## Heading”, “- item”, “1. item”, “**bold**”, “[words](address)”. HTML and images are shown as they are typed."
        />
        <Field label="What changes, and why" name="note" maxlength={300} value={typed?.note} hint="Kept with the version." />
        <p class="do">
          <button type="submit" class="button" name="do" value="save">
            Save version {text.version + 1}
          </button>
          <button type="submit" class="button button--quiet" name="do" value="preview">
            Look at it first
          </button>
        </p>
      </form>
      <h2>Versions</h2>
      <ol class="lines">
        {versions.map(({ version, savedAt, savedBy, note }) => (
          <li>
            <a href={`/desk/texts/${text.name}/versions/${version}`}>Version {version}</a>
            {savedAt && (
              <span class="soft">
                {' '}
                · {formatDate(savedAt)}, {names.get(savedBy) ?? savedBy}
              </span>
            )}
            {note && `: ${note}`}
          </li>
        ))}
      </ol>
    </DeskLayout>
  );
}
