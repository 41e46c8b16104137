import type { Claim } from '../../domain/answer.ts';
import type { EditionTexts } from '../texts/edition-texts.ts';
import type { ToldClaim } from './tell/told-claim.ts';

/** A sentence of an edition with the claims of the answer that it is told from. */
export interface MergedTelling extends ToldClaim {
  from: Claim[];
}

/** Tellings that say the same become one, with all their quotes; where only the place differs, both places lead it in. */
export function mergeTellings(told: ToldClaim[], { placeLeads }: EditionTexts): MergedTelling[] {
  const leads = Object.values(placeLeads).map((lead) => `${lead}, `);
  const leadOf = (text: string) => leads.find((lead) => text.startsWith(lead)) ?? '';
  const merged = new Map<string, MergedTelling & { leads: string[] }>();
  for (const one of told) {
    const lead = leadOf(one.text);
    const key = one.text.slice(lead.length).toLowerCase().replace(/\W+/g, ' ');
    const known = merged.get(key);
    if (!known) merged.set(key, { ...one, from: [one.claim], leads: [lead] });
    else if ((lead === '') === (known.leads[0] === '')) {
      known.from.push(one.claim);
      if (!known.leads.includes(lead)) known.leads.push(lead);
    } else merged.set(`${key} ${lead}`, { ...one, from: [one.claim], leads: [lead] });
  }
  return [...merged.values()].map(({ leads: [first, ...more], ...telling }) => ({
    ...telling,
    text: more.length > 0 ? joinLeads([first!, ...more]) + telling.text.slice(first!.length) : telling.text,
  }));
}

// "In the EU, " and "In some countries outside the EU, ": "In the EU and in some countries outside the EU, ".
function joinLeads(leads: string[]): string {
  const places = leads.map((lead, i) => (i === 0 ? lead : lead[0]!.toLowerCase() + lead.slice(1)).slice(0, -2));
  return `${places.slice(0, -1).join(', ')} and ${places.at(-1)}, `;
}
