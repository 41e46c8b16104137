import { InputFault } from '../../../domain/faults.ts';
import type { RawFields } from '../../../library/formats/front-matter.ts';
import { checkGivenFields } from '../../../library/read-given-fields.ts';
import type { GivenFields } from '../../pages/library-desk/upload-form.tsx';

/** The most characters of each field of the form. */
export const GIVEN_LIMITS: Record<keyof GivenFields, number> = { kind: 40, issuer: 200, jurisdictions: 100, year: 4 };

/** What was typed of documents that don't say it themselves; an empty field says nothing. Throws InputFault that names the field. */
export function readGiven({ kind, issuer, jurisdictions, year }: GivenFields): RawFields {
  const codes = jurisdictions
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (kind === 'guideline' && !(issuer && codes.length && year))
    throw new InputFault('A guideline needs its issuer, its jurisdiction and its year. Without them call it a document.', {
      field: 'kind',
    });
  const fields: RawFields = {
    ...(kind && { kind }),
    ...(issuer && { issuer }),
    ...(codes.length && { jurisdictions: codes }),
    ...(year && { year: Number(year) }),
  };
  checkGivenFields(fields);
  return fields;
}
