import type { Subject } from '../../../domain/source.ts';

// Titles of subsections that name no disease.
const NO_DISEASE =
  /\b(?:use|usage|limitations?|indications?|adults?|adolescents?|p(?:a)?ediatric|children|patients?|general|monotherapy|combination|therapy|treatment|prevention|prophylaxis|administration|important|information)\b/i;

/** The diseases among titles such as "1.4 Ankylosing Spondylitis". A title that says more than a name is left out. */
export function nameConditions(titles: string[]): Subject[] {
  const names = titles.map((title) => title.replace(/^[\d.]+\s*/, '').trim());
  return [...new Set(names)]
    .filter((name) => name && name.split(/\s+/).length <= 6 && !NO_DISEASE.test(name))
    .map((name) => ({ name: name === name.toUpperCase() ? name.toLowerCase() : name, also: [] }));
}
