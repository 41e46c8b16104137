import type { Subject } from '../../../domain/source.ts';
import { inlineText } from '../inline-text.ts';
import { child, children, descend, type XmlElement } from '../xml-element.ts';

/** What a label is for: its active ingredients, and the names it is sold under. */
export interface Products {
  drugs: Subject[];
  brandNames: string[];
  /** Generic names as the label writes them, for a title. */
  generics: string[];
  form: string | null;
}

/** Reads the product data of a Structured Product Labeling document; a kit's parts are products too. */
export function readProducts(document: XmlElement): Products {
  const named = findAll(document, /^(?:manufacturedProduct|manufacturedMedicine|partProduct|partMedicine)$/).filter((p) =>
    child(p, 'name'),
  );
  // A kit's swabs and diluents are no names of the medicine.
  const active = named.filter((p) => activeIngredients(p).length);
  const products = active.length ? active : named;
  const drugs = new Map<string, Subject>();
  for (const ingredient of products.flatMap(activeIngredients)) {
    const substance = child(ingredient, 'ingredientSubstance') ?? child(ingredient, 'activeIngredientSubstance');
    const full = nameOf(substance).toLowerCase();
    const name = nameOf(descend(substance, 'activeMoiety', 'activeMoiety')).toLowerCase() || full;
    if (!name) continue;
    const drug = drugs.get(name) ?? { name, also: [] };
    if (full && full !== name && !drug.also.includes(full)) drug.also.push(full);
    drugs.set(name, drug);
  }
  const generics = unique(products.flatMap((p) => children(p, 'asEntityWithGeneric').map((g) => nameOf(child(g, 'genericMedicine')))));
  const [only, second] = drugs.values();
  // Of one ingredient the generic name is another name ("interferon beta-1a").
  if (only && !second)
    only.also.push(...unique(generics.map((g) => g.toLowerCase())).filter((g) => g !== only.name && !only.also.includes(g)));
  const known = new Set([...generics, ...[...drugs.values()].flatMap((d) => [d.name, ...d.also])].map((n) => n.toLowerCase()));
  const brandNames = unique(products.map(nameOf)).filter((name) => !known.has(name.toLowerCase()));
  const [form] = products.map((p) => child(p, 'formCode')?.attributes.displayName).filter((f) => f && f !== 'KIT');
  return { drugs: [...drugs.values()], brandNames, generics, form: form?.toLowerCase() ?? null };
}

function activeIngredients(product: XmlElement): XmlElement[] {
  return [
    ...children(product, 'ingredient').filter((i) => /^ACT(?:I[BMR]?)?/.test(i.attributes.classCode ?? '')),
    ...children(product, 'activeIngredient'),
  ];
}

// A name may have a suffix inside it: "TRIAMINIC<suffix>Night Time</suffix>".
function nameOf(element: XmlElement | undefined): string {
  const name = child(element, 'name');
  const suffix = inlineText(child(name, 'suffix'));
  if (!name || !suffix) return inlineText(name);
  return `${inlineText({ ...name, children: name.children.filter((c) => typeof c === 'string') })} ${suffix}`;
}

function findAll(element: XmlElement, name: RegExp): XmlElement[] {
  return element.children.flatMap((c) => (typeof c === 'string' ? [] : [...(name.test(c.name) ? [c] : []), ...findAll(c, name)]));
}

function unique(names: string[]): string[] {
  const seen = new Map<string, string>();
  for (const name of names) if (name && !seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  return [...seen.values()];
}
