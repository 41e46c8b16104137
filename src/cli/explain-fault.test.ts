import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BusyFault, InputFault, NotFoundFault } from '../domain/faults.ts';
import { explainFault, formatFault } from './explain-fault.ts';

function caught(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('explainFault', () => {
  it('keeps the place of wrong input', () => {
    const explained = explainFault(new InputFault('Give a number.', { file: 'a.md', line: 3, field: 'year' }), false);
    expect(explained).toEqual({ message: 'Give a number.', file: 'a.md', line: 3, field: 'year' });
    expect(formatFault(explained)).toBe('a.md, line 3, year: Give a number.');
  });

  it('does not repeat a place that the message names', () => {
    expect(formatFault(explainFault(new InputFault('a.md is empty.', { file: 'a.md' }), false))).toBe('a.md is empty.');
  });

  it('passes on what other faults say', () => {
    expect(explainFault(new NotFoundFault('No such source.'), false)).toEqual({ message: 'No such source.' });
    expect(explainFault(new BusyFault('Another is writing.'), false)).toEqual({ message: 'Another is writing.' });
  });

  it('puts a system error in plain words with its path', () => {
    const explained = explainFault(
      caught(() => readFileSync('/nowhere/at/all')),
      false,
    );
    expect(explained).toEqual({ message: '/nowhere/at/all: there is no such file or folder.', file: '/nowhere/at/all' });
  });

  it('names the address where a server cannot listen', () => {
    const fault = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', address: '127.0.0.1', port: 4000 });
    expect(explainFault(fault, false).message).toBe('127.0.0.1:4000: another program listens there. Choose another port with --port.');
  });

  it('says how to see more of a fault inside Vouch, and then shows it', () => {
    const fault = new TypeError('x is undefined');
    expect(explainFault(fault, false).message).toBe('Vouch failed: x is undefined (VOUCH_DEBUG=on shows where.)');
    expect(explainFault(fault, true).message).toContain('explain-fault.test.ts');
  });
});
