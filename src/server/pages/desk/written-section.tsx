import type { Answered, Section } from '../../../domain/answer.ts';
import type { Draft } from '../../../record/reviews/review-record.ts';
import { GapField } from './gap-field.tsx';
import { WrittenClaim, type Moved } from './written-claim.tsx';

interface WrittenSectionProps {
  draft: Draft;
  answer: Answered;
  section: Section;
  /** Its place in the article, from 0. */
  place: number;
  moved: Moved | null;
}

/** A section of a draft: its sentences under their subheadings, or its gap, and what can be done with it as a whole. */
export function WrittenSection({ draft, answer, section, place, moved }: WrittenSectionProps) {
  return (
    <section class="written" id={`section-${place}`} aria-labelledby={`section-${place}-heading`}>
      <h3 id={`section-${place}-heading`}>{section.heading}</h3>
      <Arrange draft={draft} section={section} place={place} last={place === answer.sections.length - 1} />
      {section.gap && (
        <p class="gap">
          <strong>Stated as a gap.</strong> {section.gap}
        </p>
      )}
      {section.claims.map((claim, at) => (
        <>
          {claim.group !== null && claim.group !== section.claims[at - 1]?.group && <h4>{claim.group}</h4>}
          <WrittenClaim draft={draft} answer={answer} claim={claim} moved={moved?.claim === claim.id ? moved : null} />
        </>
      ))}
    </section>
  );
}

function Arrange({ draft, section, place, last }: Pick<WrittenSectionProps, 'draft' | 'section' | 'place'> & { last: boolean }) {
  const empty = section.claims.length === 0;
  return (
    <details class="ui">
      <summary>Arrange this section</summary>
      <form class="form" method="post" action={`/desk/drafts/${draft.id}/arrange`}>
        <input type="hidden" name="section" value={String(place)} />
        <p>
          <label for={`heading-${place}`}>Heading</label>
          <input id={`heading-${place}`} name="heading" required maxlength={80} value={section.heading} />
        </p>
        <p class="do">
          <button type="submit" name="how" value="heading" class="button button--quiet">
            Keep this heading
          </button>
          <button type="submit" name="how" value="up" class="linklike" disabled={place === 0}>
            Move the section up
          </button>
          <button type="submit" name="how" value="down" class="linklike" disabled={last}>
            Move the section down
          </button>
          {empty && (
            <button type="submit" name="how" value="remove" class="linklike">
              Remove the section
            </button>
          )}
        </p>
        {empty && <GapField id={`gap-${place}`} value={section.gap ?? ''} />}
      </form>
    </details>
  );
}
