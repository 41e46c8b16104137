import { placesOverlap } from '../../vocabulary/jurisdictions.ts';
import type { ArticleToCheck, Gate, GateFailure, HeldLabel } from '../article-to-check.ts';
import { readWarningTopics } from './warning-topics.ts';

const SLOT = 'boxed-warning';

/** Where an article tells a boxed warning, or is of a type that must, it names everything that the labels held warn of there. */
export const boxedWarning: Gate = {
  id: 'boxed-warning',
  title: 'Boxed warnings are complete',
  overridable: false,
  check: (article) => {
    const sections = article.answer.sections.filter(({ slot }) => slot === SLOT);
    const must = sections.length > 0 || article.mustSlots.some(({ slot }) => slot === SLOT);
    if (!must) return [];
    const claims = sections.flatMap((section) => section.claims);
    const told = new Set(claims.flatMap((claim) => readWarningTopics(claim.text)));
    return article.labels
      .filter((label) => label.boxedWarning.length > 0 && holdsWhere(label, article))
      .flatMap((label): GateFailure[] => {
        const missing = readWarningTopics(label.boxedWarning.map(({ text }) => text).join(' ')).filter((topic) => !told.has(topic));
        if (missing.length === 0) return [];
        return [
          {
            claim: claims[0]?.id ?? null,
            reference: null,
            reason: `The boxed warning of “${label.source.title}” also covers ${missing.join(', ')}.`,
          },
        ];
      });
  },
};

// A question about one place needs that place's labels.
function holdsWhere({ source }: HeldLabel, { answer }: ArticleToCheck): boolean {
  const asked = answer.interpretation.jurisdictions;
  return asked.length === 0 || source.jurisdictions.some((place) => asked.some((one) => placesOverlap(place, one)));
}
