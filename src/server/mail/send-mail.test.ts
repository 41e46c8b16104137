import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../../../test/fixtures/open-test-site.ts';
import { postForm, signIn } from '../../../test/fixtures/sign-in.ts';

let server: Server | undefined;
let test: TestSite | undefined;
afterEach(async () => {
  await test?.close();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
  test = undefined;
});

/** A mail server that takes every mail, or none, and keeps what it is told. */
async function listen(answer: 'takes' | 'refuses'): Promise<{ url: string; mails: string[] }> {
  const mails: string[] = [];
  server = createServer((socket) => {
    let mail: string | null = null;
    socket.write('220 test ESMTP\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString();
      if (mail !== null) {
        mail += text;
        if (!mail.includes('\r\n.\r\n')) return;
        mails.push(mail);
        mail = null;
        return void socket.write('250 taken\r\n');
      }
      if (/^DATA/i.test(text)) {
        mail = '';
        return void socket.write('354 go on\r\n');
      }
      if (/^RCPT/i.test(text) && answer === 'refuses') return void socket.write('550 no such mailbox here\r\n');
      if (/^QUIT/i.test(text)) return void socket.end('221 bye\r\n');
      socket.write('250 ok\r\n');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails };
}

async function inviteBy(url: string, done: 'invited' | 'invited-here'): Promise<string> {
  const settings = { mail: { smtpUrl: url, from: 'Vouch <vouch@example.org>' } };
  test = await openTestSite({ publicUrl: 'https://vouch.example.org' }, {}, settings);
  const editor = await signIn(test, ['editor']);
  const response = await test.app.request('/desk/people/invite', postForm({ email: 'new@example.org', roles: 'reviewer' }, editor.headers));
  expect(response.headers.get('location')).toBe(`/desk/people?done=${done}`);
  return await (await test.app.request('/desk/people', { headers: editor.headers })).text();
}

it('mails an invitation with a link to the site’s own address, and shows it to nobody', async () => {
  const { url, mails } = await listen('takes');
  const page = await inviteBy(url, 'invited');
  const mail = mails[0]!.replace(/=\r\n/g, '');
  expect(mail).toContain('To: new@example.org');
  expect(mail).toContain('From: Vouch <vouch@example.org>');
  const link = /https:\/\/vouch\.example\.org(\/invitation\/[\w-]{32})/.exec(mail)![1]!;
  expect(page).not.toContain('Links to hand over');
  expect((await test!.app.request(link)).status).toBe(200);
});

it('keeps the link for an administrator where the mail server does not take the mail, and logs neither', async () => {
  const { url, mails } = await listen('refuses');
  const page = await inviteBy(url, 'invited-here');
  expect(mails).toEqual([]);
  expect(page).toMatch(/Links to hand over[\s\S]*https:\/\/vouch\.example\.org\/invitation\/[\w-]{32}/);
  const log = test!.log.join('');
  expect(log).toContain('"event":"mail-failed","kind":"invitation","code":"EENVELOPE"');
  expect(log).not.toMatch(/new@example\.org|invitation\/[\w-]{32}/);
});
