import type { Slot } from '../slot.ts';
import { conceptCells, conditionKey, count, has, placeKey } from './read-cells.ts';

const FORBIDS = /contraindication|(?:do|must) not (?:take|use)/i;
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

/** How a treatment is used: dose, who may take it, what to check and when, what goes with it. */
export const USE_SLOTS: Record<
  'dose' | 'dose-adjustment' | 'candidates' | 'screening' | 'monitoring' | 'vaccination' | 'interactions' | 'management',
  Slot
> = {
  dose: {
    id: 'dose',
    heading: 'Dose',
    matter: 'the dose',
    searchWords: 'dose mg once daily dosage recommended starting',
    passageHeadings: /dos(?:e|age|ing)|posology|how to (?:take|use)|administration|duration|forg[eo]t|take more|use more/i,
    cues: /\b(?:dose[ds]?|once daily|twice daily|\d+(?:\.\d+)? ?mg|applied|taken|takes?)\b/i,
    fits: (r) =>
      (r.signals.dose || has(r, 'missed', 'food')) &&
      ['drug-label', 'consensus-statement', 'guideline'].includes(r.source.kind) &&
      !r.signals.harm,
    completeness: (r) => (r.signals.dose ? 0.4 : 0) + (r.conditions.length ? 0.3 : 0) + (r.places.length || r.international ? 0.3 : 0),
    counts: (r) =>
      has(r, 'missed', 'food') ||
      (r.doses.some((d) => d.frequency !== null && !d.negated) &&
        (r.places.length > 0 || r.international || r.source.kind === 'drug-label')),
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
      (r.signals.dose || /dose|not recommend|halved|mg\b/i.test(r.own)) &&
      ['drug-label', 'consensus-statement', 'guideline'].includes(r.source.kind) &&
      !has(r, 'liver-enzymes', 'vaccination'),
    completeness: (r) =>
      (/\b\d+(?:\.\d+)? ?mg\b|halved|no (?:dose )?change|not recommend|unchanged/i.test(r.own) ? 0.7 : 0) + (r.conditions.length ? 0.3 : 0),
    cells: (r) => conceptCells('renal', 'hepatic', 'elderly', 'child')(r).map((c) => `${placeKey(r)}|${c}`),
    order: 'labels',
    form: 'list',
    groupBy: 'place',
    kind: 'dose',
  },
  candidates: {
    id: 'candidates',
    heading: 'Who is a good candidate, and who is not',
    matter: 'who is a good candidate',
    searchWords: 'only if no suitable alternative aged 65 smokers risk contraindicated failed unsuitable eligible',
    passageHeadings:
      /recommendation|contraindication|warning|basis of the measures|predictors|before you (?:take|use)|do not (?:take|use|give)/i,
    cues: /\b(?:no suitable alternative|aged 65|smok\w+|at (?:higher |increased |raised )?risk|risk factors?|contraindicat\w+|must not|has failed|unsuitable|candidates?|with caution|weigh|low-risk|only when|only if|expectations|similar across)\b/i,
    fits: (r) =>
      r.passage.heading.some((h) => FORBIDS.test(h)) ||
      ((r.signals.prohibits || r.signals.action || has(r, 'elderly', 'smoking')) &&
        !has(r, 'vaccination', 'pregnancy', 'lactation', 'boxed-warning') &&
        r.signals.effect < 0.6 &&
        !r.signals.meta),
    completeness: (r) =>
      r.passage.heading.some((h) => FORBIDS.test(h))
        ? 1
        : Math.min(
            1,
            count(r.own, [
              /65|elder|older/i,
              /smok/i,
              /cardiovascular|heart/i,
              /cancer/i,
              /clot|thrombo/i,
              /alternative/i,
              /fail|unsuitable/i,
              /infection/i,
            ]) / 3,
          ),
    cells: (r) => [
      `${/alternative|avoid/i.test(r.own) ? 'restriction' : /dose/i.test(r.own) ? 'dose' : /fail|unsuit/i.test(r.own) ? 'failed' : /smok|65|risk/i.test(r.own) ? 'risk' : 'other'}|${placeKey(r)}`,
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
      count(r.own, TESTS) >= 1 &&
      (r.signals.action || /screen|baseline|before/i.test(r.own)) &&
      !/zoster vaccine|live vaccin|or interrupt/i.test(r.own) &&
      !r.signals.effect,
    completeness: (r) => Math.min(1, count(r.own, TESTS) / 3),
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
    completeness: (r) => (r.signals.threshold ? 0.6 : 0) + (/\d+ ?(?:weeks?|months?)|periodic|until/i.test(r.own) ? 0.4 : 0.2),
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
        .concat(/before|up to date|update/i.test(r.own) ? [`timing|${placeKey(r)}`] : []),
    order: 'recommendations',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
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
      (r.source.textKind === 'label' && r.passage.heading.some((h) => /interaction|other medicines/i.test(h))) ||
      /P-glycoprotein|interact|take .* with/i.test(r.own),
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
    fits: (r) => (r.signals.action || /managed|treatment/i.test(r.own)) && r.signals.harm && !has(r, 'vaccination', 'pregnancy'),
    completeness: (r) => (/managed with|interrupt|with food|suggest|checking/i.test(r.own) ? 1 : 0.3),
    cells: conceptCells('acne', 'nausea', 'headache', 'infection', 'zoster', 'glucose', 'thrombosis', 'allergy', 'liver-enzymes'),
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'recommendation',
  },
};
