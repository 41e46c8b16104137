import type { Answer } from '../../../domain/answer.ts';
import { AskForm } from '../ask-form.tsx';

/** The box that goes on with the conversation, and questions that have an answer in the library. */
export function AskNext({ answer }: { answer: Answer }) {
  const suggested = answer.outcome === 'answered' ? (answer.followUps ?? []) : [];
  return (
    <section class="ask-next" aria-labelledby="ask-next">
      <h2 id="ask-next">Ask on</h2>
      <AskForm
        id="next-question"
        label="Your next question"
        hideLabel
        placeholder="And in pregnancy? For a patient of 70?"
        after={answer.id}
      />
      <p class="ui soft">It is read as going on from this answer, and shown to you in full.</p>
      {suggested.length > 0 && (
        <ul class="suggestions">
          {suggested.map((question) => (
            <li>
              <form action="/ask" method="post">
                <input type="hidden" name="after" value={answer.id} />
                <input type="hidden" name="question" value={question} />
                <input type="hidden" name="whole" value={question} />
                <button type="submit">{question}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
