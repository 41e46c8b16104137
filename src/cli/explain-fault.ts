import { CommanderError } from 'commander';
import { BusyFault, ConflictFault, InputFault, NotFoundFault, type InputPlace } from '../domain/faults.ts';

/** What a person is told when a command fails: the message, and where in their input the trouble is. */
export interface ExplainedFault extends InputPlace {
  message: string;
}

const SYSTEM_ERRORS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it lies on a read-only file system',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'the address is in use; choose another port with --port',
};

/** Maps any fault to a message. The one place of the command line that does. */
export function explainFault(fault: unknown, debug: boolean): ExplainedFault {
  if (fault instanceof InputFault) return { message: fault.message, ...fault.place };
  if ([NotFoundFault, BusyFault, ConflictFault].some((known) => fault instanceof known)) return { message: (fault as Error).message };
  if (fault instanceof CommanderError && fault.code === 'commander.help')
    return { message: 'Name a command, for example: vouch ask "QUESTION".' };
  if (fault instanceof CommanderError) return { message: fault.message.replace(/^error: /, '') };
  const { code, path, message, stack } = fault instanceof Error ? (fault as NodeJS.ErrnoException) : { message: String(fault) };
  if (debug && stack) return { message: stack };
  const known = code && SYSTEM_ERRORS[code];
  if (known) return { message: path ? `${path}: ${known}.` : `${message} (${known}).`, ...(path && { file: path }) };
  return { message: `Vouch failed: ${message} (VOUCH_DEBUG=on shows where.)` };
}

/** "file.xml, record 12, line 40: message", as it is written on stderr. */
export function formatFault({ message, file, record, line, field }: ExplainedFault): string {
  const place = [
    file && !message.includes(file) && file,
    record && `record ${record}`,
    line && `line ${line}`,
    field && !message.includes(field) && field,
  ];
  const where = place.filter(Boolean).join(', ');
  return where ? `${where}: ${message}` : message;
}
