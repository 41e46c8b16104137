import type { Finding, ThresholdFinding } from '../../../domain/finding.ts';
import type { EditionContext } from '../edition-context.ts';
import { putPlainly } from '../words/put-plainly.ts';
import type { Telling } from './told-claim.ts';

/** Laboratory limits of one drug in one place as what must not be too low or too high; the figures stand in the quote. Null where actions differ. */
export function realiseLimits(findings: Finding[], opening: string | null, context: EditionContext): Telling | null {
  const limits = findings.filter((finding): finding is ThresholdFinding => finding.type === 'threshold');
  const [first] = limits;
  if (!first?.drug || first.actions.length === 0) return null;
  if (
    limits.some(
      (other) => other.direction !== first.direction || other.actions.join() !== first.actions.join() || other.drug !== first.drug,
    )
  )
    return null;
  const { say, placeLeads } = context.texts;
  const what = say.limit(first.actions, first.direction);
  if (!what) return null;
  const drug = context.vocabulary.byName(first.drug)?.plain ?? first.drug;
  const lead = [first.jurisdiction && placeLeads[first.jurisdiction], opening].filter(Boolean).join(', ');
  const items = [...new Set(limits.map(({ analyte }) => analyte))];
  return putPlainly(`${lead ? `${lead}, ` : ''}${drug} ${what}\n${items.map((item) => `• ${item}`).join('\n')}`, context.glossary);
}
