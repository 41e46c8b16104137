import type { DrugTablePicture } from '../../../domain/picture.ts';
import { bindWords } from './bind-words.ts';

/** Drugs side by side: outcome by outcome the shares of people, each a link to the claim and quote it is read from. */
export function DrugTable({ picture: { drugs, rows }, id }: { picture: DrugTablePicture; id: string }) {
  return (
    <figure class="picture picture--table" aria-labelledby={id}>
      <figcaption id={id}>
        {listDrugs(drugs)} side by side: how many had each outcome, with the dose, and how many in the arm it was compared with. Trials with
        other people, times and treatments beside cannot be compared with each other.
      </figcaption>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {drugs.map((drug) => (
              <th scope="col">{drug}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ outcome, cells }) => (
            <tr>
              <th scope="row">{bindWords(outcome)}</th>
              {cells.map((values, index) => (
                <td data-label={drugs[index]}>
                  {values.length === 0 ? (
                    <span class="soft">Nothing held</span>
                  ) : (
                    <ul>
                      {values.map(({ claim, text, where }) => (
                        <li>
                          <a href={`#${claim}`}>{bindWords(text)}</a> <span class="soft">{bindWords(where)}</span>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

const listDrugs = (drugs: string[]): string => {
  const listed = new Intl.ListFormat('en').format(drugs);
  return listed[0]!.toUpperCase() + listed.slice(1);
};
