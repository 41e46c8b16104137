import type { Person } from '../../../domain/person.ts';
import type { AuditEntry } from '../../../record/audit/audit-trail.ts';
import { DeskLayout } from '../desk-layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { AuditList } from './audit-list.tsx';

export interface AuditPageProps {
  assets: PageAssets;
  person: Person;
  entries: AuditEntry[];
  names: Map<string, string>;
  /** The first entry that is not as it was written; null where all are. */
  broken: number | null;
  /** Where older entries are; null where there are none. */
  older: number | null;
}

/** The audit trail, the newest first. */
export function AuditPage({ assets, person, entries, names, broken, older }: AuditPageProps) {
  return (
    <DeskLayout title="Audit trail" assets={assets} person={person} desk="audit">
      <h1>Audit trail</h1>
      <p class="lead">Who did what, when. Entries are added and never changed; each is sealed with the one before it.</p>
      {broken === null ? (
        <p class="ui">Every entry is as it was written.</p>
      ) : (
        <p class="trouble">
          Entry {broken} is not as it was written, or an entry before it is missing. Somebody changed the database by another way than this
          program. Compare it with a backup.
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
