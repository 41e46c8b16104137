import type { StandingLink } from '../../domain/source.ts';

/** What a register of retractions says of a work: `target` is the notice's own key, or the register's name. Dates are ISO 8601. */
export interface RegisteredNotice {
  type: StandingLink['type'];
  target: string;
  date: string | null;
}

/** Other names of a subject, and its places in the MeSH tree ("C17.800.174.193"). */
export interface SubjectNames {
  name: string;
  also: string[];
  trees: string[];
}

/** What enriches sources and adds none: a notice about the works known by these keys, or names of a subject. */
export type Enrichment = { type: 'notice'; keys: string[]; notice: RegisteredNotice } | ({ type: 'names' } & SubjectNames);
