/** The audit trail's table. `thing` is the id of what was acted on, `detail` JSON. */
export interface AuditTables {
  audit: {
    position: number;
    at: string;
    who: string;
    action: string;
    kind: string;
    thing: string;
    detail: string;
    hash: string;
  };
}
