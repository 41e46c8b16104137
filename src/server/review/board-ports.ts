import type { Site } from '../site.ts';

/** What the board's work needs of a site: the command line has these too. */
export type BoardPorts = Pick<Site, 'record' | 'library' | 'sendMail' | 'log'> & {
  /** The site's address, without a last slash, for links in mails. */
  address: string;
  now: () => Date;
};

/** The board's ports of a running site. */
export function boardPortsOf({ record, library, sendMail, log, settings }: Site): BoardPorts {
  return { record, library, sendMail, log, address: settings.publicUrl ?? `http://localhost:${settings.port}`, now: () => new Date() };
}
