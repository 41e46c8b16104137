import type { Answered, Claim, Dropped, PlainSentence } from '../../../domain/answer.ts';
import type { Evidence } from '../../../domain/evidence.ts';
import type { ToldFrom } from '../../../publish/editions/check/told-from.ts';
import { type EditionContext, makeContext } from '../../../publish/editions/edition-context.ts';
import { tellWritten } from '../../../publish/editions/tell/tell-written.ts';
import { fromOf } from '../../../publish/editions/tell-patient.ts';
import { textsFor } from '../../../publish/texts/texts-for.ts';
import { cleanForPrompt } from '../../prompts/clean-for-prompt.ts';
import { PLAIN_PROMPT } from '../../prompts/plain-prompt.ts';
import { checkForm } from './check-form.ts';
import { cleanForPage } from './clean-for-page.ts';
import type { ModelDesk } from './model-desk.ts';
import { IN_ITS_OWN_WORDS } from './number-sentences.ts';
import { workAtOnce } from './work-at-once.ts';

const AT_ONCE = 4;
/** Claims that are put plainly in one go. */
const IN_ONE_GO = 6;
const MOST_SENTENCES = 4;
const BY_RULE = 'The edition for patients is told by rule.';
const PARTLY_BY_RULE = 'Most of the edition for patients is told by rule.';

interface ClaimToTell {
  number: string;
  slot: string;
  claim: Claim;
  from: ToldFrom;
}

/**
 * Has a language model put the claims of an answer into plain words for patients. A sentence is kept where it passes the checks of the patient
 * edition against each claim it names; what does not is listed as dropped, and the edition tells that claim by rule. A boxed warning is not sent.
 * Whatever the model does, the answer comes back with all its claims as they were.
 */
export async function tellPlainly(answer: Answered, evidence: Evidence, desk: ModelDesk): Promise<Answered> {
  const startedAt = performance.now();
  const before = desk.account.trouble ?? answer.provenance.model?.trouble ?? null;
  const context = makeContext(evidence, textsFor(answer.language));
  const claims = claimsToTell(answer, evidence);
  const goes = Array.from({ length: Math.ceil(claims.length / IN_ONE_GO) }, (_, i) => claims.slice(i * IN_ONE_GO, (i + 1) * IN_ONE_GO));
  const told = await workAtOnce(goes, AT_ONCE, (go) => tellSome(go, context, desk));
  const plain = told.flatMap((go) => go.plain);
  const { provenance, boardText } = answer;
  const { trouble, prompts, tokens } = desk.account;
  return {
    ...answer,
    ...(plain.length > 0 && { plain }),
    // What went wrong before is said already.
    boardText:
      before === null && trouble !== null
        ? [{ kind: 'without-model', text: `${trouble} ${plain.length > 0 ? PARTLY_BY_RULE : BY_RULE}` }, ...boardText]
        : boardText,
    provenance: {
      ...provenance,
      dropped: [...provenance.dropped, ...told.flatMap((go) => go.dropped)],
      ...(provenance.model && {
        model: {
          ...provenance.model,
          prompts: [...prompts].toSorted(),
          tokens,
          ms: provenance.model.ms + Math.round(performance.now() - startedAt),
          plain: plain.length,
          trouble: provenance.model.trouble ?? trouble,
        },
      }),
    },
  };
}

function claimsToTell(answer: Answered, { passages }: Evidence): ClaimToTell[] {
  const held = new Map(passages.map((passage) => [passage.id, passage]));
  return answer.sections
    .filter(({ slot }) => !IN_ITS_OWN_WORDS.has(slot))
    .flatMap((section) => section.claims.map((claim) => ({ slot: section.slot, claim, from: fromOf(claim, section, answer, held) })))
    .map((one, i) => ({ ...one, number: `C${i + 1}` }));
}

async function tellSome(
  claims: ClaimToTell[],
  context: EditionContext,
  desk: ModelDesk,
): Promise<{ plain: PlainSentence[]; dropped: Dropped[] }> {
  const { name: prompt, instructions, schema } = PLAIN_PROMPT;
  const list = claims.map(({ number, claim }) => ({
    number,
    ...(claim.group && { under: cleanForPrompt(claim.group) }),
    text: cleanForPrompt(claim.text),
  }));
  const reply = await desk.ask({
    prompt,
    instructions,
    input: `Numbered sentences:\n${JSON.stringify(list, null, 1)}`,
    schema: schema(list.map(({ number }) => number)),
    mostTokens: 80 + list.reduce((sum, { text }) => sum + 40 + 3 * text.split(' ').length, 0),
  });
  const plain: PlainSentence[] = [];
  const dropped: Dropped[] = [];
  const taken = new Set<string>();
  for (const telling of reply?.tellings ?? []) {
    const of = claims.filter(({ number }) => telling.claims.includes(number));
    const [first] = of;
    if (!first || of.some(({ claim }) => taken.has(claim.id))) continue;
    const text = telling.text.normalize('NFC').replace(/\s+/g, ' ').trim();
    const reasons = judge(text, of, context);
    if (reasons.length === 0) {
      for (const { claim } of of) taken.add(claim.id);
      plain.push({ text, from: of.map(({ claim }) => claim.id) });
    } else {
      const source = first.claim.citations[0]!.quote.source;
      dropped.push({ text: cleanForPage(text), source, slot: first.slot, reasons: reasons.map(cleanForPage) });
    }
  }
  return { plain, dropped };
}

function judge(text: string, of: ClaimToTell[], context: EditionContext): string[] {
  const form = checkForm(text, of.map(({ claim }) => claim.text).join(' '), MOST_SENTENCES);
  if (form.length > 0) return form;
  const from = of.map((one) => one.from);
  return tellWritten(text, from, context).reasons ?? [];
}
