import { readLibraryWords } from '../../answer/read-library-words.ts';
import { contextOf } from '../../answer/verify-draft.ts';
import { hasRole } from '../../domain/person.ts';
import type { Flag } from '../../domain/review.ts';
import { watchAnswers } from '../../review/watch-answers.ts';
import type { BoardPorts } from './board-ports.ts';

/**
 * After a change of the library: flags the published answers that it makes doubtful and tells every editor, by mail where mail can be sent.
 * `changed` are the ids of the sources that were added, altered or withdrawn. Whoever changes the library calls this, in server and command line.
 */
export async function watchLibrary(ports: BoardPorts, changed: readonly string[]): Promise<Flag[]> {
  if ((await ports.record.listPublished(1)).length === 0) return [];
  const library = await ports.library.reader();
  const { vocabulary } = await readLibraryWords('', library);
  const raised = await watchAnswers(changed, { library, record: ports.record, vocabulary, context: contextOf(vocabulary) });
  if (raised.length > 0) await tellEditors(ports, raised);
  return raised;
}

async function tellEditors({ record, sendMail, address, log }: BoardPorts, flags: Flag[]): Promise<void> {
  log('answers-flagged', { flags: flags.length, answers: new Set(flags.map(({ answer }) => answer)).size });
  if (!sendMail) return;
  const titles = new Map(
    await Promise.all(flags.map(async ({ answer }) => [answer, (await record.findAnswer(answer))?.answer.title ?? answer] as const)),
  );
  const lines = flags.map(({ answer, message }) => `${titles.get(answer)}\n${message}\n${address}/desk/answers/${answer}\n`);
  const text = `The library changed, and with it what these published answers rest on:\n\n${lines.join('\n')}`;
  const subject = flags.length === 1 ? 'An answer is to be checked again' : `${flags.length} doubts about published answers`;
  const editors = (await record.people.list()).filter((person) => person.active && !person.example && hasRole(person, 'editor'));
  for (const { email } of editors) {
    await sendMail({ to: email, subject, text }).catch((fault: unknown) => log('mail-failed', { fault: String(fault) }));
  }
}
