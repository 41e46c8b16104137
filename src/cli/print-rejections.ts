import type { AddReport } from '../library/add-sources.ts';
import type { CliContext } from './cli-context.ts';

/** What was not read, where it stands and why; nothing where all was. */
export function printRejections(rejected: AddReport['rejected'], { print, look }: CliContext): void {
  if (rejected.length === 0) return;
  print('');
  print(look.style('bold', 'Rejected'));
  for (const { file, record, line, reason } of rejected) {
    const place = [file, record && record !== file && `record ${record}`, line && `line ${line}`].filter(Boolean).join(', ');
    print(`  ${place}\n    ${reason}`);
  }
}
