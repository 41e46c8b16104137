import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

/** `vouch eval pubmedqa DIR`: yes/no questions with their abstracts. */
export function evalPubmedqaCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('pubmedqa')
    .description('yes/no questions with abstracts, as PubMedQA lays them out')
    .argument('<dir>', 'the folder with ori_pqal.json and test_ground_truth.json')
    .option('--others', 'the 500 questions that are not in the test set, on which its rule was chosen')
    .action((dir: string, options: { others?: true }) => runPubmedqa(dir, options.others ?? false, context));
}

async function runPubmedqa(dir: string, others: boolean, context: CliContext): Promise<void> {
  const { evalPubmedqa } = await import('../eval/eval-pubmedqa.ts');
  const figures = await evalPubmedqa(dir, others ? 'others' : 'test');
  if (context.json) return context.printJson(figures);
  const { questions, accuracy, alwaysYes, confusion } = figures;
  context.print(`${questions} questions · accuracy ${accuracy.toFixed(3)} · always yes ${alwaysYes.toFixed(3)}\n`);
  const rows = Object.entries(confusion).map(([gold, said]) => [gold, said['yes'] ?? 0, said['no'] ?? 0]);
  context.printTable(['is \\ said', 'yes', 'no'], rows);
}
