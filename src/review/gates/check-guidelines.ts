import type { Reference } from '../../domain/answer.ts';
import type { ArticleToCheck, Gate } from '../article-to-check.ts';

/** What is called a guideline was issued by somebody, somewhere, in some year, and is not the house's own writing. */
export const guidelines: Gate = {
  id: 'guidelines',
  title: 'Guidelines have an issuer, a year and a jurisdiction, and are not our own',
  overridable: false,
  check: (article) =>
    article.answer.references
      .filter(({ kind }) => kind === 'guideline')
      .flatMap((reference) => {
        const { number, title } = reference;
        const faults = [...findMissing(reference), ...(isOwn(reference, article) ? ['is our own writing'] : [])];
        if (faults.length === 0) return [];
        return [
          { claim: null, reference: number, reason: `Reference ${number}, “${title}”, is called a guideline but ${faults.join(' and ')}.` },
        ];
      }),
};

function findMissing({ issuer, year, jurisdictions }: Reference): string[] {
  const missing = [issuer ? null : 'issuer', year ? null : 'year', jurisdictions.length > 0 ? null : 'jurisdiction'].filter(
    (one) => one !== null,
  );
  return missing.length > 0 ? [`has no ${missing.join(', no ')}`] : [];
}

function isOwn({ issuer, authors, container }: Reference, { house }: ArticleToCheck): boolean {
  const named = [issuer, container, ...(authors?.split(', ') ?? [])].filter(Boolean).map((name) => fold(name!));
  return house.some((own) => named.includes(fold(own)));
}

const fold = (name: string) => name.trim().toLowerCase();
