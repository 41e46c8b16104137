import type { Answer } from '../../../domain/answer.ts';

/** Chooses two revisions to compare. */
export function CompareForm({
  answer,
  revisions,
  from,
  to,
}: {
  answer: Pick<Answer, 'url'>;
  revisions: number[];
  from: number;
  to: number;
}) {
  const choices = (chosen: number) =>
    revisions.map((revision) => (
      <option value={String(revision)} selected={revision === chosen}>
        {revision}
      </option>
    ));
  return (
    <form class="row ui compare-form" method="get" action={`${answer.url}/compare`}>
      <label>
        Compare revision <select name="from">{choices(from)}</select>
      </label>{' '}
      <label>
        with <select name="to">{choices(to)}</select>
      </label>
      <button type="submit" class="button button--quiet">
        Compare
      </button>
    </form>
  );
}
