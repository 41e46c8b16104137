const SHORT: Record<string, string> = { GB: 'UK', 'GB-ENG': 'England', EU: 'EU', US: 'US' };
const LONG: Record<string, string> = { EU: 'European Union', 'GB-ENG': 'England', 'GB-SCT': 'Scotland', 'GB-WLS': 'Wales' };
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** A jurisdiction's code as a reader says it, short: "US", "EU", "England", "Japan". */
export function nameJurisdiction(code: string): string {
  return SHORT[code] ?? nameJurisdictionInFull(code);
}

/** A jurisdiction's code in full: "United States", "European Union". A code nobody knows comes back as it is. */
export function nameJurisdictionInFull(code: string): string {
  if (LONG[code]) return LONG[code];
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
