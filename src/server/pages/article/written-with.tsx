import type { Answer } from '../../../domain/answer.ts';

/** Which language model wrote an answer, and the way to the same answer without it. */
export function WrittenWith({ answer }: { answer: Answer }) {
  const { composer, model } = answer.provenance;
  if (composer !== 'language-model' || !model) return null;
  return (
    <form class="written-with" action="/ask" method="post">
      <input type="hidden" name="question" value={answer.question} />
      <p>
        Written with {model.name}, checked sentence by sentence. What did not hold is listed under{' '}
        <a href="#made">how this answer was made</a>.{' '}
        <button type="submit" name="without" value="model">
          Answer it without the model, to compare
        </button>
      </p>
    </form>
  );
}
