import type { Slot } from '../slot.ts';
import { conceptCells, count, has, placeKey } from './read-cells.ts';

const BOXED = [/infection/i, /mortality|death/i, /malignan|cancer|lymphoma/i, /cardiovascular|MACE/i, /thrombo|clot/i];
const EVENTS =
  'infection zoster herpes-simplex cardiovascular thrombosis malignancy skin-cancer mortality acne nausea headache lipids creatine-kinase liver-enzymes anaemia neutrophils lymphocytes platelets glucose diverticulitis allergy child'.split(
    ' ',
  );

/** Sections of a label that speak of harm in whatever words. */
const WARNS = /\bwarnings?\b|\bside effects\b|\bundesirable effects\b|\badverse reactions\b/i;

/** What a treatment may do harm to. */
export const HARM_SLOTS: Record<'boxed-warning' | 'safety' | 'pregnancy' | 'lactation', Slot> = {
  'boxed-warning': {
    id: 'boxed-warning',
    heading: 'Boxed warning',
    matter: 'a boxed warning',
    searchWords: 'boxed warning serious infections mortality malignancy cardiovascular thrombosis',
    passageHeadings: /boxed? warning/i,
    cues: /\bbox(?:ed)?[- ]warning/i,
    fits: (r) => r.source.kind === 'drug-label' || r.source.kind === 'safety-communication',
    completeness: (r) => count(r.own, BOXED) / BOXED.length,
    cells: (r) => [`${placeKey(r)}|${count(r.own, BOXED) > 3 ? 'all' : BOXED.findIndex((b) => b.test(r.own))}`],
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
      (r.signals.harm || (r.source.kind === 'drug-label' && r.passage.heading.some((h) => WARNS.test(h)))) &&
      !r.signals.meta &&
      !has(r, 'vaccination', 'pregnancy', 'lactation', 'boxed-warning') &&
      (r.signals.effect > 0 ||
        ['drug-label', 'safety-communication'].includes(r.source.kind) ||
        /\b(?:no|not|common|more frequent|infrequent|reported|seen)\b/i.test(r.own)),
    completeness: (r) => Math.max(r.signals.effect, r.source.kind === 'drug-label' ? 0.6 : 0.3),
    cells: conceptCells(...EVENTS),
    order: 'effects',
    form: 'list',
    groupBy: 'none',
    kind: 'safety',
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
      (/contraindicated|only if|must not|should not|avoid|effective contraception|at least/i.test(r.own) ? 0.7 : 0.2) +
      (r.namedPlaces.length || r.international ? 0.3 : 0),
    cells: (r) => [
      `${placeKey(r)}|${/contracepti/i.test(r.own) ? 'contraception' : /animal|rat|terato|embryo/i.test(r.own) ? 'animal' : /congenital|abortion|exposed/i.test(r.own) ? 'outcomes' : 'use'}`,
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
    completeness: (r) => (/not|avoid|until|days after/i.test(r.own) ? 0.7 : 0.2) + (r.namedPlaces.length || r.international ? 0.3 : 0),
    cells: (r) => [placeKey(r)],
    order: 'labels',
    form: 'list',
    groupBy: 'none',
    kind: 'warning',
  },
};
