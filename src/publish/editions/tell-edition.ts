import type { Abstained, Answer, Audience } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { textsFor } from '../texts/texts-for.ts';
import { makeContext } from './edition-context.ts';
import { tellPatient } from './tell-patient.ts';
import { tellStudent } from './tell-student.ts';

/**
 * The same answer told to an audience, from nothing but itself and the evidence it owns. The clinician's edition is the answer. In the others each
 * sentence names the claims it is told `from`; all else is board text. The same answer gives the same edition.
 */
export function tellEdition(answer: Answer, evidence: Evidence, audience: Audience): Answer {
  if (audience === 'clinician') return answer;
  const texts = textsFor(answer.language);
  const disclaimer = texts.disclaimers[audience];
  if (answer.outcome === 'abstained') return tellAbstention(answer, audience, disclaimer);
  const context = makeContext(evidence, texts);
  return audience === 'patient' ? tellPatient(answer, evidence.passages, context) : tellStudent(answer, context);
}

function tellAbstention(answer: Abstained, audience: Audience, disclaimer: string): Abstained {
  return {
    ...answer,
    audience,
    boardText: [...answer.boardText.filter(({ kind }) => kind !== 'disclaimer'), { kind: 'disclaimer', text: disclaimer }],
  };
}
