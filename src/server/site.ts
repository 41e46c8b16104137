import type { Pubmed } from '../library/connectors/pubmed/pubmed.ts';
import type { Library } from '../library/library.ts';
import type { ModelUse } from '../models/language-model.ts';
import type { AnswerRecord } from '../record/record.ts';
import type { AccountServices } from './accounts/open-accounts.ts';
import type { ArticlePages } from './cache/render-article.tsx';
import type { AskJobs } from './jobs/ask-jobs.ts';
import type { IntakeJobs } from './jobs/intake-jobs.ts';
import type { Log } from './log.ts';
import type { PageAssets } from './pages/resolve-assets.ts';
import type { StaticFile } from './read-static-files.ts';
import type { ServerSettings } from './server-settings.ts';

/** What the routes of a running site share. */
export interface Site extends AccountServices {
  settings: ServerSettings;
  version: string;
  library: Library;
  record: AnswerRecord;
  /** The language model that writes, where one is set. */
  model: ModelUse | null;
  /** PubMed, where the settings let somebody search it from here. */
  pubmed: Pubmed | null;
  jobs: AskJobs;
  /** Uploads on their way into the library. */
  intakes: IntakeJobs;
  /** The data folder, for what is kept beside library and record. */
  dataDir: string;
  articles: ArticlePages;
  /** Addresses of styles and scripts, for pages. */
  assets: PageAssets;
  /** The files under those addresses, by path. */
  files: Map<string, StaticFile>;
  log: Log;
}
