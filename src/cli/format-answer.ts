import type { Abstained, Answer, Answered, BoardText, Claim, Reference, ReviewStatus, Section } from '../domain/answer.ts';
import { SOURCE_KINDS, type SourceKind } from '../domain/source.ts';
import { wrapText } from './wrap-text.ts';

export interface AnswerLook {
  /** Columns of the terminal. */
  width: number;
  style: (look: 'bold' | 'dim' | 'red' | 'cyan', text: string) => string;
}

const MAX_WIDTH = 100;

/** Board text that stands before the article; the rest stands behind it. */
const LEADING = new Set<BoardText['kind']>(['urgent', 'not-in-evidence', 'subject-assumed']);

const STATUS: Record<ReviewStatus, string> = {
  submitted: 'Submitted. For education only. Not yet reviewed by the board.',
  'under-review': 'Under review. For education only. Not yet reviewed by the board.',
  approved: 'Approved by the board.',
  'changes-requested': 'Changes requested by the board. For education only.',
  declined: 'Declined by the board. Do not use.',
  withdrawn: 'Withdrawn. Do not use.',
  expired: 'Its review has expired. For education only.',
};

const KINDS: Record<SourceKind, string> = {
  guideline: 'Guidelines',
  'consensus-statement': 'Consensus statements',
  'technology-appraisal': 'Technology appraisals',
  'drug-label': 'Drug labels',
  'safety-communication': 'Safety communications',
  'systematic-review': 'Systematic reviews',
  'randomized-trial': 'Randomized trials',
  'single-arm-trial': 'Single-arm trials',
  'pooled-analysis': 'Pooled analyses',
  cohort: 'Cohorts',
  'case-series': 'Case series',
  'narrative-review': 'Narrative reviews',
  document: 'Documents',
  notice: 'Notices',
};

/** An answer as a text for a terminal: article or abstention, wrapped to the width. */
export function formatAnswer(answer: Answer, look: AnswerLook): string {
  const fitted = { ...look, width: Math.min(look.width, MAX_WIDTH) };
  const blocks = [
    formatTop(answer, fitted),
    ...answer.boardText.filter((board) => LEADING.has(board.kind)).map((board) => formatBoard(board, fitted)),
    ...(answer.outcome === 'answered' ? formatArticle(answer, fitted) : formatAbstention(answer, fitted)),
    ...answer.boardText.filter((board) => !LEADING.has(board.kind)).map((board) => formatBoard(board, fitted)),
    formatMaking(answer, fitted),
  ];
  return blocks.join('\n\n');
}

function formatTop(answer: Answer, { width, style }: AnswerLook): string {
  const searched = `Library searched ${answer.searchedAt.slice(0, 10)}, edition for ${answer.audience}s.`;
  return [
    style('bold', wrapText(answer.title, { width })),
    wrapText(`Question: ${answer.question}`, { width }),
    style('dim', wrapText(`${STATUS[answer.status]} ${searched}`, { width })),
  ].join('\n');
}

function formatBoard({ kind, text, subject }: BoardText, { width, style }: AnswerLook): string {
  const urgent = kind === 'urgent' || kind === 'help-now' || kind === 'warning';
  const named = kind === 'explanation' && subject ? `${subject}: ${text}` : text;
  return style(urgent ? 'red' : 'dim', wrapText(named, { width, lead: urgent ? '! ' : '' }));
}

function formatArticle(answer: Answered, look: AnswerLook): string[] {
  const claims = new Map(answer.sections.flatMap((section) => section.claims.map((claim) => [claim.id, claim])));
  const named = (ids: string[]) => ids.flatMap((id) => claims.get(id) ?? []);
  const blocks: string[] = [];
  if (answer.correction?.length)
    blocks.push(formatProse('The question assumes something the evidence does not say', named(answer.correction), look));
  const verdict = answer.verdict ? ` (${answer.verdict})` : '';
  blocks.push(formatProse(`Bottom line${verdict}`, named(answer.bottomLine), look));
  for (const section of answer.sections) blocks.push(formatSection(section, look));
  for (const { subject, claims: ids } of answer.disagreements)
    blocks.push(formatProse(`The evidence disagrees: ${subject}`, named(ids), look));
  blocks.push(formatReferences(answer.references, look));
  return blocks;
}

function formatProse(heading: string, claims: Claim[], { width, style }: AnswerLook): string {
  return [style('cyan', heading), wrapText(claims.map((claim) => contextOf(claim) + claimText(claim)).join(' '), { width })].join('\n');
}

