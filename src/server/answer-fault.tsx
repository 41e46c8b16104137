import type { Context } from 'hono';
import { problemResponse } from './api/problem.ts';
import { mapFault } from './map-fault.ts';
import { ErrorPage } from './pages/error-page.tsx';
import { renderPage } from './pages/render-page.ts';
import { sendPage } from './send-page.ts';
import type { Site } from './site.ts';

/** Answers a request that ended in a fault: a page for readers, problem+json under /api. What was not expected is logged. */
export async function answerFault(c: Context, { assets, log }: Site, fault: unknown): Promise<Response> {
  const { status, title, message, headers, ...told } = mapFault(fault);
  const question = c.get('question') as string | undefined;
  const requestId = c.get('requestId');
  if (status === 500) log('fault', { requestId, fault: describeFault(fault, question) });
  if (c.req.path.startsWith('/api/')) return problemResponse({ status, title, message, headers, ...told }, requestId);
  const page = (
    <ErrorPage
      assets={assets}
      status={status}
      title={title}
      message={message}
      question={question}
      requestId={status === 500 ? requestId : undefined}
    />
  );
  return sendPage(c, renderPage(page), status, { ...headers, 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
}

/** A fault for the log, without the question it may repeat. */
export function describeFault(fault: unknown, question: string | undefined): string {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return question ? text.replaceAll(question, '(question)') : text;
}
