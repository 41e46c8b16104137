/** How the site runs. `serve` reads it from options and environment. */
export interface ServerSettings {
  /** The address to listen on: this machine only, unless told otherwise. */
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The site's own address as its readers type it ("https://vouch.example.org"), where a proxy stands in front; null where none does. */
  publicUrl: string | null;
  whoMayAsk: 'anybody' | 'key' | 'nobody';
  /** Who may read answers that are not published; with `anybody`, whoever has the address. */
  whoMayReadDrafts: 'anybody' | 'key';
  /** The shared access key, given as the password of HTTP Basic; needed where either of the two above says `key`. */
  accessKey: string | null;
  /** Questions a minute from one network address; 0 sets no limit. */
  questionsPerMinute: number;
  /** Whether the last X-Forwarded-For entry names the reader: only behind a proxy that sets it. */
  trustProxy: boolean;
  /** Questions being answered at once; others wait their turn. */
  concurrentQuestions: number;
  /** How long one question may take, in milliseconds. */
  questionTimeLimitMs: number;
  /** Who may have PubMed searched for a question that the library does not answer, and its records added. With `nobody` the site asks no service. */
  whoMaySearchPubmed: 'nobody' | 'editors' | 'anybody';
  /** Memory for rendered article pages, in bytes. */
  pageCacheBytes: number;
}

export const DEFAULT_SERVER_SETTINGS: ServerSettings = {
  host: '127.0.0.1',
  port: 4000,
  publicUrl: null,
  whoMayAsk: 'anybody',
  whoMayReadDrafts: 'anybody',
  accessKey: null,
  questionsPerMinute: 30,
  trustProxy: false,
  concurrentQuestions: 2,
  questionTimeLimitMs: 60_000,
  whoMaySearchPubmed: 'nobody',
  pageCacheBytes: 64 * 1024 * 1024,
};
