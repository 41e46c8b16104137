import type { SourceKind } from '../../../domain/source.ts';
import type { SentenceReading } from '../../../findings/read-sentence.ts';
import { SAYS_WHAT_TO_DO, type Slot } from '../slot.ts';
import { conditionKey, has } from './read-cells.ts';

/** Kinds of source whose word on an approval is first-hand or official. */
const SAYS_WHAT_IS_APPROVED = new Set<SourceKind>([
  'drug-label',
  'safety-communication',
  'guideline',
  'technology-appraisal',
  'consensus-statement',
  'document',
]);

/** The sentence names what its source is about, or names nothing: a list of what else it might be is told of another disease. Under a guide's clinical features other diseases are signs. */
const isAbout = ({ conditions, source, passage }: SentenceReading): boolean =>
  !conditions.length ||
  (['guideline', 'document'].includes(source.kind) &&
    passage.heading.some((h) => /\b(?:clinical (?:features?|presentation)|signs?|symptoms?)\b/i.test(h))) ||
  conditions.some((c) =>
    c.names.some((name) => source.conditions.some((own) => own.name === name) || source.title.toLowerCase().includes(name.toLowerCase())),
  );

/** What was done in a study, which is no advice. */
const TOLD_OF_A_STUDY = /\b(?:was|were|had been|underwent|received)\b/i;

