import type { StoredAnswer } from '../../../record/record.ts';
import { WholeQuestionForm } from '../choose-question-page.tsx';

/** What was typed to get this answer, the question made of it, and how to change it. A published answer tells nothing of it. */
export function AskedOn({ stored, conversation }: { stored: StoredAnswer; conversation: string | null | undefined }) {
  const { resolution, question } = stored.answer;
  if (!resolution || stored.listed) return null;
  const { asked, after } = resolution;
  return (
    <div class="asked-on">
      <p class="read-as">
        {asked === question ? 'You asked this after ' : <>You asked “{asked}” after </>}
        <a href={`/answers/${after}`}>another answer</a>
        {asked === question ? '. ' : '; it was read as the question above. '}
        {conversation && <a href={`/conversations/${conversation}`}>The whole conversation</a>}
      </p>
      <details>
        <summary>Change the question</summary>
        <WholeQuestionForm id="whole-question" label="The question in full" asked={asked} after={after} question={question} />
      </details>
    </div>
  );
}
