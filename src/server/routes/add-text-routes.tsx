import type { Hono } from 'hono';
import { BOARD_ROLES, hasRole } from '../../domain/person.ts';
import { BoardPage } from '../pages/board-page.tsx';
import { CorrectionList } from '../pages/correction-list.tsx';
import { renderPage } from '../pages/render-page.ts';
import { TextPage } from '../pages/text-page.tsx';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';
import { readText } from '../texts/read-text.ts';

/** The house's own texts, and the members of the board who agreed to be named. */
export function addTextRoutes(app: Hono, { assets, record }: Site): void {
  app.get('/board', async (c) => {
    const board = (await record.people.list()).filter((person) => person.active && hasRole(person, ...BOARD_ROLES));
    const topics = await record.topics.list();
    const members = await Promise.all(
      board
        .filter((person) => person.public)
        .map(async (person) => ({
          person,
          topics: topics.filter(({ id }) => person.topics.includes(id)).map(({ name }) => name),
          disclosure: await record.people.findDisclosure(person.id),
        })),
    );
    const props = { assets, text: await readText(record, 'board'), members, unnamed: board.length - members.length, now: new Date() };
    return sendPage(c, renderPage(<BoardPage {...props} />));
  });
  app.get('/policy', async (c) => {
    return sendPage(c, renderPage(<TextPage assets={assets} text={await readText(record, 'policy')} place="policy" />));
  });
  app.get('/corrections', async (c) => {
    const [text, corrections] = await Promise.all([readText(record, 'corrections'), record.reviews.corrections()]);
    const page = (
      <TextPage assets={assets} text={text}>
        <CorrectionList corrections={corrections} />
      </TextPage>
    );
    return sendPage(c, renderPage(page));
  });
}
