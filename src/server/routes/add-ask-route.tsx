import type { Hono } from 'hono';
import { readAudience } from '../choose-audience.ts';
import { chooseModel } from '../choose-model.ts';
import { makeAnswerId } from '../make-answer-id.ts';
import { ChooseQuestionPage } from '../pages/choose-question-page.tsx';
import { renderPage } from '../pages/render-page.ts';
import { readQuestion } from '../read-question.ts';
import { resolveAfter } from '../resolve-after.ts';
import { checkAskingAllowed, checkMayAskAfter, type AskingRules } from '../security/check-asking.ts';
import { sendPage } from '../send-page.ts';
import type { Site } from '../site.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** What was asked, so that a page about a fault can offer it again. */
    question: string;
  }
}

/**
 * The question form: starts the answer and leads to its address. A question after an answer is made whole first; where that is not certain, the
 * reader chooses. `whole` carries a full question that the reader has chosen or written.
 */
export function addAskRoute(app: Hono, site: Site, rules: AskingRules): void {
  app.post('/ask', async (c) => {
    const form = await c.req.parseBody();
    if (typeof form.question === 'string') c.set('question', form.question);
    checkAskingAllowed(rules, c);
    const asked = readQuestion(form.question);
    const after = typeof form.after === 'string' && form.after !== '' ? form.after : null;
    // Who reads as a patient asks as one.
    const wishes = { audience: readAudience(c)?.audience, withoutModel: form.without === 'model' };
    if (after === null) return c.redirect(`/answers/${site.jobs.start(makeAnswerId(), asked, wishes).id}`, 303);

    // A question after an answer.
    await checkMayAskAfter(after, site, c);
    const edit = typeof form['more-facts'] === 'string' ? { facts: readFacts(form), more: form['more-facts'] } : undefined;
    const whole = form.whole === undefined ? undefined : readQuestion(form.whole);
    const { question, resolution } = await resolveAfter(
      { asked, after, ...(whole !== undefined && { whole }), ...(edit && { edit }) },
      { ...site, model: chooseModel(site.model, { listed: false, ...wishes }) },
    );
    if (!resolution.sure && question !== asked) {
      const page = <ChooseQuestionPage assets={site.assets} question={question} resolution={resolution} />;
      return sendPage(c, renderPage(page), 200, { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    }
    return c.redirect(`/answers/${site.jobs.start(makeAnswerId(), question, { resolution, ...wishes }).id}`, 303);
  });
  // Where somebody reloads, or signs in with the access key, after the form was sent.
  app.get('/ask', (c) => c.redirect('/', 303));
}

/** The words that a reader left or wrote for each fact of a patient, in the order of the question. */
function readFacts(form: Record<string, unknown>): string[] {
  const facts: string[] = [];
  for (let i = 0; typeof form[`fact-${i}`] === 'string'; i++) facts.push(form[`fact-${i}`] as string);
  return facts;
}
