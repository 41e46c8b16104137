import type { Term } from '../../vocabulary/build-vocabulary.ts';

const DEGREE =
  /(?:\b(?:moderate-to-severe|moderate to severe|mild-to-moderate|mild to moderate|moderately to severely active|severe|moderate|mild|refractory|active|non-segmental|plaque|chronic) )+$/i;

/** A condition as a sentence says it, with how severe it is there: a statement on severe disease is none on mild disease. */
export function nameWithDegree(condition: Term, text: string): string {
  const lower = text.toLowerCase();
  const name = condition.names.find((n) => lower.includes(n.toLowerCase())) ?? condition.plain;
  const at = lower.indexOf(name.toLowerCase());
  return at < 0 ? condition.plain : `${DEGREE.exec(text.slice(0, at))?.[0].toLowerCase() ?? ''}${condition.plain}`;
}
