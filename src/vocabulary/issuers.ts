/** A body whose recommendations are asked for by name: its short name and the long forms that texts use. */
interface Issuer {
  short: string;
  words: RegExp;
}

const ISSUERS: Issuer[] = [
  ['NICE', 'National Institute for Health and Care Excellence'],
  ['CADTH', "Canadian Agency for Drugs and Technologies in Health|Canada's Drug Agency"],
  ['EMA', 'European Medicines Agency'],
  ['FDA', 'Food and Drug Administration'],
  ['ACIP', 'Advisory Committee on Immunization Practices'],
  ['ACR', 'American College of Rheumatology'],
  ['AAD', 'American Academy of Dermatology'],
  ['EuroGuiDerm', ''],
  ['BAD', 'British Association of Dermatologists'],
  ['WHO', 'World Health Organi[sz]ation'],
  ['MHRA', 'Medicines and Healthcare products Regulatory Agency'],
  ['EADV', 'European Academy of Dermatology and Venereology'],
  ['EULAR', 'European (?:League Against Rheumatism|Alliance of Associations for Rheumatology)'],
  ['SIGN', 'Scottish Intercollegiate Guidelines Network'],
  ['USPSTF', 'Preventive Services Task Force'],
  ['CDC', 'Centers for Disease Control'],
  ['ETFAD', 'European Task Force on Atopic Dermatitis'],
].map(([short, long]) => ({ short: short!, words: new RegExp(`\\b(?:${[short, long].filter(Boolean).join('|')})\\b`) }));

/** The short name of the first issuer that a text names, or null. */
export function readIssuer(text: string): string | null {
  return ISSUERS.find((issuer) => issuer.words.test(text))?.short ?? null;
}

/** True where a sentence or its source's issuer is the one called by this short name. */
export function namesIssuer({ text, source }: { text: string; source: { issuer: string | null } }, short: string): boolean {
  const words = ISSUERS.find((issuer) => issuer.short === short)?.words;
  return words !== undefined && (words.test(text) || words.test(source.issuer ?? ''));
}
