import type { Claim, Section } from '../../domain/answer.ts';
import { InputFault } from '../../domain/faults.ts';
import { findClaim, inOrder, type EditedArticle } from './edit-article.ts';

export type Direction = 'up' | 'down';

/** Gives the article another title, of 3 to 150 characters. */
export function setTitle({ answer, evidence }: EditedArticle, title: string): EditedArticle {
  const words = oneLine(title);
  if (words.length < 3 || words.length > 150) throw new InputFault('A title has 3 to 150 characters.', { field: 'title' });
  return inOrder({ ...answer, title: words }, evidence);
}

/** Adds a section at the end: empty, or with the statement of what was not found. Its slot says what of an answer it tells. */
export function addSection(
  { answer, evidence }: EditedArticle,
  { slot, heading, gap }: { slot: string; heading: string; gap: string | null },
): EditedArticle {
  const section: Section = {
    slot,
    heading: checkHeading(heading),
    form: gap === null ? 'list' : 'prose',
    claims: [],
    table: null,
    gap: null,
  };
  const added = { ...answer, sections: [...answer.sections, section] };
  return gap === null ? inOrder(added, evidence) : stateGap({ answer: added, evidence }, added.sections.length - 1, gap);
}

/** States that nothing was found for a section (by its place, from 0); only one without claims can say so. */
export function stateGap({ answer, evidence }: EditedArticle, place: number, sentence: string): EditedArticle {
  const section = findSection(answer, place);
  const words = oneLine(sentence);
  if (words.length < 3 || words.length > 300) throw new InputFault('Say in 3 to 300 characters what was not found.', { field: 'gap' });
  if (section.claims.length > 0) throw new InputFault('This section has sentences: what it tells is no gap.', { field: 'gap' });
  const gaps = [...answer.gaps.filter(({ slot }) => slot !== section.slot), { slot: section.slot, searched: words }];
  return inOrder({ ...answer, gaps, sections: answer.sections.with(place, { ...section, gap: words }) }, evidence);
}

/** Gives a section another heading. */
export function setHeading({ answer, evidence }: EditedArticle, place: number, heading: string): EditedArticle {
  const section = findSection(answer, place);
  return inOrder({ ...answer, sections: answer.sections.with(place, { ...section, heading: checkHeading(heading) }) }, evidence);
}

/** Moves a section one place; one that is first or last already stays. */
export function moveSection({ answer, evidence }: EditedArticle, place: number, direction: Direction): EditedArticle {
  findSection(answer, place);
  return inOrder({ ...answer, sections: swap(answer.sections, place, place + stepOf(direction)) }, evidence);
}

/** Takes out a section that has no claims, and its gap. */
export function removeSection({ answer, evidence }: EditedArticle, place: number): EditedArticle {
  const section = findSection(answer, place);
  if (section.claims.length > 0) throw new InputFault('Move or remove its sentences first.');
  const gaps = section.gap === null ? answer.gaps : answer.gaps.filter(({ slot }) => slot !== section.slot);
  return inOrder({ ...answer, gaps, sections: answer.sections.toSpliced(place, 1) }, evidence);
}

/** Puts a claim under a subheading of its section, beside the claims that stand under it already; an empty one takes it out of its group. */
export function setGroup({ answer, evidence }: EditedArticle, id: string, group: string): EditedArticle {
  const claim = findClaim(answer, id);
  const words = oneLine(group) === '' ? null : checkHeading(group);
  const sections = answer.sections.map((section) => {
    if (!section.claims.includes(claim)) return section;
    const others = section.claims.filter((one) => one !== claim);
    const last = others.findLastIndex((one) => one.group === words);
    const at = last === -1 ? section.claims.indexOf(claim) : last + 1;
    return { ...section, claims: others.toSpliced(at, 0, { ...claim, group: words }) };
  });
  return inOrder({ ...answer, sections }, evidence);
}

/** Moves a claim one place: within its section, and from its edge into the section beside it. It takes the subheading that it comes under. */
export function moveClaim({ answer, evidence }: EditedArticle, id: string, direction: Direction): EditedArticle {
  const claim = findClaim(answer, id);
  const place = answer.sections.findIndex((section) => section.claims.includes(claim));
  const section = answer.sections[place]!;
  const at = section.claims.indexOf(claim);
  const step = stepOf(direction);
  const passed = section.claims[at + step];
  if (passed) {
    const claims = swap(section.claims, at, at + step).map((one) => (one === claim ? { ...claim, group: passed.group } : one));
    return inOrder({ ...answer, sections: answer.sections.with(place, { ...section, claims }) }, evidence);
  }
  const beside = answer.sections[place + step];
  if (!beside) return { answer, evidence };
  const left: Section = {
    ...section,
    claims: section.claims.filter((one) => one !== claim),
    table: section.table && { ...section.table, rows: section.table.rows.filter((row) => row.claim !== id) },
  };
  const joined: Claim = { ...claim, group: (direction === 'up' ? beside.claims.at(-1) : beside.claims[0])?.group ?? null };
  const entered: Section = { ...beside, gap: null, claims: direction === 'up' ? [...beside.claims, joined] : [joined, ...beside.claims] };
  const gaps = answer.gaps.filter(({ slot }) => slot !== beside.slot);
  return inOrder({ ...answer, gaps, sections: answer.sections.with(place, left).with(place + step, entered) }, evidence);
}

function findSection(answer: EditedArticle['answer'], place: number): Section {
  const section = answer.sections[place];
  if (!section) throw new InputFault('There is no such section any more. Look at it again.', { field: 'section' });
  return section;
}

function checkHeading(heading: string): string {
  const words = oneLine(heading);
  if (words.length === 0 || words.length > 80) throw new InputFault('A heading has 1 to 80 characters.', { field: 'heading' });
  return words;
}

function swap<T>(all: readonly T[], one: number, other: number): T[] {
  if (all[one] === undefined || all[other] === undefined) return [...all];
  return all.with(one, all[other]).with(other, all[one]);
}

const stepOf = (direction: Direction): -1 | 1 => (direction === 'up' ? -1 : 1);
const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
