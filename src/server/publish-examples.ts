import { EXAMPLE_QUESTIONS } from './example-questions.ts';
import { answerQuestion } from './answer-question.ts';
import { exampleAnswerId } from './make-answer-id.ts';
import type { Site } from './site.ts';

/**
 * Answers the example questions that have no answer yet and publishes the answers, one after the other; stops early when `isStopping` says
 * so. An answer that an editor has unlisted stays so.
 */
export async function publishExamples(
  site: Pick<Site, 'library' | 'record' | 'model' | 'version' | 'log'>,
  isStopping: () => boolean,
): Promise<void> {
  for (const [index, question] of EXAMPLE_QUESTIONS.entries()) {
    const id = exampleAnswerId(question);
    try {
      if (isStopping()) return;
      if (await site.record.findAnswerState(id)) continue;
      const { outcome } = await answerQuestion(site, { id, question, listed: true });
      site.log('example-answered', { example: index + 1, outcome });
    } catch (fault) {
      site.log('example-failed', { example: index + 1, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  }
}
