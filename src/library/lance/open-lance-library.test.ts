import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeLibrary } from '../library-contract.ts';
import { openLanceLibrary } from './open-lance-library.ts';

describeLibrary('LanceDB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vouch-library-'));
  return {
    open: () => openLanceLibrary(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
});
