import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { openRecord } from '../record/open-record.ts';
import type { CliStreams } from './cli-context.ts';
import { keepSecret } from './keep-secret.ts';
import { readAccountSettings } from './read-account-settings.ts';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouch-admin-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function create(env: Record<string, string>, ...argv: string[]) {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['admin', 'create', ...argv, '--data', folder], env, { out, err } as unknown as CliStreams);
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}
const PASSWORD = { VOUCH_ADMIN_PASSWORD: 'correct horse battery staple' };
const ADA = ['--email', 'Ada@Example.org', '--name', 'Ada Keeper'];

describe('vouch admin create', () => {
  it('makes an account for an administrator and editor, once', async () => {
    const { code, out } = await create(PASSWORD, ...ADA, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ name: 'Ada Keeper', email: 'ada@example.org', roles: ['editor', 'administrator'] });
    expect(out).not.toContain('horse');
    const again = await create(PASSWORD, ...ADA);
    expect(again).toMatchObject({ code: 1, out: '', err: expect.stringContaining('has an account already') });
    const record = await openRecord(folder);
    expect(await record.people.list()).toHaveLength(1);
    expect((await record.audit.list({ limit: 1 }))[0]).toMatchObject({ action: 'add person', who: 'program: command line' });
    await record.close();
  });

  it.each<[string, Record<string, string>, string[], string]>([
    ['a short password', { VOUCH_ADMIN_PASSWORD: 'short' }, ['--email', 'b@example.org', '--name', 'Bob'], '10 to 128 characters'],
    ['no address', PASSWORD, ['--email', 'nonsense', '--name', 'Bob'], 'no e-mail address'],
    ['no name', PASSWORD, ['--email', 'b@example.org'], '--name'],
  ])('with %s makes nobody', async (_name, env, argv, message) => {
    expect(await create(env, ...argv)).toMatchObject({ code: 1, err: expect.stringContaining(message) });
    const record = await openRecord(folder);
    expect(await record.people.findByEmail('b@example.org')).toBeNull();
    await record.close();
  });
});

it('keeps one secret for a data folder, for its owner alone, whoever comes first', async () => {
  const own = mkdtempSync(join(folder, 'secret-'));
  const secrets = await Promise.all(Array.from({ length: 5 }, () => keepSecret(own)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]!.length).toBeGreaterThan(40);
  expect(statSync(join(own, 'secret')).mode & 0o777).toBe(0o600);
});

describe('settings of accounts', () => {
  const secret = 'x'.repeat(64);
  const mail = { VOUCH_SMTP_URL: 'smtps://user:hidden-word@mail.example.org', VOUCH_MAIL_FROM: 'Vouch <vouch@example.org>' };
  const openId = {
    VOUCH_OPENID_ISSUER: 'https://id.example.org',
    VOUCH_OPENID_CLIENT_ID: 'vouch',
    VOUCH_OPENID_CLIENT_SECRET: 'hidden-word',
  };
  const site = { VOUCH_PUBLIC_URL: 'https://vouch.example.org' };

  it('are nothing but the secret where none is set', () => {
    expect(readAccountSettings({}, secret)).toEqual({ secret, mail: null, openId: null, secondFactor: 'optional' });
  });
  it('are read from the environment', () => {
    const settings = readAccountSettings({ ...mail, ...openId, ...site, VOUCH_SECOND_FACTOR: 'required' }, secret);
    expect(settings.mail).toEqual({ smtpUrl: mail.VOUCH_SMTP_URL, from: mail.VOUCH_MAIL_FROM });
    expect(settings.openId).toMatchObject({ name: 'id.example.org', clientId: 'vouch' });
    expect(settings.secondFactor).toBe('required');
  });
  it.each<[Record<string, string>, string]>([
    [{ VOUCH_SECRET: 'short' }, 'VOUCH_SECRET'],
    [{ ...site, ...mail, VOUCH_SMTP_URL: 'http://user:hidden-word@mail' }, 'VOUCH_SMTP_URL'],
    [{ ...site, VOUCH_SMTP_URL: mail.VOUCH_SMTP_URL }, 'VOUCH_MAIL_FROM'],
    [mail, 'VOUCH_PUBLIC_URL'],
    [openId, 'VOUCH_PUBLIC_URL'],
    [{ ...site, ...openId, VOUCH_OPENID_ISSUER: 'http://id.example.org' }, 'VOUCH_OPENID_ISSUER'],
    [{ ...site, VOUCH_OPENID_ISSUER: 'https://id.example.org' }, 'VOUCH_OPENID_CLIENT_ID'],
    [{ VOUCH_SECOND_FACTOR: 'maybe' }, 'VOUCH_SECOND_FACTOR'],
  ])('%j are refused by name, without what is secret in them', (env, name) => {
    const read = () => readAccountSettings(env, secret);
    expect(read).toThrow(name);
    expect(read).not.toThrow('hidden-word');
  });
});
