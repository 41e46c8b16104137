import type { Context, Hono } from 'hono';
import { NotFoundFault } from '../../../domain/faults.ts';
import { letInAgain, readWithdrawals } from '../../../library/withdrawals.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import type { Intake } from '../../jobs/intake-jobs.ts';
import { CoveragePage } from '../../pages/library-desk/coverage-page.tsx';
import { IntakePage } from '../../pages/library-desk/intake-page.tsx';
import { LibraryDeskPage } from '../../pages/library-desk/library-desk-page.tsx';
import { NOTHING_GIVEN, type GivenFields } from '../../pages/library-desk/upload-form.tsx';
import { renderPage } from '../../pages/render-page.ts';
import { readCoverage } from '../../read-coverage.ts';
import { readForm } from '../../read-form.ts';
import { saveUploads } from '../../save-uploads.ts';
import { UPLOAD_LIMIT } from '../../security/limit-body.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';
import { addDeskSourceRoutes } from './add-desk-source-routes.tsx';
import { GIVEN_LIMITS, readGiven } from './read-given.ts';

const LOOK_AGAIN_SECONDS = '2';
const SOURCES_SHOWN = 20;
const INTAKES_SHOWN = 10;
const DONE: Record<string, string> = {
  withdrawn: 'The source is withdrawn.',
  'let-in': 'It may come in again: upload it, or let the service that gave it be asked.',
};

/** The editor's library: files in, sources looked at and withdrawn, what is covered. */
export function addLibraryDeskRoutes(app: Hono, site: Site): void {
  const { assets, record, library, intakes, dataDir } = site;
  const forEditors = requireRole('editor');

  app.get('/desk/library', forEditors, (c) => sendDesk(c));

  app.post('/desk/library', forEditors, async (c) => {
    const typed = await readForm(c, GIVEN_LIMITS);
    let intake: Intake | undefined;
    const trouble = await tryForm(async () => {
      const given = readGiven(typed);
      const files = await saveUploads(dataDir, (await c.req.parseBody({ all: true }))['files']);
      intake = intakes.start(personOf(c).id, files, given);
    });
    return intake ? c.redirect(`/desk/library/uploads/${intake.id}`, 303) : sendDesk(c, typed, trouble);
  });

  app.get('/desk/library/uploads/:id', forEditors, async (c) => {
    const intake = intakes.find(c.req.param('id'));
    if (!intake) throw new NotFoundFault('Nothing is known of this upload any more. The library itself shows what went in.');
    const reader = await library.reader();
    const ids = intake.files.flatMap(({ report }) => report?.sources.slice(0, SOURCES_SHOWN) ?? []);
    const found = await Promise.all(ids.map(async (id) => [id, await reader.source(id)] as const));
    const sources = new Map(found.flatMap(([id, source]) => (source ? [[id, source] as const] : [])));
    const page = <IntakePage assets={assets} person={personOf(c)} intake={intake} sources={sources} />;
    const isOn = intake.state === 'waiting' || intake.state === 'reading';
    return sendPage(c, renderPage(page), 200, isOn ? { Refresh: LOOK_AGAIN_SECONDS } : {});
  });

  app.get('/desk/library/coverage', forEditors, async (c) => {
    const coverage = await readCoverage(await library.reader(), await record.topics.list(), new Date());
    return sendPage(c, renderPage(<CoveragePage assets={assets} person={personOf(c)} coverage={coverage} />));
  });

  app.post('/desk/library/let-in', forEditors, async (c) => {
    const { source } = await readForm(c, { source: 300 });
    if (await letInAgain(library, dataDir, source))
      await record.audit.append({ person: personOf(c).id }, { action: 'let source in again', on: { kind: 'source', id: source } });
    return c.redirect('/desk/library?done=let-in#withdrawn', 303);
  });

  addDeskSourceRoutes(app, site);

  async function sendDesk(c: Context, given: GivenFields = NOTHING_GIVEN, trouble: string | null = null): Promise<Response> {
    const reader = await library.reader();
    const words = (c.req.query('words') ?? '').trim().slice(0, 200);
    const page = (
      <LibraryDeskPage
        assets={assets}
        person={personOf(c)}
        summary={await reader.summary()}
        intakes={intakes.list().slice(0, INTAKES_SHOWN)}
        looked={words ? await findSources(words) : null}
        withdrawals={await readWithdrawals(dataDir)}
        given={given}
        megabytes={UPLOAD_LIMIT / 1024 / 1024}
        trouble={trouble}
        done={trouble === null ? DONE[c.req.query('done') ?? ''] : null}
      />
    );
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }

  /** By identifier, else by words of title and subjects. */
  async function findSources(words: string) {
    const reader = await library.reader();
    const known = await reader.source(words);
    if (known) return { words, found: [known], total: 1 };
    const { sources, total } = await reader.browse({ words }, 0, SOURCES_SHOWN);
    return { words, found: sources, total };
  }
}