// A list or phrase is read under its subheading; away from it, it brings it along.
const contextOf = ({ group, text }: Claim): string => (group && /^(?:[•◦▪–-]\s|\p{Ll})/u.test(text) ? `${group}: ` : '');

function formatSection(section: Section, { width, style }: AnswerLook): string {
  const lines = [style('cyan', section.heading)];
  if (section.gap) lines.push(style('dim', wrapText(section.gap, { width })));
  for (const { group, claims } of groupClaims(section.claims)) {
    if (group) lines.push(style('bold', `  ${group}`));
    if (section.form === 'prose') lines.push(wrapText(claims.map(claimText).join(' '), { width, lead: '  ' }));
    else
      claims.forEach((claim, i) =>
        lines.push(wrapText(claimText(claim), { width, lead: section.form === 'steps' ? `  ${i + 1}. ` : '  • ' })),
      );
  }
  return lines.join('\n');
}

// Claims that follow each other under one subheading.
function groupClaims(claims: Claim[]): { group: string | null; claims: Claim[] }[] {
  const groups: { group: string | null; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && last.group === claim.group) last.claims.push(claim);
    else groups.push({ group: claim.group, claims: [claim] });
  }
  return groups;
}

function claimText({ label, text, strength, certainty, citations }: Claim): string {
  const grade = [strength && `strength: ${strength}`, certainty && `certainty: ${certainty}`].filter(Boolean).join(', ');
  const numbers = [...new Set(citations.map((citation) => citation.reference))].map((number) => `[${number}]`).join('');
  return `${label ? `${label}: ` : ''}${text}${grade ? ` (${grade})` : ''} ${numbers}`;
}

function formatReferences(references: Reference[], { width, style }: AnswerLook): string {
  const blocks = [style('cyan', 'References')];
  for (const kind of SOURCE_KINDS) {
    const ofKind = references.filter((reference) => reference.kind === kind);
    if (ofKind.length === 0) continue;
    blocks.push(style('bold', `  ${KINDS[kind]}`));
    for (const reference of ofKind)
      blocks.push(wrapText(referenceText(reference), { width, lead: `${`[${reference.number}]`.padStart(6)} ` }));
  }
  return blocks.join('\n');
}

function referenceText(reference: Reference): string {
  const {
    kind,
    authors,
    title,
    titleExact,
    container,
    published,
    year,
    labelDate,
    issuer,
    jurisdictions,
    standing,
    textKind,
    authorityNote,
    url,
  } = reference;
  const date = labelDate ? `label of ${labelDate}` : (published ?? year?.toString() ?? (kind === 'drug-label' && 'label date not held'));
  const parts = [
    authors,
    titleExact ? title : `${title} [descriptive title]`,
    container,
    issuer !== container && issuer !== authors && issuer,
    date,
    jurisdictions.join(', '),
  ];
  const remarks = [
    textKind === 'digest' && 'Quoted from a digest, not from the source itself.',
    standing !== 'current' && `Standing: ${standing}.`,
    authorityNote,
    url ?? 'No identifier held.',
  ];
  const sentences = parts.filter((part): part is string => Boolean(part)).map((part) => part.replace(/\.?$/, '.'));
  return [...sentences, ...remarks.filter(Boolean)].join(' ');
}

function formatAbstention(answer: Abstained, { width, style }: AnswerLook): string[] {
  const nearest = answer.nearest.map(({ source, title, why }) => wrapText(`${title} (${source}): ${why}`, { width, lead: '  • ' }));
  return [
    [
      style('cyan', 'Not enough evidence to answer'),
      wrapText(answer.reason, { width }),
      wrapText(`Searched: ${answer.searched}`, { width }),
    ].join('\n'),
    ...(nearest.length > 0 ? [[style('cyan', 'What comes nearest'), ...nearest].join('\n')] : []),
  ];
}

function formatMaking(answer: Answer, { width, style }: AnswerLook): string {
  const { library, composer, version, dropped, ms } = answer.provenance;
  const newest = library.newest ? `, newest of ${library.newest}` : '';
  const gaps =
    answer.outcome === 'answered' && answer.gaps.length > 0 ? ` Not found: ${answer.gaps.map((gap) => gap.slot).join(', ')}.` : '';
  return style(
    'dim',
    wrapText(
      `Made in ${Math.round(ms)} ms from ${library.sources.toLocaleString('en-US')} sources (snapshot ${library.snapshot.slice(0, 12)}${newest}) by the ${composer} composer, Vouch ${version}. ` +
        `${dropped.length} ${dropped.length === 1 ? 'sentence was' : 'sentences were'} dropped in verification.${gaps}\nKept as ${answer.url}`,
      { width },
    ),
  );
}
