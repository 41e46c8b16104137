import type { Source } from '../domain/source.ts';

/** A company that makes a drug. */
export interface DrugMaker {
  drug: string;
  company: string;
}

/** Who makes which drug: whoever issued a label about that drug alone, and what editors noted. */
export function listMakers(labels: Source[], noted: DrugMaker[]): DrugMaker[] {
  const issued = labels.flatMap(({ kind, issuer, regulator, drugs }) =>
    kind === 'drug-label' && issuer && issuer !== regulator && drugs.length === 1 ? [{ drug: drugs[0]!.name, company: issuer }] : [],
  );
  const byName = new Map([...issued, ...noted].map((maker) => [`${maker.drug}\n${maker.company}`.toLowerCase(), maker]));
  return [...byName.values()];
}
