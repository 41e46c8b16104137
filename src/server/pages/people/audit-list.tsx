import type { AuditEntry } from '../../../record/audit/audit-trail.ts';

export interface AuditListProps {
  entries: AuditEntry[];
  /** The names of people by id. */
  names: Map<string, string>;
  /** Whether each line says what it was done on. */
  withThing?: boolean;
}

/** Entries of the audit trail, a line each. */
export function AuditList({ entries, names, withThing }: AuditListProps) {
  return (
    <ol class="lines trail">
      {entries.map(({ position, at, who, action, on, detail }) => (
        <li>
          <span class="soft">
            {position}. <time datetime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
          </span>{' '}
          <b>{names.get(who) ?? who}</b>: {action}
          {withThing && ` (${on.kind} ${names.get(on.id) ?? on.id})`}
          {Object.keys(detail).length > 0 && <span class="soft"> · {tellDetail(detail)}</span>}
        </li>
      ))}
    </ol>
  );
}

function tellDetail(detail: AuditEntry['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`)
    .join('; ');
}
