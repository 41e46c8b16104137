import type { Hono } from 'hono';
import { makeAnswerId } from '../make-answer-id.ts';
import { readQuestion } from '../read-question.ts';
import { checkAskingAllowed, type AskingRules } from '../security/check-asking.ts';
import type { Site } from '../site.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What was asked, so that a page about a fault can offer it again. */
    question: string;
  }
}

/** The question form: starts the answer and leads to its address. */
export function addAskRoute(app: Hono, { jobs }: Site, rules: AskingRules): void {
  app.post('/ask', async (c) => {
    const form = await c.req.parseBody();
    if (typeof form.question === 'string') c.set('question', form.question);
    checkAskingAllowed(rules, c);
    const question = readQuestion(form.question);
    const { id } = jobs.start(makeAnswerId(), question);
    return c.redirect(`/answers/${id}`, 303);
  });
  // Where somebody reloads, or signs in with the access key, after the form was sent.
  app.get('/ask', (c) => c.redirect('/', 303));
}
