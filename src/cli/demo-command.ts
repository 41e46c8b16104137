import type { Command } from 'commander';
import { InputFault } from '../domain/faults.ts';
import { fillDemo } from '../server/demo/fill-demo.ts';
import { logTo } from '../server/log.ts';
import type { CliContext } from './cli-context.ts';

const DAY_MS = 86_400_000;

/** `vouch demo`: fills an empty data folder with a made-up board and answers in every state of review. */
export function demoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('fill an empty data folder with a made-up board and answers in every state')
    .action(() => demo(context));
}

async function demo(context: CliContext): Promise<void> {
  const { dataDir } = context.settings;
  const library = await context.openLibrary();
  // 1. The clock that the demonstration is played by: it runs on from the day that it is set to.
  let shift = 0;
  const now = () => new Date(Date.now() - shift);
  const { openRecord } = await import('../record/open-record.ts');
  const record = await openRecord(dataDir, now);
  try {
    if ((await record.people.list()).length > 0 || (await record.reviews.deskAnswers()).length > 0)
      throw new InputFault(
        'The demonstration fills an empty data folder only, and this one has people or answers. Name another with --data.',
        { file: dataDir },
      );
    // 2. Play it by the rules that hold for everybody.
    const { keepSecret } = await import('./keep-secret.ts');
    const { readAccountSettings } = await import('./read-account-settings.ts');
    const { openAccounts } = await import('../server/accounts/open-accounts.ts');
    const settings = readAccountSettings(context.env, await keepSecret(dataDir));
    const log = logTo({ write: () => true });
    const { accounts } = openAccounts({ record, settings, server: { publicUrl: null, port: 0 }, log });
    const ports = { record, library, sendMail: null, log, address: '', now, version: context.version };
    const clock = { daysAgo: (days: number) => void (shift = days * DAY_MS) };
    const filled = await fillDemo(ports, accounts, clock, (what) => context.note(`Making ${what}`));
    // 3. Who can look around.
    const people = filled.people.map(({ name, email, roles }) => ({ name, email, roles }));
    if (context.json) return context.printJson({ people, password: filled.password, answers: filled.answers });
    context.print(
      `${filled.answers} answers, ${people.length} people. All of it is made up, and marked so. Start the site with vouch serve, and sign in at /sign-in.`,
    );
    context.printTable(
      ['who', 'e-mail', 'roles'],
      people.map(({ name, email, roles }) => [name, email, roles.join(', ')]),
    );
    context.print(`The password of all of them: ${filled.password}`);
  } finally {
    await record.close();
  }
}
