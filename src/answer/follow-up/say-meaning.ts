import type { AskedSlot, Meaning } from '../../domain/follow-up.ts';
import { sayPatient } from './say-patient.ts';

/** Meaning as a full question, one sentence for each slot. What the sentence says is read back as the same meaning. */
export function sayMeaning(meaning: Meaning): string {
  return SENTENCES[meaning.slot](partsOf(meaning)).replace(/\s+/g, ' ').replace(/ \?/, '?').trim();
}

interface Parts extends Meaning {
  /** The drug with its dose where one is asked about. */
  drug: string;
  others: string;
  /** " in alopecia areata", " for alopecia areata", or nothing. */
  inCondition: string;
  forCondition: string;
  inPlace: string;
  /** " in a 70-year-old with eGFR 45", or nothing. */
  inWho: string;
  effects: string;
  medicines: string;
  vaccines: string[];
  lab: string | null;
}

function partsOf(meaning: Meaning): Parts {
  const { drugs, versus, conditions, family, places, chips, doses } = meaning;
  const condition = joined(conditions) || family || '';
  const named = (kind: string) => chips.filter((c) => c.startsWith(`${kind} `)).map((c) => c.slice(kind.length + 1));
  const asksMedicines = meaning.slot === 'interaction';
  const who = sayPatient(chips, { medicines: !asksMedicines });
  const oneDose = doses.length === 1 && meaning.slot !== 'dosing' ? ` ${doses[0]}` : '';
  return {
    ...meaning,
    drug: `${joined(drugs) || 'the treatment'}${oneDose}`,
    others: joined(versus) || 'other treatments',
    inCondition: condition && ` in ${condition}`,
    forCondition: condition && ` for ${condition}`,
    inPlace: places.length ? ` in ${joined(places.map(withArticle))}` : '',
    inWho: who && ` in ${who}`,
    effects: joined(named('effect')),
    medicines: joined(named('on')),
    vaccines: named('vaccine'),
    lab: named('lab')[0] ?? null,
  };
}

const SENTENCES: Record<AskedSlot, (p: Parts) => string> = {
  role: (p) => `What is the role of ${p.drug}${p.inCondition}${p.inPlace}${p.inWho}?`,
  approval: (p) =>
    p.inCondition || p.inPlace ? `Is ${p.drug} approved${p.forCondition}${p.inPlace}${p.inWho}?` : `What is ${p.drug} approved for?`,
  funding: (p) =>
    p.places.includes('England')
      ? `Does NICE recommend ${p.drug}${p.forCondition}${p.inPlace}?`
      : `Is ${p.drug} funded${p.forCondition}${p.inPlace}?`,
  place: (p) => `Do guidelines recommend ${p.drug} as a first-line treatment${p.forCondition}${p.inPlace}${p.inWho}?`,
  efficacy: (p) => `How well does ${p.drug} work${p.inCondition}${p.inWho}?`,
  onset: (p) => `How long does ${p.drug} take to work${p.inCondition}${p.inWho}?`,
  duration: (p) => `How long should ${p.drug} be continued${p.inCondition}${p.inWho}?`,
  stopping: (p) => `What happens when ${p.drug} is stopped${p.inCondition}${p.inWho}?`,
  comparison: (p) => `How does ${p.drug} compare with ${p.others}${p.inCondition}${p.inPlace}${p.inWho}?`,
  'dose-comparison': (p) =>
    `How does ${joined(p.drugs)} ${p.doses[0] ?? ''} compare with ${p.doses.slice(1).join(' and ')}${p.inCondition}${p.inWho}?`,
  alternatives: (p) => `What are the alternatives to ${p.drug}${p.inCondition}${p.inPlace}${p.inWho}?`,
  mechanism: (p) => `How does ${p.drug} work?`,
  dosing: (p) =>
    p.doses.length
      ? `When is ${p.drug} ${p.doses.join(' or ')} used${p.forCondition}${p.inPlace}${p.inWho}?`
      : `What is the dose of ${p.drug}${p.forCondition}${p.inPlace}${p.inWho}?`,
  'missed-dose': (p) => `What should be done about a missed dose of ${p.drug}?`,
  eligibility: (p) =>
    p.inWho ? `Can ${p.drug} be used${p.forCondition}${p.inPlace}${p.inWho}?` : `Who can take ${p.drug}${p.forCondition}${p.inPlace}?`,
  monitoring: (p) =>
    p.lab
      ? `What should be done when ${p.lab.replace(/ (?=\S+$)/, ' are ')} on ${p.drug}${p.inCondition}${p.inWho}?`
      : `Which tests are needed before and during ${p.drug}${p.forCondition}${p.inWho}?`,
  vaccination: (p) => `Can ${sayVaccines(p.vaccines)} be given before or during ${p.drug}${p.inCondition}${p.inWho}?`,
  pregnancy: (p) => `Can ${p.drug} be used${p.forCondition} in pregnancy?`,
  lactation: (p) => `Can ${p.drug} be used${p.forCondition} while breastfeeding?`,
  interaction: (p) =>
    p.medicines
      ? `Can ${p.drug} be taken with ${p.medicines}${p.inCondition}${p.inWho}?`
      : `Which medicines interact with ${p.drug}${p.inCondition}?`,
  safety: (p) => {
    if (p.effects) return `How common is ${p.effects} with ${p.drug}${p.inCondition}${p.inWho}?`;
    if (p.versus.length) return `How do the side effects of ${p.drug} compare with those of ${p.others}${p.inCondition}${p.inWho}?`;
    return `What are the side effects of ${p.drug}${p.inCondition}${p.inWho}?`;
  },
  'ae-management': (p) => `How is ${p.effects || 'a side effect'} on ${p.drug} managed${p.inCondition}${p.inWho}?`,
  'boxed-warning': (p) => `What is in the boxed warning of ${p.drug}?`,
  'why-warning': (p) => `What is the boxed warning of ${p.drug} based on?`,
};

const sayVaccines = (names: string[]): string => {
  if (!names.length) return 'vaccines';
  return names.map((name) => (name === 'live' ? 'live vaccines' : `the ${name} vaccine`)).join(' and ');
};
const withArticle = (place: string): string => (/^(?:US|EU|UK)$/.test(place) ? `the ${place}` : place);
const joined = (names: string[]): string => (names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
