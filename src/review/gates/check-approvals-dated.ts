import type { Claim, Reference, Section } from '../../domain/answer.ts';
import { readDates } from '../../findings/read-dates.ts';
import { isInternational, namedJurisdictions, placesOverlap } from '../../vocabulary/jurisdictions.ts';
import { nameClaim, referencesOf, type ArticleToCheck, type Gate } from '../article-to-check.ts';

/**
 * A claim about an approval names its regulator or jurisdiction (in its text, label, group or heading) and has a date, its own or that of the
 * text relied on; and it does not rest on a label where the library holds a newer one of the same product and place.
 */
export const approvalsDated: Gate = {
  id: 'approvals-dated',
  title: 'Approvals name their place and date, and rest on the newest label',
  overridable: true,
  check: (article) =>
    article.answer.sections.flatMap((section) =>
      section.claims
        .filter(({ kind }) => kind === 'approval')
        .flatMap((claim) =>
          findFaults(claim, section, article).map((fault) => ({
            claim: claim.id,
            reference: null,
            reason: `${nameClaim(claim)} ${fault}.`,
          })),
        ),
    ),
};

function findFaults(claim: Claim, section: Section, article: ArticleToCheck): string[] {
  const { answer } = article;
  const references = referencesOf(claim, answer);
  const words = [claim.text, claim.label, claim.group, section.heading].filter(Boolean).join(' · ');
  const faults: string[] = [];
  if (namedJurisdictions(words).length === 0 && !isInternational(words)) faults.push('names no regulator and no jurisdiction');
  if (readDates(claim.text).length === 0 && !references.some(isDated)) faults.push('has no date, nor has the text it relies on');
  for (const reference of references) {
    const newer = findNewerLabel(reference, article);
    if (newer) faults.push(`rests on a label of ${reference.labelDate}; the library holds one of ${newer}`);
  }
  return faults;
}

function isDated({ labelDate, published, year }: Reference): boolean {
  return Boolean(labelDate ?? published ?? year);
}

// A newer label of the same drug and maker, for a place that overlaps.
function findNewerLabel(reference: Reference, { labels, evidence }: ArticleToCheck): string | null {
  const { labelDate, kind, issuer, jurisdictions } = reference;
  if (kind !== 'drug-label' || labelDate === null) return null;
  const drugs = new Set(evidence.sources.find(({ id }) => id === reference.source)?.drugs.map(({ name }) => name.toLowerCase()));
  const newer = labels
    .map(({ source }) => source)
    .filter(
      (label) =>
        label.id !== reference.source &&
        label.issuer === issuer &&
        (label.labelDate ?? '') > labelDate &&
        label.drugs.some(({ name }) => drugs.has(name.toLowerCase())) &&
        label.jurisdictions.some((place) => jurisdictions.some((own) => placesOverlap(place, own))),
    )
    .map((label) => label.labelDate!);
  return newer.sort().at(-1) ?? null;
}
