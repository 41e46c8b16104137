import type { PeopleRecord } from '../../record/people/people-record.ts';
import type { Log } from '../log.ts';
import type { AccountLink, DeliverLink } from './accounts.ts';
import type { SendMail } from '../mail/send-mail.ts';

const MAILS: Record<AccountLink['kind'], { subject: string; text: string }> = {
  invitation: {
    subject: 'An invitation to Vouch',
    text: 'You are invited to take part in the review of clinical answers. Open this address to make your account:',
  },
  reset: {
    subject: 'A new password for Vouch',
    text: 'Somebody, most likely you, asked for a new password. Open this address to set one. If it was not you, do nothing:',
  },
  verification: {
    subject: 'Your address at Vouch',
    text: 'Open this address to confirm that this is where you want to get mail from Vouch. If you did not ask for it, do nothing:',
  },
};

interface DeliverPorts {
  /** Null where no mail can be sent. */
  sendMail: SendMail | null;
  /** The site's own address, without a slash at the end. */
  address: string;
  people: PeopleRecord;
  log: Log;
}

/** Brings links to their address by mail. Without mail, or where the mail cannot be handed in, administrators find the link on their page. */
export function createDelivery({ sendMail, address, people, log }: DeliverPorts): DeliverLink {
  return async ({ kind, email, path, expiresAt }) => {
    const { subject, text } = MAILS[kind];
    const until = expiresAt.toUTCString();
    try {
      if (sendMail) {
        await sendMail({ to: email, subject, text: `${text}\n\n${address}${path}\n\nIt works once, until ${until}.\n` });
        return 'mailed';
      }
    } catch (error) {
      // The message of the mail server may repeat the address or the link.
      log('mail-failed', { kind, code: (error as { code?: string }).code ?? 'unknown' });
    }
    await people.keepLink({ kind, email, path, expiresAt: expiresAt.toISOString() });
    return 'kept';
  };
}
