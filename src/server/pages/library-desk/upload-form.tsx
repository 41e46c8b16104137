import { SOURCE_KINDS } from '../../../domain/source.ts';
import { Field } from '../form-parts.tsx';
import { nameKind } from '../name-kind.ts';

/** What a form says of documents that don't say it themselves, as typed. */
export interface GivenFields {
  kind: string;
  issuer: string;
  jurisdictions: string;
  year: string;
}

export const NOTHING_GIVEN: GivenFields = { kind: '', issuer: '', jurisdictions: '', year: '' };

/** The form that brings files into the library. */
export function UploadForm({ given, megabytes }: { given: GivenFields; megabytes: number }) {
  return (
    <form class="form" action="/desk/library" method="post" enctype="multipart/form-data">
      <p>
        <label for="files">Files</label>
        <input id="files" name="files" type="file" multiple required aria-describedby="files-hint" />
        <span class="hint" id="files-hint">
          PDF, PubMed XML, JATS, labels (SPL), JSON, RIS, Markdown, HTML or text; also in .zip or .gz. Up to {megabytes} MB together.
        </span>
      </p>
      <GivenFieldset label="What they are" given={given} />
      <p class="do">
        <button type="submit" class="button">
          Add to the library
        </button>
      </p>
    </form>
  );
}

/** What is asked about documents that don't say what they are. */
export function GivenFieldset({ label, given }: { label: string; given: GivenFields }) {
  return (
    <>
      <p>
        <label for="kind">{label}</label>
        <select id="kind" name="kind" aria-describedby="kind-hint">
          <option value="">As the files say</option>
          {SOURCE_KINDS.filter((kind) => kind !== 'notice').map((kind) => (
            <option value={kind} selected={given.kind === kind}>
              {nameKind(kind)}
            </option>
          ))}
        </select>
        <span class="hint" id="kind-hint">
          Needed for PDF, HTML and text alone; records and labels say it themselves. A guideline needs all three fields below.
        </span>
      </p>
      <Field label="Issuer" name="issuer" value={given.issuer} maxlength={200} hint="Who publishes it: a society, an agency, a hospital." />
      <div class="pair">
        <Field
          label="Jurisdictions"
          name="jurisdictions"
          value={given.jurisdictions}
          maxlength={100}
          hint="Codes, such as US or GB-ENG, EU."
          exact
        />
        <Field label="Year" name="year" type="number" value={given.year} min={1500} max={2200} />
      </div>
    </>
  );
}
