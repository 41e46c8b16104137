import type { Person } from '../../../domain/person.ts';
import type { AuditEntry } from '../../../record/audit/audit-trail.ts';
import type { TrailCheck } from '../../check-trail.ts';
import { DeskLayout } from '../desk-layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { AuditList } from './audit-list.tsx';

export interface AuditPageProps {
  assets: PageAssets;
  person: Person;
  entries: AuditEntry[];
  names: Map<string, string>;
  /** Whether all entries are as they were written. */
  check: TrailCheck;
  /** Where older entries are; null where there are none. */
  older: number | null;
}

/** The audit trail, the newest first. */
export function AuditPage({ assets, person, entries, names, check, older }: AuditPageProps) {
  return (
    <DeskLayout title="Audit trail" assets={assets} person={person} desk="audit">
      <h1>Audit trail</h1>
      <p class="lead">Who did what, when. Entries are added and never changed; each is sealed with the one before it.</p>
      {check.broken === null ? (
        <p class="ui">
          Every entry is as it was written. <span class="soft">{tellCheck(check)}</span> <a href="/desk/audit?check=all">Check all again</a>
        </p>
      ) : (
        <p class="trouble">
          Entry {check.broken} is not as it was written, or an entry before it is missing. Somebody changed the database by another way than
          this program. Compare it with a backup.
        </p>
      )}
      <AuditList entries={entries} names={names} withThing />
      {older !== null && (
        <p class="ui more">
          <a href={`/desk/audit?before=${older}`}>Older entries</a>
        </p>
      )}
    </DeskLayout>
  );
}

function tellCheck({ all, allAt, head }: TrailCheck): string {
  const time = `${allAt.toISOString().slice(11, 16)} UTC`;
  const since = head.position - all;
  return `All ${all.toLocaleString('en')} were checked at ${time}${since > 0 ? `, the ${since} since then now` : ''}.`;
}
