import type { Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { TEXT_NAMES, type TextName, type TextVersion } from '../../../record/texts/texts-record.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { renderPage } from '../../pages/render-page.ts';
import { EditTextPage, type EditTextPageProps } from '../../pages/texts/edit-text-page.tsx';
import { TextVersionPage } from '../../pages/texts/text-version-page.tsx';
import { TextsPage } from '../../pages/texts/texts-page.tsx';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { readText, shippedText } from '../../texts/read-text.ts';
import { tryForm } from '../../try-form.ts';

/** The site's own texts, written by administrators. */
export function addTextDeskRoutes(app: Hono, { assets, record }: Site): void {
  const forAdministrators = requireRole('administrator');

  app.get('/desk/texts', forAdministrators, async (c) => {
    const texts = await Promise.all(TEXT_NAMES.map((name) => readText(record, name)));
    return sendPage(c, renderPage(<TextsPage assets={assets} person={personOf(c)} texts={texts} />));
  });

  app.get('/desk/texts/:name', forAdministrators, (c) => send(c, readName(c), {}));

  app.post('/desk/texts/:name', forAdministrators, async (c) => {
    const name = readName(c);
    const { body, note, basedOn, do: action } = await readForm(c, { body: 60_000, note: 300, basedOn: 6, do: 10 });
    const typed = { body: `${body}\n`, note };
    if (action === 'preview') return send(c, name, { typed, preview: true });
    const trouble = await tryForm(async () => {
      if (body === '') throw new InputFault('Write a text. An empty one is not saved.', { field: 'body' });
      await record.texts.save({ name, ...typed, basedOn: Number(basedOn) }, { person: personOf(c).id });
    });
    return trouble === null ? c.redirect(`/desk/texts/${name}?done=saved`, 303) : send(c, name, { typed, trouble });
  });

  app.get('/desk/texts/:name/versions/:version', forAdministrators, async (c) => {
    const versions = await listVersions(readName(c));
    const at = versions.findIndex(({ version }) => String(version) === c.req.param('version'));
    const version = versions[at];
    if (!version) throw new NotFoundFault('There is no such version of this text.');
    const savedBy = (await readNames()).get(version.savedBy) ?? version.savedBy;
    const props = { assets, person: personOf(c), version, before: versions[at + 1] ?? null, savedBy };
    return sendPage(c, renderPage(<TextVersionPage {...props} />));
  });

  // The newest first; the last is the text as it comes with Vouch.
  async function listVersions(name: TextName): Promise<TextVersion[]> {
    return [...(await record.texts.list(name)), shippedText(name)];
  }

  async function readNames(): Promise<Map<string, string>> {
    return new Map((await record.people.list()).map(({ id, name }) => [id, name]));
  }

  async function send(c: Context, name: TextName, shown: Pick<EditTextPageProps, 'typed' | 'preview' | 'trouble'>): Promise<Response> {
    const page = (
      <EditTextPage
        assets={assets}
        person={personOf(c)}
        text={await readText(record, name)}
        versions={await listVersions(name)}
        names={await readNames()}
        done={c.req.query('done') === 'saved' ? 'The version is saved; readers see it from now on.' : null}
        {...shown}
      />
    );
    return sendPage(c, renderPage(page), shown.trouble ? 422 : 200);
  }
}

function readName(c: Context): TextName {
  const name = TEXT_NAMES.find((known) => known === c.req.param('name'));
  if (!name) throw new NotFoundFault('There is no such text.');
  return name;
}
