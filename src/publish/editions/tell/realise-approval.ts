import type { ApprovalFinding, Finding } from '../../../domain/finding.ts';
import type { EditionContext } from '../edition-context.ts';
import { putPlainly } from '../words/put-plainly.ts';
import type { Telling } from './told-claim.ts';

/** Approvals of one drug in one place, all given or all denied: for whom, in a list where there are several. Null where they differ. */
export function realiseApproval(findings: Finding[], context: EditionContext): Telling | null {
  const approvals = findings.filter((finding): finding is ApprovalFinding => finding.type === 'approval');
  const [first] = approvals;
  const lead = first?.jurisdiction ? context.texts.placeLeads[first.jurisdiction] : undefined;
  if (!first?.drug || !lead || approvals.length !== findings.length) return null;
  if (
    approvals.some((other) => other.drug !== first.drug || other.jurisdiction !== first.jurisdiction || other.approved !== first.approved)
  )
    return null;
  const whom = approvals.map(({ population, condition }) => forWhom(population, condition, context));
  if (whom.some((words) => words === null)) return null;
  const drug = context.vocabulary.byName(first.drug)?.plain ?? first.drug;
  const start = `${lead}, ${drug} ${context.texts.say.approved(first.approved)}`;
  const plain = putPlainly(
    whom.length === 1 ? `${start} ${whom[0]}.` : `${start}:\n${whom.map((words) => `• ${words}`).join('\n')}`,
    context.glossary,
  );
  return plain;
}

// People named with their disease stand for themselves; else the disease, and the people after it.
function forWhom(population: string | null, condition: string | null, { vocabulary }: EditionContext): string | null {
  const plain = condition && (vocabulary.byName(condition)?.plain ?? condition);
  if (population && (!plain || population.toLowerCase().includes(plain.toLowerCase()))) return population;
  if (!plain) return null;
  return population ? `${plain} in ${population}` : plain;
}
