import type { Slot } from '../slot.ts';
import { conditionKey, has, placeKey } from './read-cells.ts';

/** What a treatment does: measured benefit, its course, how it compares, unlicensed uses, and the limits of all that. */
export const EFFECT_SLOTS: Record<'efficacy' | 'response' | 'comparison' | 'unlicensed' | 'limits', Slot> = {
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
    counts: (r) => r.signals.effect >= 0.3,
    cells: (r) => [`${r.source.id}`],
    order: 'effects',
    form: 'list',
    groupBy: 'condition',
    kind: 'effect',
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
      /\d|first week/.test(r.own) &&
      !has(r, 'pregnancy', 'vaccination', 'infection', 'thrombosis', 'zoster') &&
      !r.signals.meta &&
      !/led to (?:stopping|permanent)|adverse/i.test(r.own),
    completeness: (r) =>
      (/\d+ ?(?:weeks?|months?|days?)|week \d+|first week|\d+%/i.test(r.own) ? 0.7 : 0) + (r.conditions.length ? 0.3 : 0),
    cells: (r) => [
      `${/no benefit|inadequate|unless|reconsider/i.test(r.own) ? 'stop rule' : has(r, 'onset') ? 'onset' : /retreat|regain/i.test(r.own) ? 'retreatment' : has(r, 'withdrawal') ? 'withdrawal' : 'duration'}|${conditionKey(r)}|${placeKey(r)}`,
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
      (r.signals.effect > 0 || r.signals.deniesApproval || /case reports?|expanded-access|no benefit/i.test(r.own)),
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
      (r.signals.denies || /limited|short|lacking|uncontrolled|scarce|debated|regulatory judgement/i.test(r.own)) &&
      !has(r, 'vaccination', 'pregnancy'),
    completeness: (r) => (r.passage.heading.some((h) => /limit/i.test(h)) ? 1 : 0.3),
    cells: (r) => [r.source.id],
    order: 'effects',
    form: 'list',
    groupBy: 'none',
    kind: 'statement',
  },
};
