import type { Command } from 'commander';
import type { QuestionFigures } from '../eval/eval-questions.ts';
import type { CliContext } from './cli-context.ts';

interface Options {
  verbose?: true;
  summary?: true;
}

/** `vouch eval questions FILE`: asks a file of questions and scores the answers. */
export function evalQuestionsCommand(evalCommand: Command, context: CliContext): void {
  evalCommand
    .command('questions')
    .description('a file of questions with expected sources and key facts, through ask')
    .argument('<file>', 'JSON; its "about" says how it is read')
    .option('--verbose', 'list what each answer misses')
    .option('--summary', 'print the totals only')
    .action((file: string, options: Options) => runQuestions(file, options, context));
}

async function runQuestions(file: string, { verbose, summary }: Options, context: CliContext): Promise<void> {
  const library = await (await context.openLibrary()).reader();
  const { evalQuestions } = await import('../eval/eval-questions.ts');
  const figures = await evalQuestions(file, library);
  if (context.json) {
    const { questions, ...totals } = figures;
    return context.printJson(summary ? totals : { ...totals, questions });
  }
  if (!summary) context.printTable(COLUMNS, figures.questions.map(rowOf));
  if (verbose) {
    for (const { id, question, misses } of figures.questions)
      if (misses.length > 0) context.print(`\n${id} ${question}\n${misses.map((miss) => `  - ${miss}`).join('\n')}`);
  }
  if (!summary) context.print('');
  context.printTable(['', ''], tellTotals(figures));
}

const COLUMNS = ['id', 'right', 'sources', 'must', 'facts', 'bottom line', 'words', 'forbidden', 'rules'];

function rowOf(score: QuestionFigures['questions'][number]): (string | number)[] {
  const share = ({ found, of }: { found: number; of: number }) => (score.answerable ? `${found}/${of}` : '');
  return [
    score.id,
    score.right ? 'yes' : 'NO',
    score.answerable ? (score.rightSources ? 'yes' : 'NO') : '',
    share(score.must),
    share(score.key),
    share(score.bottomLine),
    `${score.words}${score.withinLength || score.abstained ? '' : ' TOO LONG'}`,
    score.forbidden,
    score.brokenRules,
  ];
}

/** The totals of a run as rows of a table: what, and how many. */
export function tellTotals(figures: QuestionFigures): string[][] {
  const { asked, unanswerable, must, key, bottomLine } = figures;
  return [
    ['answered', `${figures.answered}/${asked}`],
    ['right sources', `${figures.rightSources}/${asked}`],
    ['must-facts', `${must.found}/${must.of}`],
    ['all key facts', `${key.found}/${key.of}`],
    ['must-facts in the bottom line', `${bottomLine.found}/${bottomLine.of}`],
    ['within length', `${figures.withinLength}/${asked} (median ${figures.medianWords} words)`],
    ['wrong abstentions', `${figures.wrongAbstentions}/${asked}`],
    ['right on unanswerable', `${figures.rightOnUnanswerable}/${unanswerable}`],
    ['forbidden statements', `${figures.forbidden}`],
    ['rule-breaking answers', `${figures.ruleBreaking}`],
  ];
}
