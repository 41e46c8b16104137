import { InterestCategory, type Interest } from '../domain/disclosure.ts';
import { InputFault } from '../domain/faults.ts';
import type { InterestFields } from './pages/profile/interest-form.tsx';

/** An interest from a form. Throws InputFault that says which field cannot be used and how to write it. */
export function readInterest(fields: InterestFields): Interest {
  const category = InterestCategory.safeParse(fields.category).data;
  if (!category) throw new InputFault('Choose the kind of interest.', { field: 'category' });
  if (!fields.company) throw new InputFault('Name the company or body.', { field: 'company' });
  const drugs = fields.drugs
    .split(/[,;\n]/)
    .map((drug) => drug.trim())
    .filter(Boolean);
  return {
    category,
    company: fields.company,
    drugs,
    detail: fields.detail,
    from: readDate('from', fields.from),
    to: readDate('to', fields.to),
  };
}

function readDate(field: 'from' | 'to', text: string): string | null {
  if (text === '') return null;
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const date = year ? new Date(`${year}-${month}-${day}T00:00:00Z`) : null;
  // A day that a month does not have would be read as one of the next month.
  if (!date || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day) || Number(year) < 1900) {
    throw new InputFault(`"${text}" is no date. Write it as 2024, 2024-05 or 2024-05-31.`, { field });
  }
  return text;
}
