import type { Answered, BoardText, Claim, Gap, RiskPicture, Section } from '../../domain/answer.ts';
import type { Passage } from '../../domain/source.ts';
import type { EditionSection } from '../texts/edition-texts.ts';
import type { ToldFrom } from './check/told-from.ts';
import { classesOfDrug } from '../../vocabulary/drug-classes.ts';
import type { EditionContext } from './edition-context.ts';
import { explainTerms } from './explain-terms.ts';
import { layReferences } from './lay-references.ts';
import { mergeTellings, type MergedTelling } from './merge-tellings.ts';
import { placeSlots } from './place-slots.ts';
import { gradeEdition } from './reading/grade-edition.ts';
import { keepReadable } from './reading/keep-readable.ts';
import { nameMedicine } from './tell/name-medicine.ts';
import { readingGrade } from './reading/reading-grade.ts';
import { tellClaim } from './tell/tell-claim.ts';
import { tellWritten } from './tell/tell-written.ts';
import type { ToldClaim, Telling } from './tell/told-claim.ts';
import { isWarning, warnByBoard, warningKinds } from './tell/warn.ts';

const BOTTOM_LINE_WORDS = 80;
/** How many grades harder than others a telling may be before it goes: what answers the question or says for whom it is, and warnings. */
const WORTH = { answer: 5, warning: 3 };

