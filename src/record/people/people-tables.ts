/** Tables of people and what belongs to them. Lists are JSON; flags 0 or 1; times ISO 8601. */
export interface PeopleTables {
  people: PeopleTable;
  invitations: InvitationsTable;
  pending_links: PendingLinksTable;
  disclosures: DisclosuresTable;
}

interface PeopleTable {
  id: string;
  name: string;
  email: string;
  roles: string;
  credentials: string;
  affiliation: string;
  orcid: string | null;
  public: number;
  active: number;
  example: number;
  created_at: string;
}

interface InvitationsTable {
  id: string;
  token_hash: string;
  email: string;
  roles: string;
  invited_by: string;
  created_at: string;
  expires_at: string;
  state: 'open' | 'accepted' | 'withdrawn';
}

/** Links that could not be mailed, kept until they are used or expire. */
interface PendingLinksTable {
  id: string;
  kind: 'invitation' | 'reset' | 'verification';
  email: string;
  path: string;
  created_at: string;
  expires_at: string;
}

interface DisclosuresTable {
  id: string;
  person: string;
  made_at: string;
  interests: string;
}
