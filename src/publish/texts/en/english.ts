import type { EditionTexts } from '../edition-texts.ts';
import glossary from './glossary.json' with { type: 'json' };
import { OUTCOMES } from './outcomes.ts';
import studentTerms from './student-terms.json' with { type: 'json' };
import { DESIGN_NAMES, STUDY_DESIGNS } from './study-designs.ts';
import { WARNING_KINDS } from './warning-kinds.ts';

/** The editions' English. Everything here is board text, or carries a finding without adding to it. */
export const ENGLISH: EditionTexts = {
  language: 'en',
  glossary,
  studentTerms,
  outcomes: OUTCOMES,
  warningKinds: WARNING_KINDS,
  otherWarning: 'this medicine',
  patientSections: [
    { slot: 'what-it-is', heading: 'What it is', from: ['mechanism', 'diagnosis'] },
    { slot: 'who-for', heading: 'Who it may help', from: ['approval', 'place-in-therapy', 'treatment', 'unlicensed'] },
    { slot: 'how-well', heading: 'How well it works', from: ['efficacy', 'response', 'comparison'] },
    { slot: 'how-taken', heading: 'How it is taken in general', from: ['dose', 'dose-adjustment'] },
    { slot: 'checks', heading: 'Checks and vaccines', from: ['screening', 'monitoring', 'vaccination'] },
    { slot: 'side-effects', heading: 'Side effects', from: ['safety', 'management'] },
    { slot: 'serious-risks', heading: 'Serious risks, and who should take care', from: ['patient', 'boxed-warning', 'candidates'] },
    { slot: 'pregnancy', heading: 'Pregnancy and breastfeeding', from: ['pregnancy', 'lactation'] },
    { slot: 'other-medicines', heading: 'Other medicines', from: ['interactions'] },
    { slot: 'not-known', heading: 'What the studies say, and what is not known', from: ['limits', 'evidence'] },
  ],
  studentSections: [
    { slot: 'mechanism', heading: 'How it works', from: ['mechanism', 'diagnosis'] },
    {
      slot: 'uses',
      heading: 'What it is approved for, and what guidelines make of it',
      from: ['approval', 'place-in-therapy', 'treatment'],
    },
    { slot: 'effects', heading: 'What trials measured', from: ['efficacy', 'response', 'comparison'] },
    { slot: 'dosing', heading: 'Dose, and why it changes', from: ['patient', 'dose', 'dose-adjustment'] },
    { slot: 'harms', heading: 'Harms, and where they were seen', from: ['boxed-warning', 'safety', 'candidates', 'management'] },
    { slot: 'monitoring', heading: 'What is checked, and why', from: ['screening', 'monitoring', 'vaccination'] },
    { slot: 'special-situations', heading: 'Pregnancy, breastfeeding and interactions', from: ['pregnancy', 'lactation', 'interactions'] },
    { slot: 'not-known', heading: 'What is not known', from: ['unlicensed', 'limits', 'evidence'] },
  ],
  placeLeads: {
    US: 'In the US',
    EU: 'In the EU',
    'GB-ENG': 'In England',
    GB: 'In the UK',
    CA: 'In Canada',
    AU: 'In Australia',
    JP: 'In Japan',
    IT: 'In Italy',
    NG: 'In Nigeria',
    INT: 'In some countries outside the EU',
  },
  bodies: [
    [/\b(?:the )?FDA\b/gi, 'the drug agency (FDA)'],
    [/\b(?:the )?(?:EMA \(European Medicines Agency\)|EMA|European Medicines Agency(?: \(EMA\))?)(?!\))/g, 'the drug agency (EMA)'],
    [/\bACIP\b/g, 'the expert board (ACIP)'],
  ],
  designNames: DESIGN_NAMES,
  studyDesigns: STUDY_DESIGNS,
  disclaimers: {
    patient:
      'This page is for information. It is no advice on your own dose, and it does not take the place of your doctor or pharmacist. Do not start, stop or change a medicine because of it.',
    student: 'For learning only. It sums up published evidence, is not complete, and is no advice on the care of any person.',
  },
  helpNow: {
    lead: 'Get help at once if you have one of these signs.',
    always: 'Call the emergency number if you feel very ill. Have the pack of your medicine at hand.',
  },
  askDoctor: [
    'Is this medicine right for me, and what else could I try?',
    'Which of my other illnesses and medicines matter here?',
    'Which tests and vaccines do I need first?',
    'How will we know if it works, and when do we stop?',
    'What should I do if I get ill, or plan to have a baby?',
  ],
  carriers:
    'people person patient study trial medicine drug treatment look many had get got use take given give help work well thing dummy pill cream shot in 100 on this approved for with of doctors problem kind says for start pause stop happen common cause number compare agency board expert experts second one of these low high is',
  frames:
    'label leaflet text package product information prescribing says states said according guideline reported trial study phase report data show shown found seen reached patients people participants given taking treatment drug medicine use maker committee called listed section edition later international countries placebo-controlled respectively place versus rate number on in January February March April May June July August September October November December',
  say: {
    warning: (about) =>
      `There is a warning about ${about.length > 1 ? `${about.slice(0, -1).join(', ')} and ${about.at(-1)}` : about[0]!}. Read the exact words here. Ask your doctor what they mean for you.`,
    approved: (given) => (given ? 'is approved for' : 'is not approved for'),
    limit: tellLimit,
    untold: 'We could not put this into plain words. These are the words of the source.',
    thisMedicine: (drug) => `Here “this medicine” is ${drug}.`,
    related: (terms) => `See also: ${terms.join(', ')}.`,
    oneSource: 'Everything in this section rests on one source.',
    notStated: 'How certain this is, the source does not say.',
    thisMany: (outcome, time, starts) => `${starts ? 'This' : 'this'} many had ${outcome}${time ? ` after ${time}` : ''}:`,
    secondStudy: 'In a second study:',
    onArm: (count, arm) => `${count} on ${arm}`,
    frequency: (count, of, about) => `${about ? 'about ' : ''}${count} in ${of === 1000 ? '1,000' : of}`,
  },
};

const ACTIONS: Record<string, string> = {
  'do-not-start': 'should not be started',
  interrupt: 'should be paused',
  stop: 'should be stopped',
  reduce: 'should be lowered',
  avoid: 'should not be used',
  monitor: 'should be watched',
};

function tellLimit(actions: string[], direction: 'below' | 'above' | 'between'): string | null {
  const told = actions.map((action) => ACTIONS[action]);
  if (direction === 'between' || told.some((words) => words === undefined)) return null;
  return `${told.join(', or ')}, when one of these is too ${direction === 'below' ? 'low' : 'high'}:`;
}
