import type { Context, Hono } from 'hono';
import { CLAIM_KINDS } from '../../../domain/answer.ts';
import { InputFault } from '../../../domain/faults.ts';
import { SLOTS } from '../../../answer/outlines/slots.ts';
import type { SlotId } from '../../../answer/outlines/slot.ts';
import {
  addSection,
  moveClaim,
  moveSection,
  removeSection,
  setGroup,
  setHeading,
  setTitle,
  stateGap,
} from '../../../review/revise/arrange-article.ts';
import {
  addClaim,
  addQuote,
  changeText,
  removeClaim,
  removeQuote,
  replaceClaim,
  setBottomLine,
  type EditedArticle,
} from '../../../review/revise/edit-article.ts';
import { requireRole } from '../../accounts/require-role.ts';
import { readForm } from '../../read-form.ts';
import { pickQuote } from '../../review/find-quotes.ts';
import { readContext } from '../../review/read-article-to-check.ts';
import type { Site } from '../../site.ts';
import { sayDone } from './say-done.ts';
import { articleOf, readDraft, sendDraft } from './send-draft.tsx';

const writer = requireRole('author', 'editor');

/** The forms of a draft: each is one edit, judged by the same checks as what is composed. */
export function addDraftEditRoutes(app: Hono, site: Site): void {
  const { record, library } = site;

  app.post('/desk/drafts/:id/title', writer, async (c) => {
    const { title } = await readForm(c, { title: 200 });
    return edit(c, (article) => setTitle(article, title));
  });

  app.post('/desk/drafts/:id/section', writer, async (c) => {
    const form = await readForm(c, { slot: 30, heading: 200, gap: 300, how: 5 });
    const slot = readSlot(form.slot);
    const gap = form.how === 'gap' ? form.gap : null;
    return edit(c, (article) => addSection(article, { slot, heading: form.heading || SLOTS[slot].heading, gap }), '#add-section');
  });

  app.post('/desk/drafts/:id/arrange', writer, async (c) => {
    const { section, heading, gap, how } = await readForm(c, { section: 4, heading: 200, gap: 300, how: 20 });
    const place = section === '' ? NaN : Number(section);
    return edit(
      c,
      (article) => {
        if (how === 'remove') return removeSection(article, place);
        if (how === 'up' || how === 'down') return moveSection(article, place, how);
        if (how === 'gap') return stateGap(article, place, gap);
        return setHeading(article, place, heading);
      },
      `#section-${place + (how === 'up' ? -1 : how === 'down' ? 1 : 0)}`,
    );
  });

  app.post('/desk/drafts/:id/claim', writer, async (c) => {
    const form = await readForm(c, { claim: 60, text: 1000, group: 200, 'remove-quote': 4, how: 20 });
    const { claim, how } = form;
    // No fragment: with one a browser focuses nothing by itself.
    if (how === 'up' || how === 'down') return edit(c, (article) => moveClaim(article, claim, how), `?moved=${how}&of=${claim}`);
    const context = await readContext(library);
    return edit(
      c,
      (article) => {
        if (how === 'remove') return removeClaim(article, claim);
        if (form['remove-quote']) return removeQuote(article, claim, Number(form['remove-quote']), context);
        if (how === 'bottom-line' || how === 'leave-bottom-line') return setBottomLine(article, claim, how === 'bottom-line');
        if (how === 'group') return setGroup(article, claim, form.group);
        return changeText(article, claim, form.text, context);
      },
      how === 'remove' ? '' : `#${claim}`,
    );
  });

  app.post('/desk/drafts/:id/quote', writer, async (c) => {
    const form = await readForm(c, { passage: 200, start: 9, end: 9, claim: 60, more: 3, text: 1000, section: 4, kind: 20, bottom: 3 });
    const picked = await pickQuote(library, form);
    const context = await readContext(library);
    const kind = CLAIM_KINDS.find((one) => one === form.kind) ?? 'statement';
    return edit(c, (article) => {
      if (form.claim && form.more) return addQuote(article, form.claim, form.text, picked, context);
      if (form.claim) return replaceClaim(article, form.claim, form.text, [picked], context);
      return addClaim(
        article,
        Number(form.section),
        { text: form.text, kind, picked: [picked], bottomLine: form.bottom === 'yes' },
        context,
      );
    });
  });

  /** Makes one edit, keeps the draft, and leads back to `where` on its page; what the edit does not take is told there. */
  async function edit(c: Context, change: (article: EditedArticle) => EditedArticle, where = ''): Promise<Response> {
    const draft = await readDraft(c, site);
    let made: EditedArticle;
    try {
      made = change(articleOf(draft));
    } catch (fault) {
      if (fault instanceof InputFault) return sendDraft(c, site, draft, fault.message);
      throw fault;
    }
    await record.reviews.saveDraft({ ...draft, made });
    return sayDone(c, `/desk/drafts/${draft.id}${where}`, 'changed');
  }
}

// A section that tells nothing of an outline's own tells what the evidence says.
function readSlot(given: string): SlotId {
  return Object.hasOwn(SLOTS, given) ? (given as SlotId) : 'evidence';
}
