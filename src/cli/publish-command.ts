import type { Command } from 'commander';
import { NotFoundFault } from '../domain/faults.ts';
import type { CliContext } from './cli-context.ts';

/** `vouch publish ID`: lists a stored answer on the site, or unlists it. */
export function publishCommand(program: Command, context: CliContext): void {
  program
    .command('publish')
    .description('list or unlist a stored answer')
    .argument('<id>', 'the id of the answer, or its address')
    .option('--unlist', 'take it off the lists; its address keeps working')
    .action((given: string, options: { unlist?: boolean }) => publish(given, options.unlist !== true, context));
}

async function publish(given: string, listed: boolean, context: CliContext): Promise<void> {
  const id = /([a-z0-9]{25,32})\/?$/.exec(given)?.[1] ?? given;
  const record = await context.openRecord();
  const found = await record.setListed(id, listed);
  const stored = found ? await record.findAnswer(id) : null;
  if (!stored) throw new NotFoundFault(`No answer has the id "${given}". The id is what follows the last hyphen of the answer's address.`);
  if (context.json) context.printJson({ id, listed, title: stored.answer.title, url: stored.answer.url });
  else context.print(`${listed ? 'Published' : 'Unlisted'}: ${stored.answer.title}`);
}
