import { readConcepts } from '../vocabulary/concepts.ts';
import { bestAsked, type AppraisedSentence } from './appraise-evidence.ts';
import { missingDegree } from './missing-degree.ts';
import { asksFigure, holdsFigure, withoutFigures } from './asked-figure.ts';
import type { ReadQuestion } from './interpret-question.ts';

/** Why the library does not answer the question, in a sentence a reader understands; null where it does. */
export function decideAbstention(question: ReadQuestion, sentences: AppraisedSentence[], unknownWords: string[]): string | null {
  if (LOCAL.test(question.text))
    return 'The question depends on local or current facts (prices, opening hours, stock) that no published evidence holds.';
  if (question.unknownDrugs.length && !question.drugs.length && !question.classes.length) {
    const drugs = list(question.unknownDrugs);
    const isNamed = question.unknownDrugs.some((d) =>
      sentences.some((s) => s.reading.passage.text.toLowerCase().includes(d.toLowerCase())),
    );
    return isNamed
      ? `The library names ${drugs} in passages on other subjects, but no source is about it. Read it where it is named: see what comes nearest.`
      : `Nothing in the library is about ${drugs}.`;
  }
  const unknown = [...question.normalised.matchAll(PLACE_OF_DRUG)]
    .map((m) => m[1]!)
    .find((word) => unknownWords.includes(word) && !readConcepts(word).size);
  if (unknown) return `Nothing in the library is about ${unknown}.`;
  const disease = unknownWords.find((word) => DISEASE_WORD.test(word));
  if (disease && !question.conditions.length) return `Nothing in the library is about ${disease}.`;
  const form = question.text.match(FORM)?.[0]?.toLowerCase();
  if (
    form &&
    question.drugs.length === 1 &&
    !sentences.some((s) => s.drugMatch === 1 && SAME_FORM[form.replace(/s$/, '')]?.test(s.reading.text))
  )
    return `The library holds nothing on ${question.drugs[0]!.plain} as ${article(form)}.`;

  const leastCondition = question.conditions.length || question.family || question.unknownDisease ? 0.6 : 0.35;
  const onSubject = sentences.filter((s) => s.drugMatch >= 0.6 && s.conditionMatch >= leastCondition);
  if (!onSubject.length) return `No passage in the library is about ${subjectOf(question)}.`;
  const hasSubject = question.drugs.length + question.classes.length + question.conditions.length > 0;
  if (!hasSubject && !sentences.some((s) => s.topicShare >= 0.6)) return 'No passage in the library is about what was asked.';
  const circumstance = [...question.concepts].find((c) => RARE_CIRCUMSTANCES.has(c) && !onSubject.some((s) => s.reading.concepts.has(c)));
  if (hasSubject && circumstance) return `The library has passages on ${subjectOf(question)}, but none on ${circumstance}.`;
  if (question.slots.get('evidence') === 1 && question.topicTokens.length && !onSubject.some((s) => s.topicShare >= 0.25))
    return `The library has passages on ${subjectOf(question)}, but none on what was asked about it.`;
  const onMatter = onSubject.filter((s) => {
    // What limits the evidence is no answer by itself.
    const best = bestAsked(
      s.slots.filter((x) => x.slot.id !== 'limits' || question.slots.get('limits') === 1),
      question,
    );
    return (best && best.score * (question.slots.get(best.slot.id) ?? 0) >= 0.35) || s.conceptShare >= 0.6;
  });
  if (!onMatter.length) return `The library has passages on ${subjectOf(question)}, but none on what was asked about it.`;
  const degree = missingDegree(question, onMatter);
  if (degree) return `The library has passages on ${subjectOf(question)}, but no statement on ${degree} that can be told by itself.`;
  if (question.type === 'diagnosis' && !onMatter.some((s) => s.slots.some((x) => x.slot.id === 'diagnosis' && x.score >= LEAST_DIAGNOSTIC)))
    return `The library has passages on ${subjectOf(question)}, but none on how it is diagnosed.`;
  if (!question.drugs.length && question.conditions.length && !onMatter.some((s) => s.conditionMatch >= 0.7))
    return `No passage in the library is about ${subjectOf(question)}.`;
  if (question.drugs.length && question.conditions.length && !onMatter.some((s) => s.drugMatch >= 0.9 && s.conditionMatch >= 0.7))
    return `The library has no passage that brings together ${subjectOf(question)} and what was asked.`;
  if (missesFigure(question, sentences) && !withoutFigures(onMatter, question).length) return FIGURE_MISSING;
  return null;
}

/** A sentence that tells how a disease is recognised serves that slot at least this well; one that only holds its words does not. */
const LEAST_DIAGNOSTIC = 0.5;

/** What a reader is told where the library knows the subject but not the number asked for. */
export const FIGURE_MISSING = 'The figure asked for is not in the evidence held; no other figure is given in its place.';

/** True where a number is asked for that no sentence holds. */
export function missesFigure(question: ReadQuestion, sentences: AppraisedSentence[]): boolean {
  return asksFigure(question) && !sentences.some((s) => holdsFigure(s, question));
}

const LOCAL =
  /\b(?:pharmac(?:y|ies)|in stock|opening hours|appointment|near me|phone number)\b|\b(?:cost|price|pay|buy)\b.*\b(?:my|local|this month|this week|today)\b|\b(?:my|local)\b.*\b(?:cost|price)\b/i;
/** Where a question names a substance: an unknown word there is one that the library does not know. */
const PLACE_OF_DRUG =
  /\b(?:doses? of|interact\w* (?:\w+ )?with|combined? with|together with|alongside|switch\w* (?:to|from)|compared (?:with|to)|versus|vs\.?|instead of|allergic to|prescribe|prescribing|taking|take|mg of)\s+(?:the |my |her |his |some |oral |topical )?([\p{L}-]{4,})/giu;
const DISEASE_WORD = /(?:itis|osis|iasis|emia|aemia|oma|pathy|trophy|plegia|algia|syndrome|disease|fever|cancer|failure|palsy|sclerosis)$/i;
const FORM = /\b(?:creams?|ointments?|injections?|eye drops?|suppositor(?:y|ies)|inhalers?|patch(?:es)?)\b(?! hair)/i;
const SAME_FORM: Record<string, RegExp> = {
  cream: /\bcream|topical|ointment/i,
  ointment: /\bointment|cream|topical/i,
  injection: /\binject|subcutaneous|intravenous|intramuscular/i,
  'eye drop': /\beye drop|ophthalm/i,
  suppository: /\bsuppositor|rectal/i,
  inhaler: /\binhal/i,
  patch: /\btransdermal|\bpatch(?:es)? /i,
};

/** Circumstances that no other evidence answers for. */
const RARE_CIRCUMSTANCES = new Set(['alcohol', 'driving', 'surgery', 'overdose']);

const list = (names: string[]): string => names.join(' or ');
const article = (form: string): string => (form.endsWith('s') ? form : /^[aeiou]/.test(form) ? `an ${form}` : `a ${form}`);

/** The question's subject in words. */
export function subjectOf(question: ReadQuestion): string {
  const drugs = [...question.drugs.map((d) => d.plain), ...question.classes.map((c) => `${c}s`), ...question.unknownDrugs];
  const conditions = [...question.conditions.map((c) => c.plain), ...(question.unknownDisease ? [question.unknownDisease] : [])];
  if (drugs.length && conditions.length) return `${joined(drugs)} in ${joined(conditions)}`;
  return joined([...drugs, ...conditions]) || 'the words of the question';
}

const joined = (names: string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
