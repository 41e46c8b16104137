import type { Command } from 'commander';
import { InputFault } from '../domain/faults.ts';
import type { CliContext } from './cli-context.ts';
import { readModelSettings } from './read-model-settings.ts';

const CALL_MS = 180_000;

/** `vouch model check`: asks the language model that is set a little, and says what works. Exit code 1 where it cannot be used. */
export function modelCommand(program: Command, context: CliContext): void {
  const command = program.command('model').description('the language model that is set');
  command
    .command('check')
    .description('ask the language model a little, and say what works')
    .action(() => check(context));
}

async function check(context: CliContext): Promise<void> {
  const settings = readModelSettings(context.env);
  if (settings.provider === 'none')
    throw new InputFault('No language model is set: answers are made without one. Set VOUCH_MODEL; docs/language-models.md says how.', {
      field: 'VOUCH_MODEL',
    });
  const [{ openModel }, { checkModel }] = await Promise.all([import('../models/open-model.ts'), import('../models/check-model.ts')]);
  const { model } = (await openModel(settings, null, () => new Date()))!;
  const findings = await checkModel(model, CALL_MS);
  const usable = findings.every(({ what, works }) => works || what === 'speed');
  if (context.json) context.printJson({ provider: model.provider, model: model.name, remoteHost: model.remoteHost, usable, findings });
  else {
    context.print(`${model.name}, ${model.remoteHost === null ? 'on this machine' : `at ${model.remoteHost}`}`);
    for (const { what, works, sentence } of findings) context.print(`${works ? 'yes' : 'no '} ${what}: ${sentence}`);
  }
  if (!usable) context.exitWith(1);
}
