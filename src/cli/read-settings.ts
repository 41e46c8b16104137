import { resolve } from 'node:path';
import { InputFault } from '../domain/faults.ts';

/** What every command needs to know, from options and environment. */
export interface Settings {
  /** Absolute path of the data folder: `--data`, else VOUCH_DATA, else `./data`. */
  dataDir: string;
  /** Whether an empty data folder gets the starter library: not with `--no-starter` or VOUCH_STARTER=off. */
  starter: boolean;
}

export type Environment = Record<string, string | undefined>;

/** Reads the settings of all commands. An option wins over the environment; an empty variable counts as not set. */
export function readSettings(options: { data?: string; starter?: boolean }, env: Environment): Settings {
  if (options.data !== undefined && options.data.trim() === '')
    throw new InputFault('--data needs the path of a folder, not an empty text.');
  const starter = readSwitch('VOUCH_STARTER', env, true);
  return {
    dataDir: resolve(options.data ?? readText('VOUCH_DATA', env) ?? './data'),
    starter: options.starter === false ? false : starter,
  };
}

/** The variable's text, trimmed; undefined where it is not set or empty. */
export function readText(name: string, env: Environment): string | undefined {
  return env[name]?.trim() || undefined;
}

/** "on" or "off" (also true/false, yes/no, 1/0). Throws an InputFault for anything else. */
export function readSwitch(name: string, env: Environment, fallback: boolean): boolean {
  const text = readText(name, env)?.toLowerCase();
  if (text === undefined) return fallback;
  if (['on', 'true', 'yes', '1'].includes(text)) return true;
  if (['off', 'false', 'no', '0'].includes(text)) return false;
  throw new InputFault(`${name} is "${text}". Set it to "on" or "off".`, { field: name });
}

/** One of the given words. Throws an InputFault that lists them. */
export function readChoice<T extends string>(name: string, env: Environment, choices: readonly T[], fallback: T): T {
  const text = readText(name, env);
  if (text === undefined) return fallback;
  const choice = choices.find((c) => c === text);
  if (choice === undefined) throw new InputFault(`${name} is "${text}". Set it to one of: ${choices.join(', ')}.`, { field: name });
  return choice;
}

/** A whole number within bounds (both included). Throws an InputFault that names them. */
export function readWholeNumber(name: string, text: string | undefined, bounds: { min: number; max: number; fallback: number }): number {
  if (text === undefined) return bounds.fallback;
  const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= bounds.min && value <= bounds.max)) {
    throw new InputFault(`${name} is "${text}". Give a whole number from ${bounds.min} to ${bounds.max}.`, { field: name });
  }
  return value;
}
