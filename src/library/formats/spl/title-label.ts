import type { Products } from './read-products.ts';

const BOILERPLATE =
  /^(?:these highlights do not include|see full prescribing information|initial u\.?\s?s\.? approval|highlights of prescribing)/i;
const SAYS_NOTHING = /^(?:drug facts|prescribing information|full prescribing information|package (?:insert|label)|label|rx only)\.?$/i;
const LONGEST = 250;

/**
 * A label's title: its own, without the sentences that every label begins with; else one made of brand, active ingredients and what kind of
 * label it is, which then is not exact.
 */
export function titleLabel(
  title: string,
  { brandNames, generics, drugs, form }: Products,
  kind: string,
): { title: string; titleExact: boolean } {
  const said = title
    .split(/\n|(?<=\.)\s+(?=See full|Initial U)/)
    .map((line) => line.trim())
    .filter((line) => line && !BOILERPLATE.test(line))
    .join(' ');
  const names = [...brandNames, ...generics, ...drugs.map((d) => d.name)].map((n) => n.toLowerCase());
  const namesProduct = names.some((name) => said.toLowerCase().includes(name.split(' ')[0]!));
  if (said && said.length <= LONGEST && !SAYS_NOTHING.test(said) && (namesProduct || !names.length))
    return { title: said, titleExact: true };
  const ingredients = drugs.map((d) => d.name).join(', ');
  const [name = generics[0] ?? ingredients] = brandNames;
  const inBrackets = ingredients && name.toLowerCase() !== ingredients ? ` (${ingredients})` : '';
  const what = /otc/i.test(kind) ? 'Drug Facts label' : 'prescribing information';
  return { title: `${name || 'Unnamed product'}${inBrackets}${form ? ` ${form}` : ''}: US ${what}`, titleExact: false };
}
