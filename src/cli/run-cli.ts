import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { openContext, type CliStreams, type ExitCode } from './cli-context.ts';
import { COMMANDS } from './commands.ts';
import { explainFault, formatFault } from './explain-fault.ts';
import { readSettings, type Environment } from './read-settings.ts';

/** Runs one command line (without the program's own name) and gives the exit code. Throws nothing. */
export async function runCli(
  argv: string[],
  env: Environment = process.env,
  streams: CliStreams = { out: process.stdout, err: process.stderr },
): Promise<ExitCode> {
  endQuietlyWhenPipeCloses(streams);
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  // 1. The program and its global options.
  const program = makeProgram(version, streams);
  // With --json even a command line that cannot be parsed is answered in JSON.
  const json = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined).includes('--json');
  const context = openContext(version, { settings: () => readSettings(program.opts(), env), json: () => json, env }, streams);
  try {
    // 2. Load the command that is asked for; the others are known by name only.
    const asked = findCommandName(argv);
    for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
      if (name === asked) (await load())(program, context);
      else program.command(name).description(summary);
    }
    // 3. Run it.
    await program.parseAsync(argv, { from: 'user' });
    await context.close();
    return context.exitCode;
  } catch (fault) {
    // 4. Help and version are no faults; everything else is told once, here.
    if (fault instanceof CommanderError && fault.exitCode === 0) return 0;
    await context.close().catch(() => undefined);
    const explained = explainFault(fault, env.VOUCH_DEBUG === 'on');
    if (json && !context.jsonPrinted) context.printJson({ error: explained });
    streams.err.write(`${formatFault(explained)}\n`);
    return 1;
  }
}

function makeProgram(version: string, { out, err }: CliStreams): Command {
  return new Command('vouch')
    .description('Clinical answers that can be checked: every sentence carries the exact quote that supports it.')
    .version(version)
    .option('--json', 'print one JSON document on stdout and nothing else')
    .option('--data <dir>', 'the data folder (default: VOUCH_DATA, else ./data)')
    .option('--no-starter', 'leave an empty data folder empty instead of building the starter library')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: (text) => void out.write(text), writeErr: (text) => void err.write(text), outputError: () => undefined })
    .showSuggestionAfterError()
    .exitOverride();
}

// The first word that is neither an option nor the value of --data; "help ask" is about ask.
function findCommandName(argv: string[]): string | undefined {
  const words = argv.filter((word, i) => !word.startsWith('-') && argv[i - 1] !== '--data');
  const name = words[0] === 'help' ? words[1] : words[0];
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? name : undefined;
}

// `vouch library | head` closes the pipe early: that ends the run, it is no fault.
function endQuietlyWhenPipeCloses({ out, err }: CliStreams): void {
  for (const stream of [out, err]) {
    if (stream.listenerCount('error') > 0) continue;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}
