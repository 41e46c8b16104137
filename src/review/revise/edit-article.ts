import type { Answered, Claim, Quote, Section } from '../../domain/answer.ts';
import type { AnswerWithEvidence, Evidence } from '../../domain/evidence.ts';
import { InputFault } from '../../domain/faults.ts';
import type { Passage, Source } from '../../domain/source.ts';
import type { VerifyContext } from '../../verify/claim-to-verify.ts';
import { digestText } from '../../verify/match-quote.ts';
import { claimsOf } from '../article-to-check.ts';
import { verifyAgainst } from '../verify-against.ts';
import { numberReferences } from './number-references.ts';

/** An article that is being edited: answered, with its evidence. */
export interface EditedArticle extends AnswerWithEvidence {
  answer: Answered;
}

/** A span of a passage of the library, picked as the quote of a claim. */
export interface PickedQuote {
  source: Source;
  passage: Passage;
  start: number;
  end: number;
}

/** Changes the words of a claim and has the checks judge them by its quotes. Its row in a table, which said the old words, goes. */
export function changeText(article: EditedArticle, id: string, text: string, context: VerifyContext): EditedArticle {
  const words = checkWords(text);
  return editClaim(article, id, (claim) => ({
    ...claim,
    text: words,
    support: verifyAgainst(words, quotesOf(claim), article.evidence, context),
  }));
}

/** Puts other words and another quote in the place of a claim, under the same id. */
export function replaceClaim(
  article: EditedArticle,
  id: string,
  text: string,
  picked: PickedQuote[],
  context: VerifyContext,
): EditedArticle {
  return requote(article, id, checkWords(text), picked.map(toQuote), addEvidence(article.evidence, picked), context);
}

/** Adds a claim at the end of a section (by its place, from 0), and to the bottom line where asked for. A stated gap is filled by it. */
export function addClaim(
  { answer, evidence }: EditedArticle,
  place: number,
  added: { text: string; kind: Claim['kind']; picked: PickedQuote[]; bottomLine: boolean },
  context: VerifyContext,
): EditedArticle {
  const section = answer.sections[place];
  if (!section) throw new InputFault('Choose the section that the sentence belongs to.', { field: 'section' });
  const words = checkWords(added.text);
  const quotes = added.picked.map(toQuote);
  const id = `c${digestText(`${quotes.map((quote) => quote.source).join()}\n${words}`).slice(0, 12)}`;
  if (claimsOf(answer).some((claim) => claim.id === id)) throw new InputFault('The answer has this sentence already.', { field: 'text' });
  const all = addEvidence(evidence, added.picked);
  const claim: Claim = {
    id,
    text: words,
    kind: added.kind,
    group: null,
    label: null,
    strength: null,
    certainty: null,
    citations: quotes.map((quote) => ({ reference: 1, quote })),
    support: verifyAgainst(words, quotes, all, context),
  };
  const filled: Section = { ...section, claims: [...section.claims, claim], gap: null };
  const changed: Answered = {
    ...answer,
    sections: answer.sections.with(place, filled),
    bottomLine: added.bottomLine ? [...answer.bottomLine, id] : answer.bottomLine,
    gaps: answer.gaps.filter(({ slot }) => slot !== section.slot),
  };
  return inOrder(changed, all);
}

/** Takes a claim out; a section that has nothing left goes with its last one. */
export function removeClaim({ answer, evidence }: EditedArticle, id: string): EditedArticle {
  findClaim(answer, id);
  const sections = answer.sections
    .map((section) => ({ ...section, claims: section.claims.filter((claim) => claim.id !== id) }))
    .filter((section, index) => section.claims.length > 0 || section.gap !== null || answer.sections[index]!.claims.length === 0);
  return inOrder({ ...answer, sections }, evidence);
}

/** Puts one more quote under a claim, whose words may change with it. */
export function addQuote(article: EditedArticle, id: string, text: string, picked: PickedQuote, context: VerifyContext): EditedArticle {
  const claim = findClaim(article.answer, id);
  const quote = toQuote(picked);
  if (quotesOf(claim).some((one) => one.passage === quote.passage && one.start === quote.start && one.end === quote.end))
    throw new InputFault('This quote stands under the sentence already.', { field: 'quote' });
  return requote(article, id, checkWords(text), [...quotesOf(claim), quote], addEvidence(article.evidence, [picked]), context);
}

