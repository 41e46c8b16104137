import type { Context, Hono } from 'hono';
import { NotFoundFault } from '../../domain/faults.ts';
import type { ConversationTurn } from '../../record/record.ts';
import { ConversationPage } from '../pages/conversation-page.tsx';
import { ConversationRemovedPage } from '../pages/conversation-removed-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { checkMayReadDrafts } from '../security/check-access.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';
import { writeConversation } from '../write-conversation.ts';

const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' };

/** A conversation by its address, which is the key to it: read, taken away as a file, deleted. */
export function addConversationRoutes(app: Hono, site: Site): void {
  const readTurns = async (c: Context, id: string): Promise<ConversationTurn[]> => {
    checkMayReadDrafts(site.settings, c.req.header('authorization'));
    const turns = await site.record.conversations.readTurns(id);
    if (!turns.length) throw new NotFoundFault('There is no conversation at this address. It may have been deleted.');
    return turns;
  };

  app.get('/conversations/:file{[a-z0-9]+\\.json}', async (c) => {
    const turns = await readTurns(c, c.req.param('file').replace('.json', ''));
    const questions = turns.map(({ asked, stored }) => ({ asked, answer: { ...stored.answer, status: stored.status } }));
    return c.json({ questions }, 200, { ...PRIVATE, 'Content-Disposition': 'attachment; filename="conversation.json"' });
  });

  app.get('/conversations/:file{[a-z0-9]+\\.md}', async (c) => {
    const turns = await readTurns(c, c.req.param('file').replace('.md', ''));
    return c.body(writeConversation(turns), 200, {
      ...PRIVATE,
      'Content-Type': 'text/markdown; charset=utf-8',
      'Content-Disposition': 'attachment; filename="conversation.md"',
    });
  });

  app.get('/conversations/:id', async (c) => {
    const id = c.req.param('id');
    const turns = await readTurns(c, id);
    return sendPage(c, renderPage(<ConversationPage assets={site.assets} id={id} turns={turns} />), 200, PRIVATE);
  });

  app.post('/conversations/:id/delete', async (c) => {
    const id = c.req.param('id');
    await readTurns(c, id);
    await site.record.conversations.remove(id);
    return sendPage(c, renderPage(<ConversationRemovedPage assets={site.assets} />), 200, PRIVATE);
  });
}
