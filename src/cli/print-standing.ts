import type { Source, StandingLink } from '../domain/source.ts';
import type { StandingChange } from '../library/standing-log.ts';
import type { CliContext } from './cli-context.ts';

type Because = Pick<StandingLink, 'type' | 'target' | 'date'>;

/** Changes of standing with what changed each; nothing where there is none. */
export function printStandingChanges(changes: StandingChange[], { print, look }: CliContext): void {
  if (changes.length === 0) return;
  print(`\n${look.style('bold', 'Changed standing')}`);
  for (const { source, title, from, to, at, because } of changes)
    print(`  ${source}  ${title}\n    ${at.slice(0, 10)}: ${from} → ${to}${tellWhy(because)}`);
}

/** Sources that are not current, with what says so. */
export function printNotCurrent(sources: Source[], { print, look }: CliContext): void {
  print(
    look.style(
      'bold',
      sources.length === 1 ? '1 source is not current' : `${sources.length.toLocaleString('en-US')} sources are not current`,
    ),
  );
  for (const { id, title, standing, standingLinks } of sources)
    print(`  ${id}  ${title}\n    ${standing}${tellWhy(standingLinks.filter(({ direction }) => direction === 'affected-by'))}`);
}

function tellWhy(because: Because[]): string {
  const notices = because.map(({ type, target, date }) => `${type} by ${target}${date ? ` of ${date}` : ''}`);
  return notices.length ? ` (${notices.join('; ')})` : '';
}
