import { CommanderError } from 'commander';
import { BusyFault, ConflictFault, InputFault, NotFoundFault, ServiceFault, type InputPlace } from '../domain/faults.ts';

/** What a person is told when a command fails: the message, and where in their input the trouble is. */
export interface ExplainedFault extends InputPlace {
  message: string;
}

/** What the codes of the operating system mean to the person who typed the path or address. */
export const SYSTEM_ERRORS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it lies on a read-only file system',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  EADDRINUSE: 'another program listens there. Choose another port with --port',
  EADDRNOTAVAIL: 'this machine does not have that address. Choose another with --host',
  ENOTFOUND: 'there is no such host. Choose another with --host',
};

type SystemError = NodeJS.ErrnoException & { hostname?: string; address?: string; port?: number };

/** Maps any fault to a message. The one place of the command line that does. */
export function explainFault(fault: unknown, debug: boolean): ExplainedFault {
  if (fault instanceof InputFault) return { message: fault.message, ...fault.place };
  if ([NotFoundFault, BusyFault, ConflictFault, ServiceFault].some((known) => fault instanceof known))
    return { message: (fault as Error).message };
  if (fault instanceof CommanderError && fault.code === 'commander.help')
    return { message: 'Name a command, for example: vouch ask "QUESTION".' };
  if (fault instanceof CommanderError) return { message: fault.message.replace(/^error: /, '') };
  const { code, path, message, stack, hostname, address, port } =
    fault instanceof Error ? (fault as SystemError) : (new Error(String(fault)) as SystemError);
  if (debug && stack) return { message: stack };
  const known = code && SYSTEM_ERRORS[code];
  const where = path ?? hostname ?? (address && [address, port].filter(Boolean).join(':'));
  if (known && where) return { message: `${where}: ${known}.`, ...(path && { file: path }) };
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
