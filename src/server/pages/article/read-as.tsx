import type { Answer } from '../../../domain/answer.ts';
import { AskForm } from '../ask-form.tsx';
import { nameJurisdiction } from '../name-jurisdiction.ts';
import { nameQuestionType } from '../name-question-type.ts';

/** How the question was understood, and the box to put it right and ask again. */
export function ReadAs({ answer }: { answer: Answer }) {
  const { drugs, conditions, populations, jurisdictions, corrected } = answer.interpretation;
  const type = nameQuestionType(answer.questionType);
  const subjects = [...drugs, ...conditions, ...populations, ...jurisdictions.map(nameJurisdiction)];
  const told = [type && `on ${type}`, subjects.length > 0 && `about ${subjects.join(', ')}`].filter(Boolean).join(', ');
  if (!told && corrected.length === 0) return null;
  return (
    <div class="asked-on">
      <p class="read-as">
        {told && `Read as a question ${told}. `}
        {corrected.map(({ from, to }) => `“${from}” was read as “${to}”. `).join('')}
      </p>
      {!answer.resolution && (
        <details>
          <summary>Not what you meant? Correct the question</summary>
          <AskForm id="corrected-question" label="The question as you mean it" value={answer.question} />
        </details>
      )}
    </div>
  );
}
