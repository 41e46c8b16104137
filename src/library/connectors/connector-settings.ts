/** How patiently services are asked. Times in milliseconds. */
export interface ServiceLimits {
  /** How often a request is sent before its trouble is told. */
  attempts: number;
  /** The wait after the first attempt; it doubles from one to the next, unless the service says how long. */
  firstWaitMs: number;
  /** A service that asks for a longer wait is not waited for. */
  longestWaitMs: number;
  /** How long a service may be silent, and how long one answer may take. */
  silenceMs: number;
  answerMs: number;
  /** The most bytes of one answer, unpacked. */
  mostBytes: number;
}

export const DEFAULT_LIMITS: ServiceLimits = {
  attempts: 5,
  firstWaitMs: 500,
  longestWaitMs: 120_000,
  silenceMs: 60_000,
  answerMs: 30 * 60_000,
  mostBytes: 2 * 1024 ** 3,
};

/** Where the services are and how they are asked. */
export interface ConnectorSettings {
  pubmedUrl: string;
  dailymedUrl: string;
  openfdaUrl: string;
  europePmcUrl: string;
  /** The address of the list itself. */
  retractionsUrl: string;
  /** Raises what NCBI allows from 3 to 10 requests a second. */
  pubmedApiKey: string | null;
  /** How NCBI is told who asks. */
  pubmedTool: string;
  contactEmail: string | null;
  limits: ServiceLimits;
}

/** The services themselves, as their documentation names them (docs/connectors.md). */
export const DEFAULT_CONNECTOR_SETTINGS: ConnectorSettings = {
  pubmedUrl: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils/',
  dailymedUrl: 'https://dailymed.nlm.nih.gov/dailymed/services/v2/',
  openfdaUrl: 'https://api.fda.gov/',
  europePmcUrl: 'https://www.ebi.ac.uk/europepmc/webservices/rest/',
  retractionsUrl: 'https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv',
  pubmedApiKey: null,
  pubmedTool: 'vouch',
  contactEmail: null,
  limits: DEFAULT_LIMITS,
};
