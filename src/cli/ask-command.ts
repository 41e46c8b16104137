import { Option, type Command } from 'commander';
import type { Audience } from '../domain/answer.ts';
import type { AskProgress } from '../domain/progress.ts';
import { openModel } from '../models/open-model.ts';
import { makeAnswerId } from '../server/make-answer-id.ts';
import { readQuestion } from '../server/read-question.ts';
import type { CliContext } from './cli-context.ts';
import { readModelSettings } from './read-model-settings.ts';

interface AskOptions {
  audience: Audience;
  after?: string;
  model: boolean;
}

/** `vouch ask "QUESTION"`: answers from the library and keeps the answer. Exit code 0 answered, 3 abstained. */
export function askCommand(program: Command, context: CliContext): void {
  program
    .command('ask')
    .description('answer a clinical question from the library')
    .argument('<question...>', 'the question, in quotes')
    .addOption(
      new Option('--audience <audience>', 'who the answer is for').choices(['clinician', 'patient', 'student']).default('clinician'),
    )
    .option('--after <answer>', 'the id of an answer: the question is read as a follow-up to it')
    .option('--no-model', 'answer without the language model, where one is set')
    .action((words: string[], options: AskOptions) => askQuestion(words.join(' '), options, context));
}

async function askQuestion(asked: string, { audience, after, model: withModel }: AskOptions, context: CliContext): Promise<void> {
  // 1. What is asked, and for whom.
  const question = readQuestion(asked);
  const modelSettings = readModelSettings(context.env);
  const [library, record] = await Promise.all([context.openLibrary(), context.openRecord()]);
  const { resolveAfter } = await import('../server/resolve-after.ts');
  const { chooseModel } = await import('../server/choose-model.ts');
  const model = await openModel(modelSettings, record.modelCalls, () => new Date());
  const mayRead = chooseModel(model, { listed: false, audience, withoutModel: !withModel });
  const whole = after === undefined ? { question } : await resolveAfter({ asked: question, after }, { library, record, model: mayRead });
  // 2. Answer from the newest snapshot, and keep the answer with its evidence, unlisted.
  const { answerQuestion } = await import('../server/answer-question.ts');
  const onProgress = (event: AskProgress) => showStep(event, context);
  const made = await answerQuestion(
    { library, record, model, version: context.version },
    { id: makeAnswerId(), ...whole, audience, listed: false, withoutModel: !withModel, onProgress },
  );
  // 3. Tell it to whom it is for.
  const { tellEdition } = await import('../publish/editions/tell-edition.ts');
  const answer = tellEdition(made, await record.readEvidence(made.id, made.revision), audience);
  if (context.json) context.printJson(answer);
  else {
    const { formatAnswer } = await import('./format-answer.ts');
    context.print(formatAnswer(answer, context.look));
  }
  if (answer.outcome === 'abstained') context.exitWith(3);
}

function showStep(event: AskProgress, context: CliContext): void {
  if (context.interactive && event.state === 'done') context.note(`${event.step}: ${event.found} (${Math.round(event.ms)} ms)`);
}