/** What a treatment is and where it stands: its approvals, how it works, what guidelines say, and what else the evidence says. */
export const STANDING_SLOTS: Record<'approval' | 'mechanism' | 'place-in-therapy' | 'treatment' | 'diagnosis' | 'evidence', Slot> = {
  approval: {
    id: 'approval',
    heading: 'Approval by jurisdiction',
    matter: 'where it is approved',
    searchWords: 'approved indicated authorised licensed indication off-label',
    passageHeadings: /indication|regulatory status|approval|what .* is (?:and what it is )?used for/i,
    cues: /\b(?:approv\w+|authori[sz]\w+|licen[sc]\w+|indicat\w+|off[- ]label)\b/i,
    fits: (r) =>
      (r.signals.deniesApproval || (r.signals.approves && SAYS_WHAT_IS_APPROVED.has(r.source.kind))) &&
      r.conditions.length > 0 &&
      (r.namedPlaces.length > 0 || r.source.kind === 'drug-label'),
    completeness: (r) => (r.conditions.length ? 0.5 : 0) + (r.namedPlaces.length ? 0.3 : 0) + (r.source.kind === 'drug-label' ? 0.2 : 0),
    cells: (r) =>
      r.places.flatMap((place) => [
        ...r.conditions.map((c) => `${place}|${c.name}|${r.signals.deniesApproval}`),
        ...(/\b(?:19|20)\d\d\b/.test(r.own) && /approved/.test(r.own) ? [`${place}|date`] : []),
      ]),
    order: 'labels',
    form: 'list',
    groupBy: 'place',
    kind: 'approval',
  },
  mechanism: {
    id: 'mechanism',
    heading: 'Mechanism',
    matter: 'how it works',
    searchWords: 'mechanism of action inhibits blocks signalling pathway receptor enzyme',
    passageHeadings: /mechanism|how .* works|pharmacodynamic|clinical pharmacology/i,
    cues: /\b(?:inhibit(?:s|or|ion|ing)?|block(?:s|ed|ing)?|selectiv\w+|signal\w*|STATs?|cytokines?|enzymes?|receptors?|agonist|antagonist)\b/i,
    fits: (r) =>
      !/%/.test(r.own) &&
      !/\bstrong \w+ (?:inhibitor|inducer)/i.test(r.own) &&
      !r.signals.prohibits &&
      !r.signals.recommends &&
      !r.signals.denies &&
      !r.signals.approves &&
      !r.signals.harm,
    completeness: (r) =>
      (/\bis an? (?:\w+[ -]){0,4}?(?:inhibitor|antibody|agonist|antagonist|blocker)/i.test(r.own) ? 0.5 : 0) +
      (/\b(?:blocks?|inhibits?|lower\w*|damp\w*|pass)\b/i.test(r.own) ? 0.5 : 0),
    cells: (r) => [
      /\bis an? /i.test(r.own)
        ? 'definition'
        : /test|nM|selectiv/i.test(r.own)
          ? 'selectivity'
          : /signal|cytokine|STAT/i.test(r.own)
            ? 'pathway'
            : 'other',
    ],
    order: 'labels',
    form: 'prose',
    groupBy: 'none',
    kind: 'mechanism',
  },
  'place-in-therapy': {
    id: 'place-in-therapy',
    heading: 'Place in therapy',
    matter: 'guideline recommendations',
    searchWords: 'guideline recommends recommended consensus appraisal first-line option',
    passageHeadings: /recommendation|guideline|summary|treatment|management/i,
    cues: /\b(?:recommend\w*|advis\w+|suggest\w*|options?|first[- ]line|second[- ]line|reimburs\w+|conditional(?:ly)?|strong(?:ly)?|differ|agree)\b/i,
    fits: (r) =>
      (r.signals.recommends || /differ on/.test(r.own)) &&
      ['guideline', 'consensus-statement', 'technology-appraisal'].includes(r.source.kind) &&
      !has(r, 'vaccination', 'pregnancy', 'lactation', 'blood-tests'),
    completeness: (r) =>
      (r.conditions.length ? 0.4 : 0) +
      (r.passage.recommendation ? 0.3 : 0) +
      (/\b(?:recommends?|advises?|suggests?|only if|first line)\b/i.test(r.own) ? 0.3 : 0),
    cells: (r) => [`${r.source.issuer ?? r.source.id}|${conditionKey(r)}`],
    order: 'recommendations',
    form: 'list',
    groupBy: 'condition',
    kind: 'recommendation',
  },
  treatment: {
    id: 'treatment',
    heading: 'Treatment',
    matter: 'treatment',
    searchWords: 'treatment management therapy drug of choice first-line',
    passageHeadings: /treatment|management|therap/i,
    cues: /\b(?:treat\w*|manag\w*|therap\w*|drugs? of choice|first[- ]line|\d ?mg|orally|intravenous\w*)\b/i,
    fits: (r) =>
      !r.signals.meta &&
      (SAYS_WHAT_TO_DO.has(r.source.kind) || (r.signals.benefit && r.signals.effect >= 0.6) || !TOLD_OF_A_STUDY.test(r.own)) &&
      !r.passage.heading.some((h) =>
        /objective|\bgoals?\b|differential|complication|investigation|clinical features?|symptom|method|background/i.test(h),
      ),
    completeness: (r) => (r.doses.length ? 0.5 : 0) + (r.signals.action || (r.fragment && SAYS_WHAT_TO_DO.has(r.source.kind)) ? 0.5 : 0.2),
    cells: (r) => [`${r.source.id}|${r.passage.heading.at(-1) ?? ''}`],
    order: 'recommendations',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
  diagnosis: {
    id: 'diagnosis',
    heading: 'Diagnosis',
    matter: 'how it is diagnosed',
    searchWords: 'diagnosis clinical features signs symptoms investigations criteria differential',
    passageHeadings: /diagnos|clinical features?|\bsigns?\b|symptom|investigation|presentation|differential/i,
    cues: /\b(?:diagnos\w*|criteria|clinical features?|presents? (?:with|as)|signs?|symptoms?|investigations?|biops\w+|characteri[sz]ed by|differential)\b/i,
    fits: (r) =>
      !r.signals.meta &&
      r.source.kind !== 'drug-label' &&
      isAbout(r) &&
      !r.passage.heading.some((h) => /treatment|management|objective|complication|prevention|method|differential/i.test(h)) &&
      !/›/.test(r.text),
    completeness: (r) =>
      (r.passage.heading.some((h) => /diagnos|features?|sign|symptom|investigation/i.test(h)) ? 0.7 : 0.3) + (r.fragment ? 0.3 : 0),
    cells: (r) => [`${r.source.id}|${r.passage.heading.at(-1) ?? ''}`],
    order: 'recommendations',
    form: 'list',
    groupBy: 'none',
    kind: 'statement',
  },
  evidence: {
    id: 'evidence',
    heading: 'What the evidence says',
    matter: 'what was asked',
    searchWords: '',
    passageHeadings: /result|conclusion|finding|discussion|recommendation/i,
    cues: /\w/,
    fits: (r) =>
      !r.signals.meta &&
      r.source.kind !== 'drug-label' &&
      isAbout(r) &&
      !r.passage.heading.some((h) => /method|background|objective|introduction|aim/i.test(h)),
    completeness: (r) => (r.passage.heading.some((h) => /result|conclusion|finding/i.test(h)) ? 0.6 : 0.2) + 0.4 * r.signals.effect,
    cells: (r) => [r.source.id],
    order: 'effects',
    form: 'list',
    groupBy: 'none',
    kind: 'statement',
  },
};
