import { copyFile, mkdir, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import type { Source } from '../../../domain/source.ts';
import { findOriginal, type KeptOriginal } from '../../../library/keep-originals.ts';
import { withdrawSource } from '../../../library/withdrawals.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import type { Intake } from '../../jobs/intake-jobs.ts';
import { DeskSourcePage } from '../../pages/library-desk/desk-source-page.tsx';
import type { GivenFields } from '../../pages/library-desk/upload-form.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readForm } from '../../read-form.ts';
import { uploadsFolder, type UploadedFile } from '../../save-uploads.ts';
import { boardPortsOf } from '../../review/board-ports.ts';
import { watchLibrary } from '../../review/watch-library.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';
import { GIVEN_LIMITS, readGiven } from './read-given.ts';
import { sendOriginal } from './send-original.ts';

/** One source on the desk: its page, the file it was read from, what an editor says of it, and its withdrawal. */
export function addDeskSourceRoutes(app: Hono, site: Site): void {
  const { assets, record, library, intakes, dataDir } = site;
  const forEditors = requireRole('editor');

  app.get('/desk/library/sources/:id', forEditors, async (c) => sendSource(c, await findSource(c)));

  app.get('/desk/library/sources/:id/original', forEditors, async (c) => {
    const original = await findOriginal(dataDir, (await findSource(c)).id);
    if (!original) throw new NotFoundFault('The file that this source was read from is not kept.');
    return sendOriginal(c, original);
  });

  app.post('/desk/library/sources/:id/describe', forEditors, async (c) => {
    const source = await findSource(c);
    const typed = await readForm(c, GIVEN_LIMITS);
    let intake: Intake | undefined;
    const trouble = await tryForm(async () => {
      const given = readGiven(typed);
      const original = await findOriginal(dataDir, source.id);
      if (!original) throw new InputFault('The file that this source was read from is not kept: upload it again and say there what it is.');
      intake = intakes.start(personOf(c).id, [await copyToRead(original)], given);
    });
    return intake ? c.redirect(`/desk/library/uploads/${intake.id}`, 303) : sendSource(c, source, typed, trouble);
  });

  app.post('/desk/library/sources/:id/withdraw', forEditors, async (c) => {
    const source = await findSource(c);
    const { reason } = await readForm(c, { reason: 500 });
    const trouble = await tryForm(async () => {
      if (!reason) throw new InputFault('Say why it is withdrawn: those who look for it will ask.', { field: 'reason' });
      await withdrawSource(library, dataDir, source.id, reason, new Date());
      await record.audit.append(
        { person: personOf(c).id },
        { action: 'withdraw source', on: { kind: 'source', id: source.id }, detail: { title: source.title, reason } },
      );
      await watchLibrary(boardPortsOf(site), [source.id]);
    });
    return trouble === null ? c.redirect('/desk/library?done=withdrawn#withdrawn', 303) : sendSource(c, source, undefined, trouble);
  });

  async function findSource(c: Context): Promise<Source> {
    const id = c.req.param('id') ?? '';
    const source = await (await library.reader()).source(id);
    if (!source) throw new NotFoundFault(`The library holds no source "${id}".`);
    return source;
  }

  async function sendSource(c: Context, source: Source, typed?: GivenFields, trouble: string | null = null): Promise<Response> {
    const page = (
      <DeskSourcePage
        assets={assets}
        person={personOf(c)}
        source={source}
        passages={await (await library.reader()).passages(source.id)}
        original={(await findOriginal(dataDir, source.id))?.name ?? null}
        given={typed ?? givenOf(source)}
        trouble={trouble}
      />
    );
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }

  // A file that is read in is removed afterwards; the kept one stays.
  async function copyToRead({ path, name }: KeptOriginal): Promise<UploadedFile> {
    const folder = join(uploadsFolder(dataDir), randomUUID());
    await mkdir(folder, { recursive: true });
    await copyFile(path, join(folder, name));
    return { path: join(folder, name), name, size: (await stat(path)).size };
  }
}

function givenOf({ kind, issuer, jurisdictions, year }: Source): GivenFields {
  return {
    kind: kind === 'document' ? '' : kind,
    issuer: issuer ?? '',
    jurisdictions: jurisdictions.join(', '),
    year: year === null ? '' : String(year),
  };
}
