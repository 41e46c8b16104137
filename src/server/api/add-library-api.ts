import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi';
import { NotFoundFault } from '../../domain/faults.ts';
import { Passage, Source, SourceFormat, SourceKind, Standing } from '../../domain/source.ts';
import { LibraryQuery, readLibraryQuery, toFilter } from '../read-library-query.ts';
import type { Site } from '../site.ts';
import { Problem } from './problem.ts';

const SOURCES_A_PAGE = 50;

const counts = <T extends z.ZodType<string>>(key: T) => z.partialRecord(key as z.ZodType<string> & T, z.number().int());
const problem = (description: string) => ({ description, content: { 'application/problem+json': { schema: Problem } } });

const summaryRoute = createRoute({
  method: 'get',
  path: '/api/library',
  summary: 'What the library holds, counted',
  responses: {
    200: {
      description: 'Counts over the whole library, and the snapshot they are of',
      content: {
        'application/json': {
          schema: z.object({
            sources: z.number().int(),
            passages: z.number().int(),
            byKind: counts(SourceKind),
            byFormat: counts(z.enum([...SourceFormat.options, 'unknown'])),
            byStanding: counts(Standing),
            newest: z.string().nullable(),
            snapshot: z.string(),
            vectors: z.object({ passages: z.number().int(), inUse: z.boolean() }),
          }),
        },
      },
    },
  },
});

const browseRoute = createRoute({
  method: 'get',
  path: '/api/sources',
  summary: `The sources that meet every condition given: ${SOURCES_A_PAGE} at a time, in order of id`,
  request: { query: LibraryQuery.partial() },
  responses: {
    200: {
      description: 'One page of them, and how many there are',
      content: {
        'application/json': {
          schema: z.object({ total: z.number().int(), offset: z.number().int(), sources: z.array(Source) }),
        },
      },
    },
    422: problem('A condition cannot be used'),
  },
});

const SourceWithPassages = z.object({ source: Source, passages: z.array(Passage.pick({ id: true, heading: true, text: true })) });

const sourceRoute = createRoute({
  method: 'get',
  path: '/api/sources/{id}',
  summary: 'A source and its passages, by id or alias; colons and slashes of the id stand as they are or encoded',
  request: { params: z.object({ id: z.string().openapi({ example: 'pmid:32065234' }) }) },
  responses: {
    200: { description: 'The source', content: { 'application/json': { schema: SourceWithPassages } } },
    404: problem('No source has this id or alias'),
  },
});

/** Reading the library. */
export function addLibraryApi(api: OpenAPIHono, { library }: Site): void {
  api.openapi(summaryRoute, async (c) => c.json(await (await library.reader()).summary(), 200));

  api.openapi(browseRoute, async (c) => {
    const query = readLibraryQuery(c.req.query());
    const reader = await library.reader();
    const { total, sources } = await reader.browse(toFilter(query), query.offset, SOURCES_A_PAGE);
    return c.json({ total, offset: query.offset, sources }, 200);
  });

  // An id may hold slashes, which a path of OpenAPI cannot say.
  api.openAPIRegistry.registerPath(sourceRoute);
  api.get('/api/sources/:id{.+}', async (c) => {
    const reader = await library.reader();
    const id = c.req.param('id');
    const source = await reader.source(id);
    if (!source) throw new NotFoundFault(`No source has the id or alias "${id}".`);
    const passages = (await reader.passages(source.id)).map(({ id, heading, text }) => ({ id, heading, text }));
    return c.json({ source, passages } satisfies z.infer<typeof SourceWithPassages>);
  });
}
