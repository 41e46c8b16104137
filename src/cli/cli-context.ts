import { styleText } from 'node:util';
import type { Library } from '../library/library.ts';
import type { AnswerRecord } from '../record/record.ts';
import { formatTable } from './format-table.ts';
import { prepareDataDir } from './prepare-data-dir.ts';
import type { Environment, Settings } from './read-settings.ts';
import { showProgress, type Progress } from './show-progress.ts';

/** 0 done (a question answered), 1 failed, 3 abstained. */
export type ExitCode = 0 | 1 | 3;

/** What a command is given: where its results go, its settings, and the doors to library and record. */
export interface CliContext {
  /** Vouch's own version. */
  readonly version: string;
  readonly settings: Settings;
  /** The environment variables, for settings of a single command. */
  readonly env: Environment;
  /** Whether stdout is to hold one JSON document and nothing else. */
  readonly json: boolean;
  /** Whether somebody watches: stderr is a terminal. */
  readonly interactive: boolean;
  /** The width of stdout in columns, and text in bold or colour where stdout is a terminal and NO_COLOR is not set. */
  readonly look: { width: number; style: (look: 'bold' | 'dim' | 'red' | 'cyan', text: string) => string };
  /** A line or a text for people, on stdout; on stderr with `--json`. */
  print(text: string): void;
  /** A table for people. Numbers are set to the right. */
  printTable(columns: string[], rows: (string | number)[][]): void;
  /** The one JSON document of a command that was called with `--json`. */
  printJson(value: unknown): void;
  /** A remark that is no result, on stderr. */
  note(text: string): void;
  /** Shows how a long job goes, on stderr. */
  progress(title: string): Progress;
  /** The library of the data folder, closed when the command ends. Builds the starter library where the folder is empty. */
  openLibrary(): Promise<Library>;
  /** The record of the data folder, closed when the command ends. */
  openRecord(): Promise<AnswerRecord>;
  /** The exit code, where it is not 0. A fault that is thrown makes it 1. */
  exitWith(code: ExitCode): void;
}

export interface OpenedContext extends CliContext {
  readonly exitCode: ExitCode;
  /** Whether the JSON document has been written. */
  readonly jsonPrinted: boolean;
  close(): Promise<void>;
}

export interface CliStreams {
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
}

/** Makes the context of one run. Settings are read when first asked for, after the options have been parsed. */
export function openContext(
  version: string,
  read: { settings: () => Settings; json: () => boolean; env: Environment },
  { out, err }: CliStreams,
): OpenedContext {
  const opened: { close(): Promise<void> }[] = [];
  let exitCode: ExitCode = 0;
  let jsonPrinted = false;
  const keep = <T extends { close(): Promise<void> }>(resource: T): T => {
    opened.push(resource);
    return resource;
  };
  const print = (text: string) => void (read.json() ? err : out).write(`${text}\n`);
  return {
    version,
    get settings() {
      return read.settings();
    },
    env: read.env,
    get json() {
      return read.json();
    },
    interactive: err.isTTY === true,
    look: {
      width: out.columns ?? 100,
      style: (look, text) => (out.isTTY ? styleText(look, text, { stream: out }) : text),
    },
    get exitCode() {
      return exitCode;
    },
    get jsonPrinted() {
      return jsonPrinted;
    },
    print,
    printTable: (columns, rows) => print(formatTable(columns, rows)),
    printJson(value) {
      if (jsonPrinted) throw new Error('A command prints one JSON document only.');
      jsonPrinted = true;
      out.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    note: (text) => void err.write(`${text}\n`),
    progress: (title) => showProgress(title, err),
    async openLibrary() {
      const { dataDir, starter } = read.settings();
      await prepareDataDir(dataDir);
      const { openLibrary } = await import('../library/open-library.ts');
      return keep(await openLibrary(dataDir, { starter, onNote: (sentence) => void err.write(`${sentence}\n`) }));
    },
    async openRecord() {
      const { dataDir } = read.settings();
      await prepareDataDir(dataDir);
      const { openRecord } = await import('../record/open-record.ts');
      return keep(await openRecord(dataDir));
    },
    exitWith(code) {
      exitCode = code;
    },
    async close() {
      for (const resource of opened.splice(0).reverse()) await resource.close();
    },
  };
}
