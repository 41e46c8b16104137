import { createHash } from 'node:crypto';
import type { Answered, Claim, Reference } from '../../domain/answer.ts';
import type { Passage } from '../../domain/source.ts';
import { isVerbatim } from '../../verify/compare-texts.ts';
import { numbersOf, plainText, wordCount } from './match-facts.ts';

const MOST_BOTTOM_LINE_WORDS = 80;

/** The passages of a source by id; null where the library has no such source. */
export type FindPassages = (source: string) => Promise<Map<string, Passage> | null>;

/** What an answer breaks of the rules that hold for every answer, a sentence each. */
export async function checkAnswerRules(answer: Answered, passages: FindPassages, mostReferences: number): Promise<string[]> {
  const claims = answer.sections.flatMap((section) => section.claims);
  const ofClaims: string[] = [];
  for (const claim of claims) ofClaims.push(...(await checkClaim(claim, answer, passages)));
  return [...checkSections(answer, claims), ...ofClaims, ...checkReferences(answer, claims, mostReferences)];
}

function checkSections({ sections, bottomLine, correction, response }: Answered, claims: Claim[]): string[] {
  const broken: string[] = [];
  const ids = new Set(claims.map(({ id }) => id));
  if (claims.length === 0) broken.push('the answer has no claim');
  if (ids.size < claims.length) broken.push('two claims share an id');
  const said = claims.map(({ text }) => plainText(text).toLowerCase().replace(/\W+/g, ' '));
  if (new Set(said).size < said.length) broken.push('a claim is told twice');
  for (const { slot, heading, claims: own, gap } of sections) {
    if (heading.length > 80) broken.push(`the heading of ${slot} has more than 80 characters`);
    if (own.length === 0 && !gap) broken.push(`${slot} has neither a claim nor a gap`);
  }
  for (const [name, listed] of [
    ['bottomLine', bottomLine],
    ...(response === 'premise-corrected' ? [['correction', correction ?? []]] : []),
  ] as [string, string[]][]) {
    if (listed.length === 0) broken.push(`${name} is empty`);
    for (const id of listed) if (!ids.has(id)) broken.push(`${name} names ${id}, which stands in no section`);
  }
  const words = wordCount(claims.filter(({ id }) => bottomLine.includes(id)).map(({ text }) => text));
  if (words > MOST_BOTTOM_LINE_WORDS) broken.push(`the bottom line has ${words} words`);
  return broken;
}

async function checkClaim(claim: Claim, { references, provenance }: Answered, passages: FindPassages): Promise<string[]> {
  const broken: string[] = [];
  const { verdict } = claim.support;
  if (verdict !== 'supported' && verdict !== 'partly-supported') broken.push(`is ${verdict}`);
  if (claim.citations.length === 0) broken.push('has no citation');
  const evidence: string[] = [];
  for (const { reference: number, quote } of claim.citations) {
    const reference = references.find((other) => other.number === number);
    if (!reference) {
      broken.push(`cites reference ${number}, which is not listed`);
      continue;
    }
    if (reference.source !== quote.source) broken.push(`quotes ${quote.source} under a reference to ${reference.source}`);
    const passage = (await passages(quote.source))?.get(quote.passage);
    if (passage?.text.slice(quote.start, quote.end) !== quote.text) broken.push('has a quote that does not stand in its passage');
    if (createHash('sha256').update(quote.text, 'utf8').digest('hex') !== quote.sha256) broken.push('has a quote with a wrong digest');
    evidence.push(quote.text, ...(passage?.heading ?? []), ...datesOf(reference));
  }
  const held = numbersOf(evidence.join(' '));
  const stray = [...numbersOf(claim.text)].filter((number) => !held.has(number));
  if (stray.length > 0) broken.push(`has ${stray.join(', ')}, which no quote, heading or date holds`);
  if (provenance.composer === 'extractive' && !claim.citations.some(({ quote }) => isVerbatim(claim.text, quote.text)))
    broken.push('is not one of its quotes word for word');
  return broken.map((what) => `${claim.id} ${what}`);
}

function datesOf({ title, year, published, labelDate }: Reference): string[] {
  return [title, year?.toString(), published, labelDate].filter((text) => typeof text === 'string');
}

function checkReferences({ references, bottomLine, correction }: Answered, claims: Claim[], most: number): string[] {
  const broken: string[] = [];
  if (references.length > most) broken.push(`there are ${references.length} references, more than ${most}`);
  if (new Set(references.map(({ source }) => source)).size < references.length) broken.push('a source is listed twice');
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const named = [...(correction ?? []), ...bottomLine].flatMap((id) => byId.get(id) ?? []);
  const cited = new Set([...named, ...claims].flatMap(({ citations }) => citations.map(({ reference }) => reference)));
  if ([...cited].join() !== references.map((_, i) => i + 1).join() || references.some(({ number }, i) => number !== i + 1))
    broken.push('references are not numbered as first met in reading order, each cited');
  for (const { number, kind, standing, issuer, year, jurisdictions } of references) {
    if (kind === 'notice' || standing === 'retracted' || standing === 'superseded')
      broken.push(`reference ${number} is cited as support though it is ${kind === 'notice' ? 'a notice' : standing}`);
    if (kind === 'guideline' && !(issuer && year && jurisdictions.length > 0))
      broken.push(`reference ${number} is a guideline without issuer, year or jurisdiction`);
    if (kind === 'guideline' && /vouch/i.test(issuer ?? '')) broken.push(`reference ${number} is our own writing, typed as a guideline`);
  }
  return broken;
}
