import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { STANDARD_INPUT } from './find-input-files.ts';
import { openArchives, type OpenedFile } from './open-archives.ts';

/** Opens a file or standard input, and whatever is packed in it. `onBytes` is told how much of the input itself was read. */
export function openInput(file: string, onBytes: (count: number) => void): AsyncGenerator<OpenedFile> {
  return openArchives(basename(file), readChunks(file, onBytes));
}

async function* readChunks(file: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream = file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
  for await (const chunk of stream) {
    onBytes((chunk as Uint8Array).length);
    yield chunk as Uint8Array;
  }
}
