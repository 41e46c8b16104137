import type { Maker } from '../../../record/topics/topics-record.ts';
import { Field } from '../form-parts.tsx';

/** Makers that no label of the library names, as editors noted them. */
export function MakersSection({ makers }: { makers: Maker[] }) {
  return (
    <section aria-labelledby="makers">
      <h2 id="makers">Makers of drugs</h2>
      <p class="ui measure">
        A reviewer with an interest in the maker of a drug, or of a competitor, is not given answers about it. Makers are read from the
        labels in the library; note here those that no label names.
      </p>
      {makers.length > 0 && (
        <ul class="lines">
          {makers.map(({ drug, company }) => (
            <li>
              <form action="/desk/makers/remove" method="post">
                <input type="hidden" name="drug" value={drug} />
                <input type="hidden" name="company" value={company} />
                <span>
                  <b>{drug}</b>: {company}
                </span>
                <button type="submit" class="linklike" aria-label={`Take out ${company} as maker of ${drug}`}>
                  Take out
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form class="form" action="/desk/makers" method="post">
        <div class="pair">
          <Field label="Drug" name="drug" required maxlength={100} hint="By its common name" />
          <Field label="Company" name="company" required maxlength={200} />
        </div>
        <p class="do">
          <button type="submit" class="button button--quiet">
            Note the maker
          </button>
        </p>
      </form>
    </section>
  );
}
