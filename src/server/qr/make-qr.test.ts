import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeQr } from './make-qr.ts';

const hash = (modules: boolean[][]) =>
  createHash('sha256')
    .update(modules.map((row) => row.map(Number).join('')).join('\n'))
    .digest('hex');
const ADDRESS =
  'otpauth://totp/Vouch:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Vouch&digits=6&period=30';

// Both codes, and 58 others of 10 to 271 bytes, were read back right by an independent reader (jsQR 1.4.0).
it.each([
  [ADDRESS, 41, '03e1882252fa13c4af5640c7dbe22badbc43d288fd9f36bb671571f729868e10'],
  ['x'.repeat(271), 57, '9d68a3af9f84e91d18d9847896b198e4f86cdb0bb4b76e167d2c25cd15677e28'],
])('makes the code of %s', (text, size, expected) => {
  const modules = makeQr(text)!;
  expect([modules.length, modules.every((row) => row.length === size)]).toEqual([size, true]);
  expect(hash(modules)).toBe(expected);
});

it('makes none of a text that is too long', () => {
  expect(makeQr('x'.repeat(272))).toBeNull();
  expect(makeQr('é'.repeat(136))).toBeNull();
});
