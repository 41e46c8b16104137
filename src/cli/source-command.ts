import type { Command } from 'commander';
import { NotFoundFault } from '../domain/faults.ts';
import type { Passage, Source, Subject } from '../domain/source.ts';
import type { CliContext } from './cli-context.ts';
import { wrapText } from './wrap-text.ts';

/** `vouch source ID`: one source and its passages; the id may be an alias. Exit code 1 where there is none. */
export function sourceCommand(program: Command, context: CliContext): void {
  program
    .command('source')
    .description('one source and its passages')
    .argument('<id>', 'an id or another identifier: pmid:32065234, doi:10.1016/…, eu:1/16/1170')
    .action((id: string) => showSource(id, context));
}

async function showSource(id: string, context: CliContext): Promise<void> {
  const reader = await (await context.openLibrary()).reader();
  const source = await reader.source(id);
  if (!source)
    throw new NotFoundFault(
      `The library holds no source "${id}". Ids look like pmid:32065234 or doi:10.1016/…; "vouch library" shows what is held.`,
    );
  const passages = await reader.passages(source.id);
  if (context.json) {
    context.printJson({
      source,
      passages: passages.map(({ id: passage, heading, text, page, recommendation }) => ({
        id: passage,
        heading,
        text,
        page,
        recommendation,
      })),
    });
    return;
  }
  printSource(source, context);
  for (const passage of passages) printPassage(passage, context);
}

function printSource(source: Source, { print, look }: CliContext): void {
  const { width, style } = look;
  print(style('bold', wrapText(source.titleExact ? source.title : `${source.title} [descriptive title]`, { width })));
  const names = (subjects: Subject[]) => subjects.map((s) => s.name).join('; ');
  const fields: [string, string | null][] = [
    ['id', [source.id, ...source.aliases].join(', ')],
    ['kind', `${source.kind} (${source.textKind})`],
    ['standing', source.standing],
    ['authors', source.authors.join(', ')],
    ['in', source.container],
    ['date', source.published ?? (source.year === null ? null : String(source.year))],
    ['label date', source.labelDate],
    ['issuer', source.issuer],
    ['jurisdictions', source.jurisdictions.join(', ')],
    ['drugs', names(source.drugs)],
    ['conditions', names(source.conditions)],
    ['link', source.url],
    ['note', source.authorityNote],
  ];
  for (const [name, value] of fields) if (value) print(`${style('dim', name.padEnd(14))}${value}`);
}

function printPassage({ heading, text, page, recommendation }: Passage, { print, look }: CliContext): void {
  const graded = recommendation && [
    recommendation.strength ?? 'strength not stated',
    `certainty ${recommendation.certainty ?? 'not stated'}`,
  ];
  const above = [heading.join(' › '), page !== null && `page ${page}`, graded?.join(', ')].filter(Boolean).join(' · ');
  print('');
  if (above) print(look.style('cyan', above));
  print(wrapText(text, { width: look.width }));
}
