import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { CliContext } from './cli-context.ts';

const OWN_SETS = fileURLToPath(new URL('../../test/eval/', import.meta.url));

/** `vouch eval twins` and `vouch eval same-questions`: one question asked in two ways, on the starter library. */
export function evalAskingCommands(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('twins')
    .description("whether a patient's words find what a clinician's words for the same question find")
    .argument('[file]', 'JSON: {"pairs": [{"clinical", "lay"}]}', join(OWN_SETS, 'twins.json'))
    .action((file: string) => runTwins(file, context));
  evalCommand
    .command('same-questions')
    .description('whether a question that was answered before is recognised in other words')
    .argument('[file]', 'JSON: {"pairs": [{"set", "first", "second", "same"}]}', join(OWN_SETS, 'same-questions.json'))
    .action((file: string) => runSameQuestions(file, context));
}

async function runTwins(file: string, context: CliContext): Promise<void> {
  const [{ evalTwins }, { withStarterReader }] = await Promise.all([
    import('../eval/eval-twins.ts'),
    import('../eval/with-starter-reader.ts'),
  ]);
  const meaning = await withStarterReader({}, (reader) => evalTwins(file, reader));
  const words = await withStarterReader({ wordsOnly: true }, (reader) => evalTwins(file, reader));
  if (context.json) return context.printJson({ meaning, words });
  const row = (name: string, { pairs, firstFound, shared }: typeof meaning) => [
    name,
    `${firstFound} of ${pairs}`,
    `${shared.found} of ${shared.of}`,
  ];
  context.printTable(['search', 'first source found', 'sources shared'], [row('words and meaning', meaning), row('words only', words)]);
}

async function runSameQuestions(file: string, context: CliContext): Promise<void> {
  const [{ evalSameQuestions }, { withStarterReader }] = await Promise.all([
    import('../eval/eval-same-questions.ts'),
    import('../eval/with-starter-reader.ts'),
  ]);
  const figures = await withStarterReader({}, async (reader) => ({
    tuning: await evalSameQuestions(file, 'tuning', reader),
    report: await evalSameQuestions(file, 'report', reader),
  }));
  if (context.json) return context.printJson(figures);
  context.printTable(
    ['set', 'pairs', 'of these the same', 'called the same', 'rightly'],
    Object.entries(figures).map(([set, { pairs, same, called, right }]) => [set, pairs, same, called, right]),
  );
}
