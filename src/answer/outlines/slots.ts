import type { SourceKind } from '../../domain/source.ts';
import type { SentenceReading } from '../../findings/read-sentence.ts';
import type { Slot, SlotId } from './slot.ts';

type Reading = SentenceReading;

const has = (r: Reading, ...concepts: string[]): boolean => concepts.some((c) => r.concepts.has(c));
const count = (text: string, ...patterns: RegExp[]): number => patterns.filter((p) => p.test(text)).length;
const placeKey = (r: Reading): string => (r.international ? 'international' : r.places.join('+') || 'none');
const conditionKey = (r: Reading): string =>
  r.conditions
    .map((c) => c.name)
    .toSorted()
    .join('+') || 'none';
const conceptCells =
  (...only: string[]) =>
  (r: Reading): string[] => {
    const found = only.filter((c) => r.concepts.has(c));
    return found.length > 4 ? [`list:${placeKey(r)}`] : found.length ? found : [`other:${placeKey(r)}`];
  };

const EVENT_CELLS = [
  'infection',
  'zoster',
  'herpes-simplex',
  'cardiovascular',
  'thrombosis',
  'malignancy',
  'skin-cancer',
  'mortality',
  'acne',
  'nausea',
  'headache',
  'lipids',
  'creatine-kinase',
  'liver-enzymes',
  'anaemia',
  'neutrophils',
  'lymphocytes',
  'platelets',
  'glucose',
  'diverticulitis',
  'allergy',
  'child',
];
/** Kinds of source whose word on an approval is first-hand or official. */
const SAYS_WHAT_IS_APPROVED = new Set<SourceKind>([
  'drug-label',
  'safety-communication',
  'guideline',
  'technology-appraisal',
  'consensus-statement',
  'document',
]);
const BOXED = [/infection/i, /mortality|death/i, /malignan|cancer|lymphoma/i, /cardiovascular|MACE/i, /thrombo|clot/i];
const TESTS = [
  /tubercul/i,
  /hepatitis/i,
  /blood count/i,
  /liver/i,
  /kidney|renal/i,
  /immuni[sz]|vaccin/i,
  /pregnan/i,
  /lipid|cholesterol/i,
  /lymphocyt|neutro|platelet|h(a)?emoglobin/i,
];

/**
 * What a treatment question may ask, in the order an answer tells it. Each slot says how its evidence is recognised: under which heading of a
 * source it stands, by which words, and in which form.
 */
