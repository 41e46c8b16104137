import { InputFault } from '../../../domain/faults.ts';
import { NO_IDENTIFIERS, readIdentifier } from '../../identify-source.ts';
import type { ReadDocument } from '../../library.ts';
import { makePassages, type PassageText } from '../../make-passages.ts';
import { blockText, type Block } from '../blocks/block.ts';
import { gatherPassages } from '../blocks/gather-passages.ts';
import { newSource } from '../new-source.ts';
import { parseHtml } from '../parse-html.ts';
import { readHtmlFlow } from '../read-html-flow.ts';
import { markHeadings } from './mark-headings.ts';
import { isJson, list, text, type Json, type ProductInformation } from './read-bundle.ts';
import { readProduct } from './read-product.ts';

const DEEPEST = 30;

/** Reads EU electronic product information. Throws an InputFault where it has no EU number or no text. */
export function readLeaflet({ composition, resources, assembled }: ProductInformation): ReadDocument {
  // 1. Which product.
  const eu = readNumber(resources);
  if (!eu)
    throw new InputFault(
      'The product information has no EU number such as EU/1/16/1170/001, so it cannot be known which product it is about.',
    );
  const id = `eu:${eu.product}`;
  // 2. Its sections.
  const sections = list(composition.section).flatMap((section) => openSection(section, []));
  const whole = sections.flatMap(({ blocks }) => blocks.map(blockText)).join(' ');
  const name = spellAsIn(whole, productName(composition, resources));
  const passages = makePassages(
    id,
    sections.flatMap((section) => readSection(section, name)),
  );
  if (!passages.length) throw new InputFault('The product information has no text.', { record: id });
  // 3. The product, as the resources or else the text say.
  const said = readProduct(whole);
  const substances = readSubstances(resources);
  const language = text(composition.language) || text(resources[0]?.language) || 'en';
  const what = nameKind(composition);
  const revised = readDate(composition, assembled);
  const drugs = substances.length ? substances.map((substance) => ({ name: substance, also: [] })) : said.drugs;
  const source = newSource({
    id,
    kind: 'drug-label',
    textKind: 'label',
    title: `${name}: ${what} (EU)`,
    titleExact: false,
    published: revised,
    labelDate: revised,
    language: language.slice(0, 2).toLowerCase(),
    identifiers: { ...NO_IDENTIFIERS, eu: eu.product },
    aliases: eu.written,
    issuer: holderOf(resources) ?? said.holder,
    regulator: 'EMA',
    jurisdictions: ['EU'],
    drugs,
    brandNames: drugs.some((drug) => drug.name.startsWith(name.toLowerCase())) ? [] : [name],
  });
  return { source, passages };
}

interface LeafletSection {
  heading: string[];
  title: string;
  blocks: Block[];
}

function openSection(section: Json, parents: string[]): LeafletSection[] {
  if (parents.length > DEEPEST) throw new InputFault(`Sections are nested more than ${DEEPEST} deep.`);
  const title = (text(section.title) || (isJson(section.code) ? text(section.code.text) : '')).replace(/\s+/g, ' ');
  const heading = [...parents, title].filter(Boolean);
  const blocks = readHtmlFlow(parseHtml(isJson(section.text) ? text(section.text.div) : '').body.children);
  return [{ heading, title, blocks }, ...list(section.section).flatMap((inner) => openSection(inner, heading))];
}

function readSection({ heading, title, blocks: read }: LeafletSection, name: string): PassageText[] {
  const blocks = markHeadings(read, name);
  // Many sections begin by saying their title once more.
  if (blocks[0] && 'text' in blocks[0] && blocks[0].text === title) blocks.shift();
  return gatherPassages(heading, blocks);
}

// The product's number, and the numbers as they are printed: of the product and of the packs in the file.
function readNumber(resources: Json[]): { product: string; written: string[] } | null {
  const values = resources
    .filter((r) =>
      /^(?:Composition|RegulatedAuthorization|MedicinalProductDefinition|PackagedProductDefinition)$/.test(text(r.resourceType)),
    )
    .flatMap((r) => list(r.identifier))
    .map(({ value }) => /\bEU\/\d\/\d{2}\/\d{3,5}(?:\/\d{3}(?![\d-]))?/i.exec(text(value))?.[0].toUpperCase());
  const product = values.map((value) => (value ? readIdentifier('eu', value) : null)).find((eu) => eu !== null);
  if (!product) return null;
  const ofProduct = values.filter((value) => value !== undefined && readIdentifier('eu', value) === product) as string[];
  return { product, written: [...new Set([`EU/${product}`, ...ofProduct])] };
}

function productName(composition: Json, resources: Json[]): string {
  const definition = resources.find((r) => r.resourceType === 'MedicinalProductDefinition');
  const [full] = list(definition?.name)
    .map((n) => text(n.productName))
    .filter(Boolean);
  return full?.split(/\s+\d/)[0] ?? text(composition.title).replace(/\s*(?:[-–:]\s*)?package leaflet.*$/i, '');
}

// The file may write "olumiant" where the text writes "Olumiant".
function spellAsIn(whole: string, name: string): string {
  if (name !== name.toLowerCase() || !name) return name || 'Unnamed product';
  const pattern = new RegExp(`\\b${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'gi');
  const written = (whole.match(pattern) ?? []).find((word) => word !== name);
  return written ?? name[0]!.toUpperCase() + name.slice(1);
}

function nameKind(composition: Json): string {
  const type = isJson(composition.type) ? composition.type : {};
  return (text(type.text) || text(list(type.coding)[0]?.display) || 'product information').toLowerCase();
}

// A date that is only the moment at which the file was made tells nothing about the text.
function readDate(composition: Json, assembled: string): string | null {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text(composition.date))?.[0] ?? null;
  return text(composition.date) === assembled || assembled === '' ? null : date;
}

function holderOf(resources: Json[]): string | null {
  return text(resources.find((r) => r.resourceType === 'Organization')?.name) || null;
}

function readSubstances(resources: Json[]): string[] {
  const names = resources
    .filter(
      (r) =>
        r.resourceType === 'Ingredient' && /active/i.test(JSON.stringify(r.role ?? '')) && !/inactive/i.test(JSON.stringify(r.role ?? '')),
    )
    .map((r) => {
      const code = isJson(r.substance) && isJson(r.substance.code) ? r.substance.code : {};
      const concept = isJson(code.concept) ? code.concept : code;
      return (text(list(concept.coding)[0]?.display) || text(concept.text)).toLowerCase();
    });
  return [...new Set(names)].filter(Boolean);
}
