import type { Answered } from '../../../domain/answer.ts';
import type { PatientFact } from '../../../domain/patient.ts';

const LABELS: Record<PatientFact['kind'], string> = {
  age: 'Age',
  sex: 'Sex',
  group: 'Group',
  weight: 'Weight',
  renal: 'Kidneys',
  hepatic: 'Liver',
  pregnancy: 'Pregnancy',
  lab: 'Laboratory',
  history: 'History',
  medicine: 'Takes',
};

/** The facts of the patient in the question, each to be changed or emptied, and what the answer could not tell of them. */
export function PatientBox({ answer }: { answer: Answered }) {
  const facts = answer.interpretation.patient ?? [];
  if (facts.length === 0) return null;
  const { notFound = [], notTold = [] } = answer.patientGaps ?? {};
  return (
    <section class="patient" aria-labelledby="patient-box">
      <h2 id="patient-box">The patient in this question</h2>
      <form action="/ask" method="post">
        <input type="hidden" name="after" value={answer.id} />
        <input type="hidden" name="question" value={answer.question} />
        <ul class="chips">
          {facts.map((fact, i) => {
            const words = answer.question.slice(fact.start, fact.end);
            return (
              <li class="chip">
                <label for={`fact-${i}`}>{LABELS[fact.kind]}</label>
                <input
                  id={`fact-${i}`}
                  name={`fact-${i}`}
                  value={words}
                  size={Math.max(4, words.length)}
                  maxlength={120}
                  autocomplete="off"
                />
              </li>
            );
          })}
          <li class="chip chip--more">
            <label for="more-facts">Add</label>
            <input
              id="more-facts"
              name="more-facts"
              maxlength={200}
              size={24}
              placeholder={notTold[0] ? `for example ${EXAMPLES[notTold[0]] ?? notTold[0]}` : 'another fact'}
              autocomplete="off"
            />
          </li>
        </ul>
        <button type="submit" class="button button--quiet">
          Ask again with these facts
        </button>
      </form>
      {notFound.length > 0 && (
        <p class="gap">
          Nothing found on <strong>{notFound.join('; ')}</strong> in what is held on the question. This does not mean that it makes no
          difference.
        </p>
      )}
      {notTold.length > 0 && (
        <p class="ui">
          Not told, though the sources make a difference by it: <strong>{notTold.join('; ')}</strong>.
        </p>
      )}
    </section>
  );
}

/** How a missing fact may be written. */
const EXAMPLES: Record<string, string> = {
  age: 'age 70',
  'kidney function': 'eGFR 45',
  'liver function': 'severe hepatic impairment',
  'whether pregnancy is possible': 'pregnant',
  'other medicines': 'on warfarin',
  'blood counts': 'platelets 90',
};
