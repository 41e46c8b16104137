import type { Answered } from '../../domain/answer.ts';
import type { AnswerWithEvidence } from '../../domain/evidence.ts';
import { makeContext } from '../../publish/editions/edition-context.ts';
import { fromOf } from '../../publish/editions/tell-patient.ts';
import { tellEdition } from '../../publish/editions/tell-edition.ts';
import { tellClaim } from '../../publish/editions/tell/tell-claim.ts';
import { isWarning } from '../../publish/editions/tell/warn.ts';
import { textsFor } from '../../publish/texts/texts-for.ts';
import type { TrueTelling } from './score-telling-errors.ts';

/** How the patient editions of some answers read and what they tell. */
export interface EditionScores {
  editions: number;
  /** Flesch–Kincaid, the mean of the pages and the hardest: with board text, and what is told alone. */
  grade: { apart: Mean; joined: Mean; toldApart: Mean; toldJoined: Mean };
  /** Pages of grade 8 at most with lists apart, and of 9 at most with lists joined. */
  easyApart: number;
  easyJoined: number;
  claims: number;
  told: number;
  warnings: { all: number; plain: number; board: number; lost: number };
}

export interface Mean {
  mean: number;
  worst: number;
}

/** Measures the patient editions of answers. Warnings are counted from the answer, not from what its edition says of itself. */
export function measureEditions(answers: AnswerWithEvidence[]): EditionScores {
  const pages = answers.flatMap(({ answer, evidence }) => {
    const told = tellEdition(answer, evidence, 'patient');
    return answer.outcome === 'answered' && told.outcome === 'answered' ? [{ answer, told }] : [];
  });
  const grades = pages.map(({ told }) => told.edition!.grade);
  const mean = (field: 'apart' | 'joined' | 'toldApart' | 'toldJoined'): Mean => ({
    mean: grades.reduce((sum, grade) => sum + grade[field], 0) / Math.max(1, grades.length),
    worst: Math.max(0, ...grades.map((grade) => grade[field])),
  });
  const counts = pages.map(({ answer, told }) => countWarnings(answer, told));
  const sum = (field: keyof (typeof counts)[number]) => counts.reduce((total, count) => total + count[field], 0);
  return {
    editions: pages.length,
    grade: { apart: mean('apart'), joined: mean('joined'), toldApart: mean('toldApart'), toldJoined: mean('toldJoined') },
    easyApart: grades.filter((grade) => grade.apart <= 8).length,
    easyJoined: grades.filter((grade) => grade.joined <= 9).length,
    claims: sum('claims'),
    told: sum('told'),
    warnings: { all: sum('all'), plain: sum('plain'), board: sum('board'), lost: sum('all') - sum('plain') - sum('board') },
  };
}

function countWarnings(answer: Answered, told: Answered) {
  const claims = answer.sections.flatMap((section) => section.claims.map((claim) => ({ claim, slot: section.slot })));
  const plainly = new Set(told.sections.flatMap((section) => section.claims.flatMap((claim) => claim.from ?? [])));
  const byBoard = new Set(told.boardText.flatMap((text) => (text.citations?.length ? (text.from ?? []) : [])));
  const warnings = claims.filter(({ claim, slot }) => isWarning(claim, slot)).map(({ claim }) => claim.id);
  return {
    claims: claims.length,
    told: claims.filter(({ claim }) => plainly.has(claim.id)).length,
    all: warnings.length,
    plain: warnings.filter((id) => plainly.has(id)).length,
    board: warnings.filter((id) => !plainly.has(id) && byBoard.has(id)).length,
  };
}

/** Every telling of some answers, each claim once, to put errors into. */
export function tellingsOf(answers: AnswerWithEvidence[]): TrueTelling[] {
  const seen = new Set<string>();
  return answers.flatMap(({ answer, evidence }) => {
    if (answer.outcome !== 'answered') return [];
    const context = makeContext(evidence, textsFor(answer.language));
    const held = new Map(evidence.passages.map((passage) => [passage.id, passage]));
    return answer.sections.flatMap((section) =>
      section.claims.flatMap((claim): TrueTelling[] => {
        if (seen.has(claim.id)) return [];
        seen.add(claim.id);
        const from = fromOf(claim, section, answer, held);
        const told = tellClaim(claim, from, context);
        return told ? [{ told: told.text, from, context }] : [];
      }),
    );
  });
}
