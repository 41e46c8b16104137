import type { Person } from '../../../domain/person.ts';
import type { Coverage } from '../../read-coverage.ts';
import { addressLibrary } from '../address-library.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { nameSubject } from '../name-subject.ts';
import type { PageAssets } from '../resolve-assets.ts';

export interface CoveragePageProps {
  assets: PageAssets;
  person: Person;
  coverage: { topics: Coverage[]; conditions: Coverage[] };
}

/** How much is held on each topic and on the commonest conditions, and how old it is. */
export function CoveragePage({ assets, person, coverage: { topics, conditions } }: CoveragePageProps) {
  return (
    <DeskLayout title="What is covered" assets={assets} person={person} desk="library">
      <p class="ui">
        <a href="/desk/library">The library</a>
      </p>
      <h1>What is covered, and how old it is</h1>
      <h2>Topics</h2>
      {topics.length > 0 ? (
        <CoverageTable of="Topic" rows={topics} />
      ) : (
        <p class="gap">
          <strong>No topic has subjects yet.</strong> Give topics their drugs and conditions under <a href="/desk/topics">Topics</a>.
        </p>
      )}
      <h2>Conditions that most sources are about</h2>
      {conditions.length > 0 ? (
        <CoverageTable of="Condition" rows={conditions} />
      ) : (
        <p class="gap">
          <strong>No source names a condition.</strong>
        </p>
      )}
    </DeskLayout>
  );
}

function CoverageTable({ of, rows }: { of: string; rows: Coverage[] }) {
  return (
    <table class="stack tally">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Sources</th>
          <th scope="col">Guidelines</th>
          <th scope="col">Labels</th>
          <th scope="col">Last 2 years</th>
          <th scope="col">2 to 5 years</th>
          <th scope="col">Older or undated</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, condition, sources, guidelines, labels, twoYears, fiveYears }) => (
          <tr>
            <th scope="row">{condition === null ? name : <a href={addressLibrary({ condition })}>{nameSubject(name)}</a>}</th>
            <td data-label="Sources">{sources === 0 ? <b>none</b> : sources}</td>
            <td data-label="Guidelines">{guidelines}</td>
            <td data-label="Labels">{labels}</td>
            <td data-label="Last 2 years">{twoYears}</td>
            <td data-label="2 to 5 years">{fiveYears - twoYears}</td>
            <td data-label="Older">{sources - fiveYears}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
