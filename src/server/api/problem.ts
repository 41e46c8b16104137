import { z } from '@hono/zod-openapi';
import type { WebFault } from '../map-fault.ts';

/** RFC 9457, with the place in the input that is wrong. */
export const Problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    field: z.string().optional(),
    requestId: z.string().optional(),
  })
  .openapi('Problem');

/** A fault as problem+json. */
export function problemResponse({ status, title, message, place, headers }: WebFault, requestId: string | undefined): Response {
  const problem: z.infer<typeof Problem> = { type: 'about:blank', title, status, detail: message, field: place.field, requestId };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
  });
}
