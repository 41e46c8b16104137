import { createTransport } from 'nodemailer';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; Vouch sends no other. */
  text: string;
}

/** Hands a mail to the mail server. Throws what the server answers where it does not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

const TIME_LIMIT_MS = 20_000;

/** Sends by SMTP: `smtpUrl` is smtp://user:password@host:587 or smtps://…, `from` the sender. */
export function createMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): SendMail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIME_LIMIT_MS,
    greetingTimeout: TIME_LIMIT_MS,
    socketTimeout: TIME_LIMIT_MS,
    // A mail is text from us: nothing in it names a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
  };
}
