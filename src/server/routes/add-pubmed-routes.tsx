import type { Context, Hono } from 'hono';
import { NotFoundFault, ServiceFault } from '../../domain/faults.ts';
import type { Person } from '../../domain/person.ts';
import type { Pubmed } from '../../library/connectors/pubmed/pubmed.ts';
import { personOf, requireRole } from '../accounts/require-role.ts';
import { makeAnswerId } from '../make-answer-id.ts';
import { PubmedPage } from '../pages/pubmed-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { addFromPubmed } from '../pubmed/add-from-pubmed.ts';
import { MOST_RECORDS, searchPubmed } from '../pubmed/search-pubmed.ts';
import { readForm } from '../read-form.ts';
import { checkMayReadDrafts } from '../security/check-access.ts';
import { checkAskingAllowed, type AskingRules } from '../security/check-asking.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

const UNKEPT = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' };

/**
 * For a question that the library does not answer: searches PubMed, shows what that would add, adds it and asks again. Editors do so at the desk;
 * readers where the site's settings let anybody.
 */
export function addPubmedRoutes(app: Hono, site: Site, rules: AskingRules): void {
  const { pubmed, settings, record } = site;
  if (!pubmed) return;
  const editor = requireRole('editor');

  app.post('/desk/answers/:id/pubmed', editor, async (c) => sendOffer(c, personOf(c)));
  app.post('/desk/answers/:id/pubmed/add', editor, async (c) => addAndAsk(c, personOf(c)));
  if (settings.whoMaySearchPubmed === 'anybody') {
    app.post('/answers/:id/pubmed', async (c) => {
      await checkReader(c);
      return sendOffer(c, null);
    });
    app.post('/answers/:id/pubmed/add', async (c) => {
      await checkReader(c);
      return addAndAsk(c, null);
    });
  }

  async function checkReader(c: Context): Promise<void> {
    checkMayReadDrafts(settings, c.req.header('authorization'));
    checkAskingAllowed(rules, c);
  }

  async function sendOffer(c: Context, person: Person | null): Promise<Response> {
    const question = await readQuestionAt(c);
    const { query } = await readForm(c, { query: 300 });
    return showOffer(c, pubmed!, question, person, query || null);
  }

  async function showOffer(c: Context, pubmed: Pubmed, question: string, person: Person | null, query: string | null): Promise<Response> {
    const address = `${person ? '/desk' : ''}/answers/${c.req.param('id')}/pubmed`;
    const send = (offer: Awaited<ReturnType<typeof searchPubmed>>, trouble: string | null) =>
      sendPage(
        c,
        renderPage(
          <PubmedPage assets={site.assets} person={person} question={question} address={address} offer={offer} trouble={trouble} />,
        ),
        trouble ? 502 : 200,
        UNKEPT,
      );
    try {
      return await send(await searchPubmed({ pubmed, library: site.library }, question, query), null);
    } catch (fault) {
      if (!(fault instanceof ServiceFault)) throw fault;
      return send({ query: query ?? '', count: 0, records: [] }, fault.message);
    }
  }

  async function addAndAsk(c: Context, person: Person | null): Promise<Response> {
    const question = await readQuestionAt(c);
    const form = await c.req.parseBody({ all: true });
    const pmids = [form['pmid'] ?? []].flat().filter((one) => typeof one === 'string' && /^\d{1,9}$/.test(one)) as string[];
    const asked = pmids.slice(0, MOST_RECORDS);
    if (asked.length === 0) return showOffer(c, pubmed!, question, person, null);
    await addFromPubmed({ ...site, pubmed: pubmed! }, asked, person?.id ?? null);
    const by = person ? { id: person.id, name: person.name } : undefined;
    const { id } = site.jobs.start(makeAnswerId(), question, by && { by });
    return c.redirect(`${person ? '/desk' : ''}/answers/${id}`, 303);
  }

  /** The question of an answer that found not enough evidence. */
  async function readQuestionAt(c: Context): Promise<string> {
    const stored = await record.findAnswer(c.req.param('id')!);
    if (stored?.answer.outcome !== 'abstained') throw new NotFoundFault('There is no answer here that lacks evidence.');
    return stored.answer.question;
  }
}
