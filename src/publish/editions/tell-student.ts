import type { Answered, BoardText, Claim, Reference, Section } from '../../domain/answer.ts';
import type { StudentTerm } from '../texts/edition-texts.ts';
import type { EditionContext } from './edition-context.ts';
import { layReferences } from './lay-references.ts';
import { placeSlots } from './place-slots.ts';
import { gradeEdition } from './reading/grade-edition.ts';

/**
 * An answer for a student or researcher: its own sentences from mechanism to what is not known, each led in by the design it comes from; board text
 * defines the terms, says what each design can show, and where a section rests on one source alone.
 */
export function tellStudent(answer: Answered, context: EditionContext): Answered {
  const { texts } = context;
  // 1. The claims in a student's order.
  const references = new Map(answer.references.map((reference) => [reference.number, reference]));
  const parts = placeSlots(
    texts.studentSections,
    answer.sections.map(({ slot }) => slot),
  );
  const sections = parts.flatMap(({ slot, heading, from }): Section[] => {
    const own = answer.sections.filter((section) => from.includes(section.slot));
    const claims = own.flatMap((section) => section.claims.map((claim) => toStudent(claim, references, context)));
    const gap = own.flatMap((section) => section.gap ?? []).join(' ');
    if (claims.length === 0 && gap === '') return [];
    return [{ slot, heading, form: 'list', claims, table: null, gap: claims.length === 0 ? gap : null }];
  });
  // 2. Board text: designs and terms where they are first met, what is uncertain, and the disclaimer.
  const boardText: BoardText[] = [
    ...answer.boardText.filter(({ kind }) => kind !== 'disclaimer'),
    ...sections.flatMap((section) => weighSection(section, references, context)),
    ...explainDesigns(sections, references, context),
    ...defineTerms(sections, texts.studentTerms, texts.say.related),
    { kind: 'disclaimer', text: texts.disclaimers.student },
  ];
  // 3. References in their new order.
  const first = [...(answer.correction ?? []), ...answer.bottomLine];
  const numbered = layReferences(sections, first, boardText, answer.references);
  const claims = numbered.sections.flatMap((section) => section.claims);
  return {
    ...answer,
    audience: 'student',
    sections: numbered.sections,
    references: numbered.references,
    boardText: numbered.boardText,
    gaps: numbered.sections
      .filter((section) => section.gap !== null)
      .map(({ slot }) => ({ slot, searched: answer.gaps.map((gap) => gap.searched).join(' ') })),
    provenance: { ...answer.provenance, composer: `${answer.provenance.composer}, told for students` },
    edition: {
      grade: gradeEdition(numbered.sections, numbered.boardText),
      claims: claims.length,
      told: claims.length,
      written: 0,
      leftOut: [],
      warnings: { plain: 0, board: 0 },
      pictures: [],
      boardReferences: numbered.boardReferences,
    },
  };
}

// The sentence as it stands; what it stood under goes with it, since the sections are others.
function toStudent(claim: Claim, references: Map<number, Reference>, { texts }: EditionContext): Claim {
  const designs = [...new Set(claim.citations.flatMap(({ reference }) => references.get(reference)?.kind ?? []))];
  const label = [designs.map((kind) => texts.designNames[kind] ?? kind).join(', '), claim.group, claim.label].filter(Boolean).join(' · ');
  return { ...claim, label, group: null, from: [claim.id] };
}

/** What a reader should keep in mind of a section: that one source alone carries it, that a grade is missing. */
function weighSection({ slot, claims }: Section, references: Map<number, Reference>, { texts }: EditionContext): BoardText[] {
  const last = claims.at(-1)?.id;
  if (!last) return [];
  const sources = new Set(claims.flatMap((claim) => claim.citations.map(({ reference }) => reference)));
  const ungraded = claims.filter(
    (claim) =>
      claim.kind === 'recommendation' &&
      !claim.certainty &&
      claim.citations.some(({ reference }) => references.get(reference)?.kind === 'guideline'),
  );
  return [
    ...(claims.length > 1 && sources.size === 1 ? [{ kind: 'how-sure' as const, text: texts.say.oneSource, slot, after: last }] : []),
    ...ungraded.map(({ id }) => ({ kind: 'how-sure' as const, text: texts.say.notStated, slot, after: id })),
  ];
}

function explainDesigns(sections: Section[], references: Map<number, Reference>, { texts }: EditionContext): BoardText[] {
  const kinds = new Set(
    sections.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations.map(({ reference }) => references.get(reference)!.kind))),
  );
  return [...kinds].flatMap((kind): BoardText[] => {
    const text = texts.studyDesigns[kind];
    return text ? [{ kind: 'how-sure', subject: texts.designNames[kind] ?? kind, text }] : [];
  });
}

/** Each term that the claims use, defined after the first claim that has it, with the terms that it hangs together with and that are defined too. */
function defineTerms(sections: Section[], terms: StudentTerm[], related: (terms: string[]) => string): BoardText[] {
  const ways = terms.map((term) => ({
    term,
    pattern: new RegExp(String.raw`(?<![\p{L}\p{N}-])(?:${term.pattern ?? term.term})(?![\p{L}])`, 'u'),
  }));
  const met = new Map<StudentTerm, { slot: string; after: string }>();
  for (const { slot, claims } of sections)
    for (const { id, text } of claims)
      for (const { term, pattern } of ways) if (!met.has(term) && pattern.test(text)) met.set(term, { slot, after: id });
  const defined = new Set([...met.keys()].map(({ term }) => term));
  return [...met].map(([term, place]) => {
    const others = (term.related ?? []).filter((name) => defined.has(name));
    return {
      kind: 'explanation',
      subject: term.term,
      text: others.length > 0 ? `${term.explanation} ${related(others)}` : term.explanation,
      ...place,
    };
  });
}
