import { pageTexts } from '../../publish/texts/page-texts.ts';

/** A number with what is counted: "1 answer", "1,204 sources". */
export function formatCount(count: number, noun: string): string {
  return `${count.toLocaleString(pageTexts().locale)} ${noun}${count === 1 ? '' : 's'}`;
}
