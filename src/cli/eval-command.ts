import type { Command } from 'commander';
import { evalSupport, SUPPORT_LABELS } from '../eval/eval-support.ts';
import type { CliContext } from './cli-context.ts';
import { evalAskingCommands } from './eval-asking-commands.ts';
import { evalAllCommand } from './eval-all-command.ts';
import { evalFollowUpsCommand } from './eval-follow-ups-command.ts';
import { evalFindingsCommand } from './eval-findings-command.ts';
import { evalEditionsCommand } from './eval-editions-command.ts';
import { evalPerturbCommand } from './eval-perturb-command.ts';
import { evalPubmedqaCommand } from './eval-pubmedqa-command.ts';
import { evalQuestionsCommand } from './eval-questions-command.ts';
import { evalRetrievalCommand } from './eval-retrieval-command.ts';
import { evalWriterCommand } from './eval-writer-command.ts';

/** `vouch eval …`: the measurements, each a command of its own, and all of them together. */
export function evalCommand(program: Command, context: CliContext): void {
  const command = program.command('eval').description('score retrieval and verification on a benchmark');
  command
    .command('support')
    .description('claim–evidence pairs (JSONL of claim, evidence and label) through verification')
    .argument('<file>', 'lines of {"claim","evidence":[sentences],"label":"SUPPORT|CONTRADICT|NEI"}')
    .action((file: string) => runSupport(file, context));
  evalRetrievalCommand(command, context);
  evalQuestionsCommand(command, context);
  evalFollowUpsCommand(command, context);
  evalFindingsCommand(command, context);
  evalPerturbCommand(command, context);
  evalPubmedqaCommand(command, context);
  evalEditionsCommand(command, context);
  evalAskingCommands(command, context);
  evalWriterCommand(command, context);
  evalAllCommand(command, context);
}

async function runSupport(file: string, context: CliContext): Promise<void> {
  const scores = await evalSupport(file, { drugs: [], conditions: [] });
  if (context.json) return context.printJson(scores);
  context.print(`${scores.pairs} pairs · accuracy ${scores.accuracy.toFixed(3)} · macro F1 ${scores.macroF1.toFixed(3)}\n`);
  const rows = SUPPORT_LABELS.map((gold) => [gold, ...SUPPORT_LABELS.map((said) => scores.confusion[gold][said])]);
  context.printTable(['is \\ said', ...SUPPORT_LABELS], rows);
}
