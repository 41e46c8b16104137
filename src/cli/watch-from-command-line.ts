import type { Library } from '../library/library.ts';
import { createMailer } from '../server/mail/send-mail.ts';
import { logTo } from '../server/log.ts';
import { watchLibrary } from '../server/review/watch-library.ts';
import type { CliContext } from './cli-context.ts';
import { readMail } from './read-account-settings.ts';
import { readText } from './read-settings.ts';

/** After a command changed the library: flags the published answers that the change makes doubtful, tells their editors, and says how many. */
export async function watchFromCommandLine(context: CliContext, library: Library, changed: readonly string[]): Promise<void> {
  const record = await context.openRecord();
  const mail = readMail(context.env);
  const address = (readText('VOUCH_PUBLIC_URL', context.env) ?? 'http://localhost:4000').replace(/\/$/, '');
  const raised = await watchLibrary(
    { record, library, sendMail: mail && createMailer(mail), log: logTo(process.stderr), address, now: () => new Date() },
    changed,
  );
  const answers = new Set(raised.map(({ answer }) => answer)).size;
  if (answers > 0)
    context.note(`${answers === 1 ? '1 published answer is' : `${answers} published answers are`} to be checked again: see the desk.`);
}