/** Takes a quote (by its place, from 0) from under a claim that has others. */
export function removeQuote(article: EditedArticle, id: string, place: number, context: VerifyContext): EditedArticle {
  const claim = findClaim(article.answer, id);
  if (!claim.citations[place]) throw new InputFault('There is no such quote any more. Look at it again.', { field: 'quote' });
  if (claim.citations.length === 1) throw new InputFault('A sentence rests on at least one quote.', { field: 'quote' });
  return requote(article, id, claim.text, quotesOf(claim).toSpliced(place, 1), article.evidence, context);
}

/** Puts a claim into the bottom line or takes it out. */
export function setBottomLine({ answer, evidence }: EditedArticle, id: string, inIt: boolean): EditedArticle {
  findClaim(answer, id);
  const others = answer.bottomLine.filter((one) => one !== id);
  return inOrder({ ...answer, bottomLine: inIt ? [...others, id] : others }, evidence);
}

/** The claim of this id. Throws InputFault where the article has none. */
export function findClaim(answer: Answered, id: string): Claim {
  const claim = claimsOf(answer).find((one) => one.id === id);
  if (!claim) throw new InputFault('The answer has no such sentence any more. Look at it again.', { field: 'claim' });
  return claim;
}

// What the source graded was the sentence as it stood with its quotes: both go.
function requote(
  { answer }: EditedArticle,
  id: string,
  text: string,
  quotes: Quote[],
  evidence: Evidence,
  context: VerifyContext,
): EditedArticle {
  return editClaim({ answer, evidence }, id, (claim) => ({
    ...claim,
    text,
    strength: null,
    certainty: null,
    citations: quotes.map((quote) => ({ reference: 1, quote })),
    support: verifyAgainst(text, quotes, evidence, context),
  }));
}

function editClaim({ answer, evidence }: EditedArticle, id: string, edit: (claim: Claim) => Claim): EditedArticle {
  findClaim(answer, id);
  const sections = answer.sections.map((section) => ({
    ...section,
    claims: section.claims.map((claim) => (claim.id === id ? edit(claim) : claim)),
    table: section.table && { ...section.table, rows: section.table.rows.filter((row) => row.claim !== id) },
  }));
  return inOrder({ ...answer, sections }, evidence);
}

/** An edited article with its references in order, marked as written or revised by hand. */
export function inOrder(answer: Answered, evidence: Evidence): EditedArticle {
  const { composer } = answer.provenance;
  const told = composer.includes('by hand') ? composer : `${composer}, revised by hand`;
  return numberReferences({ ...answer, provenance: { ...answer.provenance, composer: told } }, evidence) as EditedArticle;
}

function quotesOf(claim: Claim): Quote[] {
  return claim.citations.map(({ quote }) => quote);
}

function toQuote({ source, passage, start, end }: PickedQuote): Quote {
  const text = passage.text.slice(start, end);
  if (!text.trim()) throw new InputFault('Pick the words that the sentence rests on.', { field: 'quote' });
  return { source: source.id, passage: passage.id, start, end, text, sha256: digestText(text) };
}

// A passage or source that the article quotes already stays as it was read then.
function addEvidence({ passages, sources }: Evidence, picked: PickedQuote[]): Evidence {
  const newPassages = picked.map((one) => one.passage).filter((passage) => !passages.some(({ id }) => id === passage.id));
  const newSources = picked.map((one) => one.source).filter((source) => !sources.some(({ id }) => id === source.id));
  return { passages: distinct([...passages, ...newPassages]), sources: distinct([...sources, ...newSources]) };
}

function distinct<T extends { id: string }>(all: T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function checkWords(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length < 3 || words.length > 1000) throw new InputFault('A sentence has 3 to 1,000 characters.', { field: 'text' });
  return words;
}
