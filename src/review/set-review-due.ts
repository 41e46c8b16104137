import type { Answer } from '../domain/answer.ts';

const MONTHS_FOR_DRUGS = 12;
const MONTHS_OTHERWISE = 36;

/** The day on which an approved answer is due to be read again, YYYY-MM-DD: 12 months on where it is about drugs, 36 otherwise. */
export function setReviewDue({ interpretation }: Answer, approvedAt: string): string {
  const months = interpretation.drugs.length > 0 ? MONTHS_FOR_DRUGS : MONTHS_OTHERWISE;
  const due = new Date(approvedAt);
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + months);
  // The 29th of February has no such day in most years: the month's last day then.
  if (due.getUTCDate() !== day) due.setUTCDate(0);
  return due.toISOString().slice(0, 10);
}
