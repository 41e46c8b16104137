import { DEFAULT_APPROVALS } from '../../../domain/topic.ts';
import { Field, TextArea } from '../form-parts.tsx';

/** A topic as typed. */
export interface TopicFields {
  name: string;
  description: string;
  approvals: string;
  /** One a line. */
  subjects: string;
}

/** The fields of a topic. `subjects` are names that the library knows, listed for those who fill it in. */
export function TopicForm({
  action,
  button,
  fields,
  subjects,
}: {
  action: string;
  button: string;
  fields?: TopicFields;
  subjects: string[];
}) {
  return (
    <form class="form" action={action} method="post">
      <Field label="Name" name="name" required maxlength={80} value={fields?.name} />
      <Field label="In a sentence" name="description" maxlength={300} value={fields?.description} />
      <Field
        label="Approvals needed"
        name="approvals"
        type="number"
        required
        min={1}
        max={9}
        value={fields?.approvals ?? String(DEFAULT_APPROVALS)}
        hint="Reviewers who must approve an answer. An answer of several topics needs the most that any of them asks."
      />
      <TextArea
        label="Drugs and conditions"
        name="subjects"
        maxlength={4000}
        value={fields?.subjects}
        hint="One a line, as the library names them. The topic is suggested for answers about them."
      />
      {subjects.length > 0 && (
        <details class="aside">
          <summary>Names that the library knows ({subjects.length})</summary>
          <p>{subjects.join(' · ')}</p>
        </details>
      )}
      <p class="do">
        <button type="submit" class="button">
          {button}
        </button>
      </p>
    </form>
  );
}
