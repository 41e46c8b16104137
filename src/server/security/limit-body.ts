import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';

const KILOBYTE = 1024;
/** Bytes of all files that are uploaded into the library at once. They are held in memory while they arrive. */
export const UPLOAD_LIMIT = 64 * 1024 * KILOBYTE;

/** What a request may hold, by where it goes: the first that fits counts. */
const LIMITS: { path: RegExp; bytes: number }[] = [
  { path: /^\/desk\/library$/, bytes: UPLOAD_LIMIT },
  { path: /^\/desk\/texts\//, bytes: 256 * KILOBYTE },
  { path: /^\//, bytes: 16 * KILOBYTE },
];

const limiters = LIMITS.map(({ path, bytes }) => ({
  path,
  limit: bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new HTTPException(413);
    },
  }),
}));

/** Refuses a body that is larger than its address takes: 16 kB, but for the pages where texts are written and files uploaded. */
export const limitBody: MiddlewareHandler = (c, next) => limiters.find(({ path }) => path.test(c.req.path))!.limit(c, next);