/** An answer told to a patient or a caregiver: what can be said plainly, every warning, and what to do. */
export function tellPatient(answer: Answered, passages: Passage[], context: EditionContext): Answered {
  const { texts } = context;
  const drug = onlyDrug(answer);
  // 1. Tell each claim, or know that it can't be told.
  const claims = answer.sections.flatMap((section) => section.claims.map((claim) => ({ claim, slot: section.slot, section })));
  const held = new Map(passages.map((passage) => [passage.id, passage]));
  const written = readWritten(answer, held, context);
  const tellings = claims.flatMap(({ claim, slot, section }): ToldClaim[] => {
    const from = fromOf(claim, section, answer, held);
    const ruled = tellClaim(claim, from, context) ?? tellSentence(claim, from, answer, context);
    const telling = easierOf(ruled, written.get(claim.id));
    if (!telling) return [];
    return [
      {
        ...telling,
        text: drug ? nameMedicine(telling.text, claim.text, drug, (word) => context.drugs.has(word.toLowerCase())) : telling.text,
        claim,
        slot,
        written: telling === written.get(claim.id),
      },
    ];
  });
  // 2. What would make the page too hard goes, hardest first; what corrects the question stays, in the source's words if need be.
  const must = new Set([...(answer.correction ?? []), ...(tellings.length === 0 ? answer.bottomLine.slice(0, 1) : [])]);
  const board = [...texts.askDoctor, ...helpNow(claims.map(({ claim }) => claim.text).join(' '), context).map(({ text }) => text)];
  const weighed = tellings.map((one) => ({
    ...one,
    with: one.met.flatMap(({ explanation }) => explanation ?? []),
    worth: must.has(one.claim.id) ? Infinity : worthOf(one, answer),
  }));
  const readable = keepReadable(weighed, board);
  const told = new Set(readable.map((one) => one.claim.id));
  const verbatim = claims
    .filter(({ claim }) => must.has(claim.id) && !told.has(claim.id))
    .map(({ claim, slot }) => ({ claim, slot, text: claim.text, met: [] }));
  for (const { claim } of verbatim) told.add(claim.id);
  // 3. A warning that could not be told is told by the board.
  const untold = claims.filter(({ claim }) => !told.has(claim.id));
  const warnings = untold.filter(({ claim, slot }) => isWarning(claim, slot));
  // 4. Lay all of it out in a patient's order.
  const merged = mergeTellings([...verbatim, ...readable], texts);
  const parts = placeSlots(
    texts.patientSections,
    answer.sections.map(({ slot }) => slot),
  );
  const laid = parts.map((section) => {
    const own = merged.filter((telling) => section.from.includes(telling.slot));
    const board = warnByBoard(
      warnings.filter(({ slot }) => section.from.includes(slot)).map(({ claim }) => claim),
      section.slot,
      texts,
    );
    return { section, told: own, board };
  });
  const sections = laid.map(({ section, told }): Section => ({
    slot: section.slot,
    heading: section.heading,
    form: told.length > 2 ? 'list' : 'prose',
    claims: told.map(toClaim),
    table: null,
    gap: gapOf(answer, section.from, told.length),
  }));
  const shown = sections.filter((section) => section.claims.length > 0 || section.gap !== null);
  // 5. Board text: the urgent first, explanations where a term is met, then help, questions and the disclaimer.
  const classes = explainClass(answer, context);
  const boardText: BoardText[] = [
    ...answer.boardText.filter(({ kind }) => kind !== 'disclaimer'),
    ...verbatim.map(({ claim }): BoardText => ({ kind: 'explanation', text: texts.say.untold, after: claim.id })),
    ...(drug ? [{ kind: 'explanation' as const, text: texts.say.thisMedicine(drug) }] : []),
    ...classes,
    ...explainTerms(
      laid.map(({ section, told }) => ({ slot: section.slot, told })),
      classes,
    ),
    ...laid.flatMap(({ board }) => board),
    ...helpNow([...readable.map((one) => one.claim.text), ...warnings.map(({ claim }) => claim.text)].join(' '), context),
    ...texts.askDoctor.map((text): BoardText => ({ kind: 'ask-doctor', text })),
    { kind: 'disclaimer', text: texts.disclaimers.patient },
  ];
  // 6. Number the references anew, and say how the edition reads and what it leaves out.
  const correction = answer.correction?.filter((id) => told.has(id));
  const order = new Map(merged.flatMap((telling) => telling.from.map((claim) => [claim.id, telling.claim.id])));
  const renamed = (ids: string[]) => [...new Set(ids.flatMap((id) => order.get(id) ?? []))];
  const bottomLine = chooseBottomLine(renamed(answer.bottomLine), shown);
  const numbered = layReferences(shown, [...renamed(correction ?? []), ...bottomLine], boardText, answer.references);
  const pictures = merged.flatMap(({ claim, picture }): RiskPicture[] => (picture ? [{ claim: claim.id, ...picture }] : []));
  return {
    ...answer,
    audience: 'patient',
    ...(correction && { correction: renamed(correction) }),
    bottomLine,
    sections: numbered.sections,
    references: numbered.references,
    boardText: numbered.boardText,
    disagreements: answer.disagreements.flatMap(({ subject, claims }) =>
      renamed(claims).length > 1 ? [{ subject, claims: renamed(claims) }] : [],
    ),
    gaps: gapsOf(answer, shown, parts),
    provenance: { ...answer.provenance, composer: `${answer.provenance.composer}, told for patients` },
    edition: {
      grade: gradeEdition(numbered.sections, numbered.boardText),
      claims: claims.length,
      told: told.size,
      written: merged.filter((telling) => telling.written).length,
      leftOut: untold.filter(({ claim, slot }) => !isWarning(claim, slot)).map(({ claim }) => claim.id),
      warnings: { plain: claims.filter(({ claim, slot }) => told.has(claim.id) && isWarning(claim, slot)).length, board: warnings.length },
      pictures,
      boardReferences: numbered.boardReferences,
    },
  };
}

/** A claim that a language model tells of one sentence, told from that sentence: it says the same, and rules read the words of sources better. */
function tellSentence(claim: Claim, from: ToldFrom, { provenance }: Answered, context: EditionContext): Telling | null {
  const [only, ...more] = claim.citations;
  if (provenance.composer !== 'language-model' || !only || more.length > 0) return null;
  const text = only.quote.text;
  return tellClaim({ ...claim, text }, { ...from, text }, context);
}

/** What a language model wrote of the claims and still holds, by the id of each claim: a claim may have been changed since. */
function readWritten(answer: Answered, held: Map<string, Passage>, context: EditionContext): Map<string, Telling> {
  const known = new Map(
    answer.sections.flatMap((section) => section.claims.map((claim) => [claim.id, fromOf(claim, section, answer, held)])),
  );
  return new Map(
    (answer.plain ?? []).flatMap(({ text, from }): [string, Telling][] => {
      const claims = from.flatMap((id) => known.get(id) ?? []);
      const { telling } = claims.length === from.length ? tellWritten(text, claims, context) : {};
      return telling ? from.map((id) => [id, telling]) : [];
    }),
  );
}

