import { z } from 'zod';

/** The kinds of interest that the ICMJE Disclosure Form asks for, in its order (icmje.org, "Disclosure of Interest"). */
export const INTEREST_CATEGORIES = [
  'this-work',
  'grants',
  'royalties',
  'consulting',
  'lectures',
  'testimony',
  'travel',
  'patents',
  'advisory-board',
  'leadership',
  'stock',
  'equipment',
  'other',
] as const;
export const InterestCategory = z.enum(INTEREST_CATEGORIES);
export type InterestCategory = z.infer<typeof InterestCategory>;

/** How each category is called, and what belongs to it, in words for the person who discloses. */
export const INTEREST_CATEGORY_TEXTS: Record<InterestCategory, { name: string; hint: string }> = {
  'this-work': {
    name: 'Support for the work on this site',
    hint: 'Money, materials, writing help or fees for writing or reviewing here; at any time.',
  },
  grants: { name: 'Grants or contracts', hint: 'To you or to your institution.' },
  royalties: { name: 'Royalties or licences', hint: '' },
  consulting: { name: 'Consulting fees', hint: '' },
  lectures: { name: 'Payment for lectures', hint: 'For speaking, presenting, writing or teaching.' },
  testimony: { name: 'Payment for expert testimony', hint: '' },
  travel: { name: 'Support for meetings or travel', hint: '' },
  patents: { name: 'Patents', hint: 'Planned, issued or pending.' },
  'advisory-board': { name: 'Seat on an advisory or data safety board', hint: 'Paid or not.' },
  leadership: { name: 'Leading role in a society or group', hint: 'In a society, committee or advocacy group; paid or not.' },
  stock: { name: 'Stock or stock options', hint: 'Other than through a general fund.' },
  equipment: { name: 'Equipment, medicines, gifts or services', hint: '' },
  other: { name: 'Other interests', hint: 'Financial or not: whatever a reader might want to know.' },
};

/** One interest: with whom, of what kind, about which drugs, from when to when. */
export const Interest = z.object({
  category: InterestCategory,
  /** The company, society or other body. */
  company: z.string().min(1),
  /** The drugs concerned, by their names; empty where it is about none in particular. */
  drugs: z.array(z.string().min(1)),
  detail: z.string(),
  /** As precise as known: YYYY, YYYY-MM or YYYY-MM-DD. */
  from: z.string().nullable(),
  /** Null while it lasts. */
  to: z.string().nullable(),
});
export type Interest = z.infer<typeof Interest>;

/** What a person declared on a day: the whole list, never changed afterwards. An empty list declares that there is nothing to declare. */
export const Disclosure = z.object({
  id: z.string().min(1),
  person: z.string().min(1),
  /** ISO 8601. */
  madeAt: z.string(),
  interests: z.array(Interest),
});
export type Disclosure = z.infer<typeof Disclosure>;

/** Months after which a disclosure is to be made anew. */
export const DISCLOSURE_MONTHS = 12;
/** Months for which an interest that has ended still counts: the ICMJE form asks for the past 36. */
export const INTEREST_MONTHS = 36;

/** When a disclosure is to be renewed (ISO 8601). */
export function renewalDate({ madeAt }: Pick<Disclosure, 'madeAt'>): string {
  return addMonths(new Date(madeAt), DISCLOSURE_MONTHS).toISOString();
}

/** Whether a person's newest disclosure (null: none yet) still holds at a time. */
export function isDisclosureCurrent(newest: Pick<Disclosure, 'madeAt'> | null, now: Date): boolean {
  return newest !== null && now < addMonths(new Date(newest.madeAt), DISCLOSURE_MONTHS);
}

/** Whether an interest counts at a time: it lasts, or ended within the last 36 months. An end that is not a whole date is read as its latest day. */
export function isInterestCurrent({ to }: Pick<Interest, 'to'>, now: Date): boolean {
  if (to === null) return true;
  const [year = 0, month = 12, day] = to.split('-').map(Number);
  const ended = day === undefined ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day));
  return now < addMonths(ended, INTEREST_MONTHS);
}

// The same day of a later month, or that month's last day where it has no such day.
function addMonths(date: Date, months: number): Date {
  const later = new Date(date);
  later.setUTCMonth(date.getUTCMonth() + months);
  if (later.getUTCDate() !== date.getUTCDate()) later.setUTCDate(0);
  return later;
}
