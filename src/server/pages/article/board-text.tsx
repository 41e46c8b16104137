import type { Answer, BoardText } from '../../../domain/answer.ts';

const DISCLAIMER =
  'For health professionals. This page gathers published evidence and does not replace clinical judgement, the current product label or local guidance. Check a dose against the label in force before you prescribe. In an emergency call your local emergency number.';

const only = (answer: Answer, kind: BoardText['kind']) => answer.boardText.filter((text) => text.kind === kind);

/** Urgent advice of the house's own, before everything else on the page. */
export function UrgentText({ answer }: { answer: Answer }) {
  const urgent = only(answer, 'urgent');
  if (urgent.length === 0) return null;
  return (
    <section class="urgent" aria-labelledby="urgent-heading">
      <h2 id="urgent-heading">Urgent</h2>
      {urgent.map((item) => (
        <p>{item.text}</p>
      ))}
      <p class="board-mark">Board text, not a quoted claim</p>
    </section>
  );
}

/** What the house says about how the question was read, and what the evidence held does not tell. */
export function LeadingText({ answer }: { answer: Answer }) {
  const naming = only(answer, 'explanation').filter((text) => !text.slot && !text.after);
  const notes = [...only(answer, 'without-model'), ...only(answer, 'subject-assumed'), ...only(answer, 'not-in-evidence'), ...naming];
  return (
    <>
      {notes.map((item) => (
        <p class="board-note">
          {item.text} <span class="board-mark">Board text</span>
        </p>
      ))}
    </>
  );
}

/** The disclaimer for the audience. */
export function Disclaimer({ answer }: { answer: Answer }) {
  const own = only(answer, 'disclaimer').map((item) => item.text);
  return (
    <div class="disclaimer" id="disclaimer">
      {(own.length > 0 ? own : [DISCLAIMER]).map((text) => (
        <p>{text}</p>
      ))}
    </div>
  );
}
