import type { EffectFinding, Finding } from '../../../domain/finding.ts';
import { readFindings } from '../../../findings/read-findings.ts';
import { nameSubjects } from '../../../findings/name-subjects.ts';
import type { FindingContext, NamedSpan } from '../../../findings/finding-context.ts';
import type { EditionContext } from '../edition-context.ts';

/** The typed findings of a claim, its subjects named by the evidence's own vocabulary, and by the form of their names where that knows none. */
export function readClaim(text: string, { vocabulary }: EditionContext): Finding[] {
  const mentions = vocabulary.findMentions(text);
  const of = (type: 'drug' | 'condition'): NamedSpan[] =>
    mentions.filter(({ term }) => term.type === type && !term.family).map(({ term, start, end }) => ({ name: term.name, start, end }));
  const byForm = nameSubjects(text);
  const context: FindingContext = {
    drugs: withOthers(of('drug'), byForm.drugs),
    conditions: withOthers(of('condition'), byForm.conditions),
    subject: { drug: null, condition: null, population: null, jurisdiction: null },
    issuer: null,
    heading: [],
  };
  return readFindings(text, context);
}

function withOthers(known: NamedSpan[], others: NamedSpan[]): NamedSpan[] {
  const more = others.filter(({ start, end }) => !known.some((span) => start < span.end && span.start < end));
  return [...known, ...more].sort((a, b) => a.start - b.start);
}

export const effectsIn = (findings: Finding[]): EffectFinding[] => findings.filter((finding) => finding.type === 'effect');