export const SLOTS: Record<SlotId, Slot> = {
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
        ...(/\b(?:19|20)\d\d\b/.test(r.text) && /approved/.test(r.text) ? [`${place}|date`] : []),
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
      !/%/.test(r.text) &&
      !/\bstrong \w+ (?:inhibitor|inducer)/i.test(r.text) &&
      !r.signals.prohibits &&
      !r.signals.recommends &&
      !r.signals.denies &&
      !r.signals.approves &&
      !r.signals.harm,
    completeness: (r) =>
      (/\bis an? (?:\w+[ -]){0,4}?(?:inhibitor|antibody|agonist|antagonist|blocker)/i.test(r.text) ? 0.5 : 0) +
      (/\b(?:blocks?|inhibits?|lower\w*|damp\w*|pass)\b/i.test(r.text) ? 0.5 : 0),
    cells: (r) => [
      /\bis an? /i.test(r.text)
        ? 'definition'
        : /test|nM|selectiv/i.test(r.text)
          ? 'selectivity'
          : /signal|cytokine|STAT/i.test(r.text)
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
      (r.signals.recommends || /differ on/.test(r.text)) &&
      ['guideline', 'consensus-statement', 'technology-appraisal'].includes(r.source.kind) &&
      !has(r, 'vaccination', 'pregnancy', 'lactation', 'blood-tests'),
    completeness: (r) =>
      (r.conditions.length ? 0.4 : 0) +
      (r.passage.recommendation ? 0.3 : 0) +
      (/\b(?:recommends?|advises?|suggests?|only if|first line)\b/i.test(r.text) ? 0.3 : 0),
    cells: (r) => [`${r.source.issuer ?? r.source.id}|${conditionKey(r)}`],
    order: 'recommendations',
    form: 'list',
    groupBy: 'condition',
    kind: 'recommendation',
  },
  efficacy: {
    id: 'efficacy',
    heading: 'Efficacy by condition',
    matter: 'measured benefit',
    searchWords: 'efficacy response placebo trial week randomised clear skin regrowth improvement',
    passageHeadings: /result|efficacy|clinical stud|conclusion|findings|long term/i,
    cues: /\b(?:versus|placebo|vehicle|reached|response|improv\w+|superior|beat|fell|difference|met by|remission|regr\w+)\b/i,
    fits: (r) =>
      r.signals.benefit && r.signals.effect > 0 && !r.signals.meta && !(r.signals.harm && !r.signals.benefit) && !has(r, 'withdrawal'),
    completeness: (r) => r.signals.effect,
    cells: (r) => [`${r.source.id}`],
    order: 'effects',
    form: 'list',
    groupBy: 'condition',
    kind: 'effect',
  },
  dose: {
    id: 'dose',
    heading: 'Dose',
    matter: 'the dose',
    searchWords: 'dose mg once daily dosage recommended starting',
    passageHeadings: /dos(?:e|age|ing)|posology|how to (?:take|use)|administration|duration/i,
    cues: /\b(?:dose[ds]?|once daily|twice daily|\d+(?:\.\d+)? ?mg|applied|taken|takes?)\b/i,
    fits: (r) =>
      (r.signals.dose || has(r, 'missed', 'food')) &&
      ['drug-label', 'consensus-statement', 'guideline'].includes(r.source.kind) &&
      !r.signals.harm,
    completeness: (r) => (r.signals.dose ? 0.4 : 0) + (r.conditions.length ? 0.3 : 0) + (r.places.length || r.international ? 0.3 : 0),
    cells: (r) => [
      has(r, 'missed', 'food')
        ? `taking|${has(r, 'missed')}`
        : `${placeKey(r)}|${conditionKey(r)}|${r.doses.map((d) => `${d.amount.text} ${d.when ?? ''}`).join(', ') || r.start}`,
    ],
    order: 'labels',
    form: 'list',
    groupBy: 'place',
    kind: 'dose',
  },
  'dose-adjustment': {
    id: 'dose-adjustment',
    heading: 'Dose adjustment: kidney, liver, age, weight',
    matter: 'dose adjustment in kidney or liver disease, by age or weight',
    searchWords: 'renal impairment hepatic impairment eGFR creatinine clearance children weight elderly dose adjustment',
    passageHeadings: /renal|hepatic|kidney|liver|specific population|special population|elderly|p(?:a)?ediatric|geriatric/i,
    cues: /\b(?:renal|kidney|hepatic|liver disease|eGFR|creatinine clearance|Child-Pugh|cirrhosis|aged? 65|over 65|75|weigh\w*|years? or over)\b/i,
    fits: (r) =>
      has(r, 'renal', 'hepatic', 'elderly', 'child') &&
      (r.signals.dose || /dose|not recommend|halved|mg\b/i.test(r.text)) &&
      ['drug-label', 'consensus-statement', 'guideline'].includes(r.source.kind) &&
      !has(r, 'liver-enzymes', 'vaccination'),
    completeness: (r) =>
      (/\b\d+(?:\.\d+)? ?mg\b|halved|no (?:dose )?change|not recommend|unchanged/i.test(r.text) ? 0.7 : 0) +
      (r.conditions.length ? 0.3 : 0),
    cells: (r) => conceptCells('renal', 'hepatic', 'elderly', 'child')(r).map((c) => `${placeKey(r)}|${c}`),
    order: 'labels',
    form: 'list',
    groupBy: 'place',
    kind: 'dose',
  },
  response: {
    id: 'response',
    heading: 'When it works, and when to stop',
    matter: 'when to expect a response and when to stop',
    searchWords: 'onset response stop discontinue relapse withdrawal loss of benefit weeks no benefit',
    passageHeadings: /onset|long term|after stopping|duration|withdrawal|down-?titration|predictors/i,
    cues: /\b(?:no benefit|inadequate|lost benefit|loss of benefit|relapse\w*|retreat\w*|after (?:stopping|withdrawal)|stop(?:ped|s|ping)?|from week|first week|by day|continu\w+|reconsider|maintenance|kept at|halved)\b/i,
    fits: (r) =>
      has(r, 'withdrawal', 'onset', 'duration') &&
      /\d|first week/.test(r.text) &&
      !has(r, 'pregnancy', 'vaccination', 'infection', 'thrombosis', 'zoster') &&
      !r.signals.meta &&
      !/led to (?:stopping|permanent)|adverse/i.test(r.text),
    completeness: (r) =>
      (/\d+ ?(?:weeks?|months?|days?)|week \d+|first week|\d+%/i.test(r.text) ? 0.7 : 0) + (r.conditions.length ? 0.3 : 0),
    cells: (r) => [
      `${/no benefit|inadequate|unless|reconsider/i.test(r.text) ? 'stop rule' : has(r, 'onset') ? 'onset' : /retreat|regain/i.test(r.text) ? 'retreatment' : has(r, 'withdrawal') ? 'withdrawal' : 'duration'}|${conditionKey(r)}|${placeKey(r)}`,
    ],
    order: 'effects',
    form: 'list',
    groupBy: 'condition',
    kind: 'effect',
  },
  comparison: {
    id: 'comparison',
    heading: 'Compared with the alternatives',
    matter: 'comparison with the alternatives',
    searchWords: 'compared with versus head-to-head network meta-analysis most effective least effective superior',
    passageHeadings: /comparison|result|head-to-head|safety/i,
    cues: /\b(?:head-to-head|network meta-analysis|most effective|least effective|(?:than|versus|against|with) (?:with )?\w+(?:mab|nib)\b|compared with|differ\w*|best|superior)\b/i,
    fits: (r) =>
      r.signals.comparesActive &&
      !r.signals.meta &&
      !r.signals.prohibits &&
      !r.signals.approves &&
      !r.signals.absence &&
      !has(r, 'zoster', 'herpes-simplex', 'acne', 'cardiovascular', 'thrombosis', 'infection'),
    completeness: (r) =>
      (r.signals.effect > 0.3 || r.signals.superlative ? 0.6 : 0.2) + (r.conditions.length ? 0.3 : 0) + (r.drugs.length > 1 ? 0.1 : 0),
    cells: (r) => r.drugs.map((d) => d.name),
    order: 'effects',
    form: 'list',
    groupBy: 'condition',
    kind: 'effect',
  },
  'boxed-warning': {
    id: 'boxed-warning',
    heading: 'Boxed warning',
    matter: 'a boxed warning',
    searchWords: 'boxed warning serious infections mortality malignancy cardiovascular thrombosis',
    passageHeadings: /boxed? warning/i,
    cues: /\bbox(?:ed)?[- ]warning/i,
    fits: (r) => r.source.kind === 'drug-label' || r.source.kind === 'safety-communication',
    completeness: (r) => count(r.text, ...BOXED) / BOXED.length,
    cells: (r) => [`${placeKey(r)}|${count(r.text, ...BOXED) > 3 ? 'all' : BOXED.findIndex((b) => b.test(r.text))}`],
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'warning',
  },
  safety: {
    id: 'safety',
    heading: 'Other safety',
    matter: 'adverse effects',
    searchWords: 'adverse events safety infection zoster acne thrombosis cardiovascular cancer risk reactions',
    passageHeadings: /safety|adverse|warning|precaution|undesirable|side effects|herpes zoster|contraindication/i,
    cues: /\b(?:adverse|reactions?|risks?|infections?|zoster|herpes|acne|MACE|cardiovascular|thromboembol\w*|cancers?|deaths?|more frequent|raised|common(?:est)?|reported|side effects)\b/i,
    fits: (r) =>
      r.signals.harm &&
      !r.signals.meta &&
      !has(r, 'vaccination', 'pregnancy', 'lactation', 'boxed-warning') &&
      (r.signals.effect > 0 ||
        ['drug-label', 'safety-communication'].includes(r.source.kind) ||
        /\b(?:no|not|common|more frequent|infrequent|reported|seen)\b/i.test(r.text)),
    completeness: (r) => Math.max(r.signals.effect, r.source.kind === 'drug-label' ? 0.6 : 0.3),
    cells: conceptCells(...EVENT_CELLS),
    order: 'effects',
    form: 'list',
    groupBy: 'none',
    kind: 'safety',
  },
  candidates: {
    id: 'candidates',
    heading: 'Who is a good candidate, and who is not',
    matter: 'who is a good candidate',
    searchWords: 'only if no suitable alternative aged 65 smokers risk contraindicated failed unsuitable eligible',
    passageHeadings: /recommendation|contraindication|warning|basis of the measures|predictors|before you (?:take|use)/i,
    cues: /\b(?:no suitable alternative|aged 65|smok\w+|at (?:higher |increased |raised )?risk|risk factors?|contraindicat\w+|must not|has failed|unsuitable|candidates?|with caution|weigh|low-risk|only when|only if|expectations|similar across)\b/i,
    fits: (r) =>
      (r.signals.prohibits || r.signals.action || has(r, 'elderly', 'smoking')) &&
      !has(r, 'vaccination', 'pregnancy', 'lactation', 'boxed-warning') &&
      !r.signals.meta,
    completeness: (r) =>
      Math.min(
        1,
        count(
          r.text,
          /65|elder|older/i,
          /smok/i,
          /cardiovascular|heart/i,
          /cancer/i,
          /clot|thrombo/i,
          /alternative/i,
          /fail|unsuitable/i,
          /infection/i,
        ) / 3,
      ),
    cells: (r) => [
      `${/alternative|avoid/i.test(r.text) ? 'restriction' : /dose/i.test(r.text) ? 'dose' : /fail|unsuit/i.test(r.text) ? 'failed' : /smok|65|risk/i.test(r.text) ? 'risk' : 'other'}|${placeKey(r)}`,
    ],
    order: 'recommendations',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
  screening: {
    id: 'screening',
    heading: 'Before starting',
    matter: 'screening before treatment',
    searchWords: 'before starting screen evaluate tuberculosis hepatitis blood count baseline tests',
    passageHeadings: /monitoring|screening|before|warning|precaution|dosage/i,
    cues: /\b(?:before\b.{0,40}\b(?:start\w*|treatment)|baseline|screen(?:s|ed|ing)?|evaluate|do not start|not to start|asks? for screening|up to date)\b/i,
    fits: (r) =>
      count(r.text, ...TESTS) >= 1 &&
      (r.signals.action || /screen|baseline|before/i.test(r.text)) &&
      !/zoster vaccine|live vaccin|or interrupt/i.test(r.text) &&
      !r.signals.effect,
    completeness: (r) => Math.min(1, count(r.text, ...TESTS) / 3),
    cells: (r) => [`${placeKey(r)}|${r.signals.threshold ? 'limits' : 'tests'}`],
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
  monitoring: {
    id: 'monitoring',
    heading: 'Monitoring on treatment',
    matter: 'monitoring on treatment',
    searchWords: 'monitoring blood tests lymphocytes neutrophils haemoglobin lipids liver enzymes weeks interrupt',
    passageHeadings: /monitoring|laborator|warning|precaution/i,
    cues: /\b(?:interrupt\w*|monitor\w*|check(?:ed|s|ing)?|during|weeks after|follow(?:ed)?|periodic|cut-?offs?|skin examination|blood tests?|long term|lymphocytes|neutrophils|h(?:a)?emoglobin|platelets)\b/i,
    fits: (r) =>
      has(
        r,
        'lymphocytes',
        'neutrophils',
        'anaemia',
        'platelets',
        'lipids',
        'liver-enzymes',
        'blood-tests',
        'skin-examination',
        'hepatitis',
        'glucose',
        'infection',
        'zoster',
        'hepatic',
      ) &&
      (r.signals.action || r.signals.threshold) &&
      !has(r, 'vaccination', 'pregnancy') &&
      r.signals.effect === 0,
    completeness: (r) => (r.signals.threshold ? 0.6 : 0) + (/\d+ ?(?:weeks?|months?)|periodic|until/i.test(r.text) ? 0.4 : 0.2),
    cells: (r) =>
      r.signals.threshold && has(r, 'lymphocytes', 'neutrophils')
        ? [`limits|${placeKey(r)}`]
        : conceptCells('lipids', 'liver-enzymes', 'hepatitis', 'skin-examination', 'blood-tests', 'glucose', 'zoster', 'infection')(r),
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'threshold',
  },
  vaccination: {
    id: 'vaccination',
    heading: 'Vaccination',
    matter: 'vaccination',
    searchWords: 'vaccine vaccination live attenuated zoster immunisation recombinant COVID-19',
    passageHeadings: /vaccin|immuni[sz]ation|timing/i,
    cues: /\b(?:vaccin\w*|immuni[sz]ations?)\b/i,
    fits: (r) => has(r, 'vaccination') && (r.signals.action || r.signals.prohibits) && !r.signals.meta,
    completeness: (r) => (has(r, 'live-vaccine', 'zoster-vaccine', 'covid-vaccine') ? 0.6 : 0.2) + (r.signals.action ? 0.4 : 0),
    cells: (r) =>
      ['live-vaccine', 'zoster-vaccine', 'covid-vaccine']
        .filter((c) => r.concepts.has(c))
        .concat(/before|up to date|update/i.test(r.text) ? [`timing|${placeKey(r)}`] : []),
    order: 'recommendations',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
  pregnancy: {
    id: 'pregnancy',
    heading: 'Pregnancy and contraception',
    matter: 'pregnancy',
    searchWords: 'pregnancy contraception embryo fetal contraindicated conception',
    passageHeadings: /pregnan|fertility|contracepti/i,
    cues: /\b(?:pregnan\w*|contracepti\w*|embryo\w*|f(?:o)?etal|teratogen\w*|conception|fertility)\b/i,
    fits: (r) => has(r, 'pregnancy') && !r.signals.meta,
    completeness: (r) =>
      (/contraindicated|only if|must not|should not|avoid|effective contraception|at least/i.test(r.text) ? 0.7 : 0.2) +
      (r.namedPlaces.length || r.international ? 0.3 : 0),
    cells: (r) => [
      `${placeKey(r)}|${/contracepti/i.test(r.text) ? 'contraception' : /animal|rat|terato|embryo/i.test(r.text) ? 'animal' : /congenital|abortion|exposed/i.test(r.text) ? 'outcomes' : 'use'}`,
    ],
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'warning',
  },
  lactation: {
    id: 'lactation',
    heading: 'Breast-feeding',
    matter: 'breast-feeding',
    searchWords: 'breastfeeding lactation breast milk',
    passageHeadings: /lactation|breast-?feeding|nursing/i,
    cues: /\b(?:breast-?\s?feed\w*|lactat\w*|milk)\b/i,
    fits: (r) => has(r, 'lactation'),
    completeness: (r) => (/not|avoid|until|days after/i.test(r.text) ? 0.7 : 0.2) + (r.namedPlaces.length || r.international ? 0.3 : 0),
    cells: (r) => [placeKey(r)],
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'warning',
  },
  interactions: {
    id: 'interactions',
    heading: 'Interactions',
    matter: 'drug interactions',
    searchWords: 'interaction OAT3 CYP inhibitor probenecid combined with immunosuppressants biologics',
    passageHeadings: /interaction|other medicines|combination/i,
    cues: /\b(?:OAT3|CYP\w+|probenecid|inhibitors? such as|inducers?|combined with|not (?:to )?be combined|using .* with|with other JAK|with biologic|immunosuppressants|NSAIDs?|grapefruit|P-gp|interact\w*)\b/i,
    fits: (r) =>
      has(r, 'oat3', 'cyp', 'nsaid', 'opioid', 'combination', 'immunosuppression') ||
      r.classes.length > 1 ||
      /P-glycoprotein|interact|take .* with/i.test(r.text),
    completeness: (r) => (r.signals.dose || r.signals.prohibits ? 0.6 : 0.3) + (r.namedPlaces.length || r.international ? 0.4 : 0),
    cells: (r) => ['oat3', 'cyp', 'nsaid', 'combination'].filter((c) => r.concepts.has(c)).map((c) => `${c}|${placeKey(r)}`),
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'warning',
  },
  management: {
    id: 'management',
    heading: 'Managing side effects',
    matter: 'managing side effects',
    searchWords: 'managing management of side effects treat acne nausea infection interrupt until resolves',
    passageHeadings: /managing|management of/i,
    cues: /\b(?:managed with|manage\w*|interrupt\w* .{0,60}(?:until|for)|with food if|until (?:it|they|recovery)|resolve\w*|responding|glucose more often|topical (?:treatment|antibiotics)|stop .{0,40} for suspected|treated with)\b/i,
    fits: (r) => (r.signals.action || /managed|treatment/i.test(r.text)) && r.signals.harm && !has(r, 'vaccination', 'pregnancy'),
    completeness: (r) => (/managed with|interrupt|with food|suggest|checking/i.test(r.text) ? 1 : 0.3),
    cells: conceptCells('acne', 'nausea', 'headache', 'infection', 'zoster', 'glucose', 'thrombosis', 'allergy', 'liver-enzymes'),
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
  unlicensed: {
    id: 'unlicensed',
    heading: 'Unlicensed uses and their evidence',
    matter: 'unlicensed uses',
    searchWords: 'off-label unlicensed case reports series open-label not authorised',
    passageHeadings: /result|regulatory status|limit|summary/i,
    cues: /\b(?:off[- ]label|unlicen[sc]ed|not (?:approved|authori[sz]ed|licen[sc]ed)|case (?:reports?|series)|open-label|uncontrolled|small|retrospective|phase 2|response at week|median|reached|rash|no benefit|conflicting)\b/i,
    fits: (r) =>
      r.conditions.length > 0 &&
      !r.signals.meta &&
      (r.signals.effect > 0 || r.signals.deniesApproval || /case reports?|expanded-access|no benefit/i.test(r.text)),
    completeness: (r) => Math.max(r.signals.effect, r.signals.deniesApproval ? 0.45 : 0.2),
    cells: (r) => [`${conditionKey(r)}|${r.signals.deniesApproval ? 'status' : 'result'}`],
    order: 'effects',
    form: 'list',
    groupBy: 'condition',
    kind: 'effect',
  },
  limits: {
    id: 'limits',
    heading: 'Limits of the evidence',
    matter: 'limits of the evidence',
    searchWords: 'limitations short follow-up uncontrolled evidence limited long-term',
    passageHeadings: /limit/i,
    cues: /\b(?:limit\w*|short|lacking|uncontrolled|not settled|cannot be|should not be (?:read|attributed|applied)|crude|few|indirect|debated|no control|sparse|extrapolat\w+)\b/i,
    fits: (r) =>
      !r.signals.meta &&
      (r.signals.denies || /limited|short|lacking|uncontrolled|scarce|debated|regulatory judgement/i.test(r.text)) &&
      !has(r, 'vaccination', 'pregnancy'),
    completeness: (r) => (r.passage.heading.some((h) => /limit/i.test(h)) ? 1 : 0.3),
    cells: (r) => [r.source.id],
    order: 'effects',
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
    fits: (r) => !r.signals.meta && !r.passage.heading.some((h) => /method|background|objective|introduction|aim/i.test(h)),
    completeness: (r) => (r.passage.heading.some((h) => /result|conclusion|finding/i.test(h)) ? 0.6 : 0.2) + 0.4 * r.signals.effect,
    cells: (r) => [r.source.id],
    order: 'effects',
    form: 'list',
    groupBy: 'none',
    kind: 'statement',
  },
};