/** Of two tellings of a claim, the one that reads easier; one made by rule where it comes with a picture, or reads as easily. */
function easierOf(ruled: Telling | null, written: Telling | undefined): Telling | null {
  if (!ruled || !written) return ruled ?? written ?? null;
  if (ruled.picture) return ruled;
  return (readingGrade(written.text) ?? 0) < (readingGrade(ruled.text) ?? 0) ? written : ruled;
}

/** A claim with all that a reader of it knows from its section and its sources. */
export function fromOf(claim: Claim, section: Section, answer: Answered, held: Map<string, Passage>): ToldFrom {
  const headings = claim.citations.flatMap(({ quote }) => held.get(quote.passage)?.heading ?? []);
  const cited = new Set(claim.citations.map(({ reference }) => reference));
  return {
    text: claim.text,
    around: [section.heading, claim.group, claim.label, ...headings].filter((part) => part !== null).join('. '),
    jurisdictions: answer.references.filter(({ number }) => cited.has(number)).flatMap(({ jurisdictions }) => jurisdictions),
  };
}

function worthOf({ claim, slot }: ToldClaim, { bottomLine }: Answered): number {
  if (bottomLine.includes(claim.id) || claim.kind === 'approval' || slot === 'approval') return WORTH.answer;
  return isWarning(claim, slot) ? WORTH.warning : 0;
}

/** The article's one drug, which its tellings call "this medicine"; null where it has none or several. */
function onlyDrug({ interpretation }: Answered): string | null {
  const [drug, ...others] = interpretation.drugs;
  return drug && others.length === 0 ? drug : null;
}

/** What kind of medicine the article's drugs are, where the glossary has their class. */
function explainClass({ interpretation }: Answered, { glossary }: EditionContext): BoardText[] {
  const classes = new Set(interpretation.drugs.flatMap(classesOfDrug));
  const found = [...classes].flatMap((name) => glossary.findTerms(name).slice(0, 1));
  return found.flatMap(({ entry }): BoardText[] =>
    entry.explanation ? [{ kind: 'explanation', subject: entry.term, text: entry.explanation, slot: 'what-it-is' }] : [],
  );
}

function toClaim({ claim, text, from }: MergedTelling): Claim {
  return {
    ...claim,
    text,
    group: null,
    label: null,
    citations: from.flatMap(({ citations }) => citations),
    from: from.map(({ id }) => id),
  };
}

// Sections of the answer that found nothing, where nothing else stands in the patient's section either.
function gapOf(answer: Answered, slots: string[], told: number): string | null {
  if (told > 0) return null;
  const gaps = answer.sections.filter((section) => slots.includes(section.slot) && section.gap !== null);
  return gaps.length > 0 ? gaps.map((section) => section.gap).join(' ') : null;
}

function gapsOf(answer: Answered, shown: Section[], parts: EditionSection[]): Gap[] {
  return shown
    .filter((section) => section.gap !== null)
    .map(({ slot }) => {
      const from = parts.find((section) => section.slot === slot)!.from;
      return {
        slot,
        searched: answer.gaps
          .filter((gap) => from.includes(gap.slot))
          .map(({ searched }) => searched)
          .join(' '),
      };
    });
}

/** The told claims of the bottom line that fit in its words; the first told claims where none of them could be told. */
function chooseBottomLine(ids: string[], sections: Section[]): string[] {
  const claims = sections.flatMap((section) => section.claims);
  const wordsIn = (id: string) => claims.find((claim) => claim.id === id)?.text.split(/\s+/).length ?? Infinity;
  const chosen: string[] = [];
  let words = 0;
  for (const id of ids.length > 0 ? ids : claims.slice(0, 2).map((claim) => claim.id)) {
    if (words + wordsIn(id) > BOTTOM_LINE_WORDS) continue;
    words += wordsIn(id);
    chosen.push(id);
  }
  if (chosen.length > 0) return chosen;
  const shortest = claims.map((claim) => claim.id).sort((a, b) => wordsIn(a) - wordsIn(b))[0];
  return shortest ? [shortest] : [];
}

function helpNow(said: string, { texts }: EditionContext): BoardText[] {
  const signs = warningKinds(said, texts).flatMap((kind) => (kind.signs ? [kind.signs] : []));
  if (signs.length === 0) return [];
  return [
    { kind: 'help-now', text: [texts.helpNow.lead, ...signs.map((sign) => `• ${sign}`)].join('\n') },
    { kind: 'help-now', text: texts.helpNow.always },
  ];
}
