import type { Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../../domain/faults.ts';
import { hasRole } from '../../../domain/person.ts';
import type { Topic } from '../../../domain/topic.ts';
import { personOf, requireRole } from '../../accounts/require-role.ts';
import { nameSubject } from '../../pages/name-subject.ts';
import { renderPage } from '../../pages/render-page.ts';
import type { TopicFields } from '../../pages/topics/topic-form.tsx';
import { TopicPage, TopicsPage } from '../../pages/topics/topics-page.tsx';
import { readForm } from '../../read-form.ts';
import { sendPage } from '../../send-page.ts';
import type { Site } from '../../site.ts';
import { tryForm } from '../../try-form.ts';

const FIELDS = { name: 80, description: 300, approvals: 3, subjects: 4000 };
const MAKER_FIELDS = { drug: 100, company: 200 };
const DONE: Record<string, string> = {
  saved: 'The topic is saved.',
  removed: 'The topic is removed.',
  maker: 'The maker is noted.',
  'maker-removed': 'The note is taken back.',
};

/** Topics, and the makers of drugs. */
export function addTopicRoutes(app: Hono, { assets, record, library }: Site): void {
  const forEditors = requireRole('editor', 'administrator');
  const by = (c: Context) => ({ person: personOf(c).id });

  app.get('/desk/topics', forEditors, (c) => sendTopics(c));

  app.post('/desk/topics', forEditors, async (c) => {
    const typed = await readForm(c, FIELDS);
    const trouble = await tryForm(async () => {
      const topic = readTopic(idFrom(typed.name), typed);
      if (await record.topics.find(topic.id))
        throw new InputFault(`There is a topic of this name already. Open it to change it.`, { field: 'name' });
      await record.topics.save(topic, by(c));
    });
    return trouble === null ? c.redirect('/desk/topics?done=saved', 303) : sendTopics(c, typed, trouble);
  });

  app.get('/desk/topics/:id', forEditors, async (c) => sendTopic(c, await findTopic(c)));

  app.post('/desk/topics/:id', forEditors, async (c) => {
    const { id } = await findTopic(c);
    const typed = await readForm(c, FIELDS);
    const trouble = await tryForm(() => record.topics.save(readTopic(id, typed), by(c)));
    return trouble === null ? c.redirect('/desk/topics?done=saved', 303) : sendTopic(c, await findTopic(c), trouble, typed);
  });

  app.post('/desk/topics/:id/remove', forEditors, async (c) => {
    const topic = await findTopic(c);
    const trouble = await tryForm(() => record.topics.remove(topic.id, by(c)));
    return trouble === null ? c.redirect('/desk/topics?done=removed', 303) : sendTopic(c, topic, trouble);
  });

  app.post('/desk/makers', forEditors, async (c) => {
    const maker = await readForm(c, MAKER_FIELDS);
    if (!maker.drug || !maker.company) throw new InputFault('Name the drug and the company.');
    await record.topics.addMaker(maker, by(c));
    return c.redirect('/desk/topics?done=maker#makers', 303);
  });

  app.post('/desk/makers/remove', forEditors, async (c) => {
    await record.topics.removeMaker(await readForm(c, MAKER_FIELDS), by(c));
    return c.redirect('/desk/topics?done=maker-removed#makers', 303);
  });

  async function findTopic(c: Context): Promise<Topic> {
    const topic = await record.topics.find(c.req.param('id') ?? '');
    if (!topic) throw new NotFoundFault('There is no such topic.');
    return topic;
  }

  async function subjectNames(): Promise<string[]> {
    return (await (await library.reader()).subjects()).map(({ name }) => nameSubject(name)).sort((a, b) => a.localeCompare(b));
  }

  async function sendTopics(c: Context, typed?: TopicFields, trouble: string | null = null): Promise<Response> {
    const [topics, people, makers] = await Promise.all([record.topics.list(), record.people.list(), record.topics.listMakers()]);
    const rows = await Promise.all(
      topics.map(async (topic) => ({
        topic,
        experts: people.filter((p) => p.active && p.topics.includes(topic.id) && hasRole(p, 'reviewer')).map(({ name }) => name),
        answers: (await record.topics.answersOf(topic.id)).length,
      })),
    );
    const props = { assets, person: personOf(c), topics: rows, makers, subjects: await subjectNames(), typed, trouble };
    const page = <TopicsPage {...props} done={trouble === null ? DONE[c.req.query('done') ?? ''] : null} />;
    return sendPage(c, renderPage(page), trouble === null ? 200 : 422);
  }

  async function sendTopic(c: Context, topic: Topic, trouble: string | null = null, typed?: TopicFields): Promise<Response> {
    const props = { assets, person: personOf(c), topic, subjects: await subjectNames(), typed, trouble };
    return sendPage(c, renderPage(<TopicPage {...props} />), trouble === null ? 200 : 422);
  }
}

function readTopic(id: string, typed: TopicFields): Topic {
  const approvals = Number(typed.approvals);
  if (!id) throw new InputFault('Give the topic a name of letters.', { field: 'name' });
  if (!Number.isInteger(approvals) || approvals < 1 || approvals > 9) {
    throw new InputFault('Approvals are a whole number from 1 to 9.', { field: 'approvals' });
  }
  const subjects = typed.subjects
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { id, name: typed.name, description: typed.description, approvals, subjects: [...new Set(subjects)] };
}

function idFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}
