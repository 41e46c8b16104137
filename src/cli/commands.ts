import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** Adds one command to the program. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

interface LazyCommand {
  summary: string;
  load: () => Promise<RegisterCommand>;
}

/** Every command by name. Its file is loaded only when it runs or its own help is asked for. */
export const COMMANDS: Record<string, LazyCommand> = {
  ask: { summary: 'answer a clinical question from the library', load: async () => (await import('./ask-command.ts')).askCommand },
  add: { summary: 'read files or folders into the library', load: async () => (await import('./add-command.ts')).addCommand },
  refresh: {
    summary: 'ask services what changed since the last time',
    load: async () => (await import('./refresh-command.ts')).refreshCommand,
  },
  embed: { summary: 'make vectors for search by meaning', load: async () => (await import('./embed-command.ts')).embedCommand },
  library: { summary: 'what the library holds', load: async () => (await import('./library-command.ts')).libraryCommand },
  source: { summary: 'one source and its passages', load: async () => (await import('./source-command.ts')).sourceCommand },
  serve: { summary: 'the web site and API', load: async () => (await import('./serve-command.ts')).serveCommand },
  publish: { summary: 'list or unlist a stored answer', load: async () => (await import('./publish-command.ts')).publishCommand },
  model: { summary: 'check the language model that is set', load: async () => (await import('./model-command.ts')).modelCommand },
  admin: { summary: 'make an account for an administrator', load: async () => (await import('./admin-command.ts')).adminCommand },
  demo: { summary: 'fill a data folder with a made-up board', load: async () => (await import('./demo-command.ts')).demoCommand },
  eval: { summary: 'score Vouch on a benchmark', load: async () => (await import('./eval-command.ts')).evalCommand },
  bench: { summary: 'measure speed on this machine', load: async () => (await import('./bench-command.ts')).benchCommand },
};
