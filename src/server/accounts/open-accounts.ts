import type { AnswerRecord } from '../../record/record.ts';
import type { Log } from '../log.ts';
import { createMailer, type SendMail } from '../mail/send-mail.ts';
import type { ServerSettings } from '../server-settings.ts';
import type { AccountSettings } from './account-settings.ts';
import type { Accounts, DeliverLink } from './accounts.ts';
import { createAccounts } from './create-accounts.ts';
import { createDelivery } from './deliver-link.ts';

/** What routes need to deal with accounts. */
export interface AccountServices {
  accounts: Accounts;
  accountSettings: AccountSettings;
  deliverLink: DeliverLink;
  /** Null where no mail can be sent. */
  sendMail: SendMail | null;
}

interface AccountSources {
  record: AnswerRecord;
  settings: AccountSettings;
  server: Pick<ServerSettings, 'publicUrl' | 'port'>;
  log: Log;
}

/** Puts accounts, links and mail together for a site. */
export function openAccounts({ record, settings, server, log }: AccountSources): AccountServices {
  const address = server.publicUrl ?? `http://localhost:${server.port}`;
  const sendMail = settings.mail ? createMailer(settings.mail) : null;
  const deliverLink = createDelivery({ sendMail, address, people: record.people, log });
  const accounts = createAccounts({ database: record.accounts, settings, address, deliver: deliverLink });
  return { accounts, accountSettings: settings, deliverLink, sendMail };
}
