import { isCancel, password as askPassword, text as askText } from '@clack/prompts';
import { text as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { InputFault } from '../domain/faults.ts';
import type { CliContext } from './cli-context.ts';
import { readText } from './read-settings.ts';

interface CreateOptions {
  email?: string;
  name?: string;
}

/** `vouch admin create`: gives somebody an account as administrator and editor. The password is asked for, or comes from stdin or VOUCH_ADMIN_PASSWORD. */
export function adminCommand(program: Command, context: CliContext): void {
  const admin = program.command('admin').description('accounts of those who run the site');
  admin
    .command('create')
    .description('make an account for an administrator; the password is asked for, or read from stdin or VOUCH_ADMIN_PASSWORD')
    .option('--email <address>', 'the address to sign in with')
    .option('--name <name>', 'how the person is called')
    .action((options: CreateOptions) => create(options, context));
}

async function create(options: CreateOptions, context: CliContext): Promise<void> {
  // 1. Who, and with which password: never from the command line, which other users of the machine can read.
  const email = readAddress(options.email ?? (await ask(context, 'E-mail address', '--email')));
  const name = options.name ?? (await ask(context, 'Name', '--name'));
  const password = await readPassword(context);
  // 2. The account, and the person under the same id.
  const record = await context.openRecord();
  const { keepSecret } = await import('./keep-secret.ts');
  const { readAccountSettings } = await import('./read-account-settings.ts');
  const { openAccounts } = await import('../server/accounts/open-accounts.ts');
  const { admitPerson } = await import('../server/accounts/admit-person.ts');
  const settings = readAccountSettings(context.env, await keepSecret(context.settings.dataDir));
  const server = { publicUrl: readText('VOUCH_PUBLIC_URL', context.env) ?? null, port: 0 };
  const { accounts } = openAccounts({ record, settings, server, log: () => undefined });
  const ports = { accounts, people: record.people };
  const person = await admitPerson(ports, { name, email, roles: ['editor', 'administrator'], password }, { program: 'command line' });
  if (context.json) context.printJson({ id: person.id, name: person.name, email: person.email, roles: person.roles });
  else context.print(`${person.name} can sign in now with ${person.email}, as editor and administrator.`);
}

async function ask(context: CliContext, message: string, option: string): Promise<string> {
  if (!isAsking(context)) throw new InputFault(`Name the person with ${option}.`, { field: option });
  const answer = await askText({ message, validate: (text) => (text?.trim() ? undefined : 'Type something.') });
  if (isCancel(answer)) throw new InputFault('Nothing was made.');
  return answer.trim();
}

async function readPassword(context: CliContext): Promise<string> {
  const given = context.env['VOUCH_ADMIN_PASSWORD'] ?? (isAsking(context) ? await askTwice() : await readAll(process.stdin));
  // As forms are read: what is typed here is what can be typed there.
  return given.normalize('NFC').trim();
}

async function askTwice(): Promise<string> {
  const first = await askPassword({ message: 'Password (10 characters or more)' });
  if (isCancel(first)) throw new InputFault('Nothing was made.');
  const again = await askPassword({ message: 'The same again' });
  if (isCancel(again)) throw new InputFault('Nothing was made.');
  if (first !== again) throw new InputFault('The two passwords differ. Nothing was made.');
  return first;
}

function readAddress(text: string): string {
  const address = text.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new InputFault(`"${text}" is no e-mail address.`, { field: '--email' });
  return address;
}

function isAsking(context: CliContext): boolean {
  return process.stdin.isTTY === true && context.interactive && !context.json;
}
