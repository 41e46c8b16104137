import type { Answer, EditionFacts } from '../../../domain/answer.ts';

/** How an edition reads, how it is counted, and what it leaves out. */
export function EditionNote({ answer, edition }: { answer: Answer; edition: EditionFacts }) {
  const { grade, claims, told, written, leftOut, warnings } = edition;
  const writer = answer.provenance.model?.name;
  const clinician = `/answers/${answer.slug}-${answer.id}?audience=clinician`;
  return (
    <p class="edition-note">
      Told by rule from <a href={clinician}>the edition for clinicians</a>: {told} of its {claims} statements.{' '}
      {written > 0 && `${written} ${written === 1 ? 'is' : 'are'} in the words of ${writer}, each checked against its statement. `}
      {warnings.board > 0 && `${warnings.board} more are warnings in the source’s own words. `}
      {leftOut.length > 0 && `${leftOut.length} could not be put plainly and are left out. `}
      Reading grade {grade.apart.toFixed(1)} (Flesch–Kincaid, lines of a list counted as sentences; {grade.joined.toFixed(1)} with each list
      as one sentence).
    </p>
  );
}
