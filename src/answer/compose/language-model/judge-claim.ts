import type { Vocabulary } from '../../../vocabulary/build-vocabulary.ts';
import { verifyClaim } from '../../../verify/verify-claim.ts';
import { MOST_SENTENCES, type WrittenClaim } from '../../prompts/compose-prompt.ts';
import { contextOf, toVerify } from '../../verify-draft.ts';
import type { DraftClaim } from '../draft-claim.ts';
import { checkAdded } from './check-added.ts';
import { checkForm } from './check-form.ts';
import { checkKept } from './check-kept.ts';
import { checkOrder } from './check-order.ts';
import { checkWoven } from './check-woven.ts';
import type { NumberedSentence } from './number-sentences.ts';

/** A written claim that holds, with the places of the sentences it stands for; or the reasons why it does not hold. */
export type Judged =
  | { holds: true; claim: DraftClaim; places: number[] }
  | { holds: false; text: string; source: string; reasons: string[] };

/**
 * Holds a written claim against the sentences it names. Its quotes are these sentences themselves. It must be borne out in full by verification
 * (where a claim word for word may be partly so, since it is its own quote), add nothing, and leave nothing out.
 */
export function judgeClaim(written: WrittenClaim, sentences: NumberedSentence[], vocabulary: Vocabulary): Judged {
  const text = tidy(written.text);
  const told = [...new Set(written.sentences)].flatMap((number) => sentences.find((s) => s.number === number) ?? []);
  const fail = (reasons: string[]): Judged => ({ holds: false, text, source: told[0]?.claim.quotes[0]!.source.id ?? '', reasons });
  // 1. It rests on sentences that belong together.
  if (!told.length) return fail(['It rests on none of the sentences.']);
  if (told.length > MOST_SENTENCES) return fail([`It rests on more than ${MOST_SENTENCES} sentences.`]);
  const first = told[0]!.claim;
  if (told.some(({ claim }) => claim.group !== first.group)) return fail(['Its sentences stand under different subheadings.']);
  if (told.some(({ claim }) => claim.strength !== first.strength || claim.certainty !== first.certainty))
    return fail(['Its sentences are graded differently.']);
  // 2. It is one plain sentence.
  const texts = told.map((s) => s.claim.text);
  const form = checkForm(text, texts.join(' '));
  if (form.length) return fail(form);
  // 3. Its sentences bear it out, and it tells what they tell: no more and no less.
  const claim: DraftClaim = { ...first, text, quotes: told.flatMap((s) => s.claim.quotes) };
  const context = contextOf(vocabulary);
  const { verdict, reasons } = verifyClaim(toVerify(claim), context);
  if (verdict !== 'supported') return fail(reasons);
  const around = [first.group, ...claim.quotes.flatMap(({ passage, source }) => [...passage.heading, source.title])]
    .filter(Boolean)
    .join('. ');
  const faults = [
    ...checkAdded(text, texts, around, context),
    ...checkKept(text, texts, first.group ?? '', vocabulary),
    ...(texts.length === 1 ? checkOrder(text, texts[0]!, vocabulary) : []),
    ...checkWoven(text, toVerify(claim).quotes, vocabulary, context),
  ];
  return faults.length ? fail([...new Set(faults)]) : { holds: true, claim, places: told.map((s) => s.place) };
}

/** White space and typography evened out, with a mark at the end. */
function tidy(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(plain) || plain === '' ? plain : `${plain}.`;
}
