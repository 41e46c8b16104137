import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { InputFault } from '../../../domain/faults.ts';
import { readRules, type Rule } from './read-rules.ts';

/** A piece of text as it is set on a page: position and width in points from the lower left corner, font size in points. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  italic: boolean;
}

/** The text of a page, in the order in which the file draws it. Pages count from 1. */
export interface PageText {
  number: number;
  height: number;
  runs: Run[];
  /** The lines drawn on it. */
  rules: Rule[];
}

export interface OpenedPdf {
  /** The title that its properties give; empty where none. */
  title: string;
  pages: AsyncIterable<PageText>;
}

const MOST_PAGES = 5000;
const MOST_CHARACTERS = 20_000_000;
const MOST_RUNS_A_PAGE = 50_000;

/** Opens a PDF for its text. No script in it is run, no picture decoded, nothing fetched. Throws an InputFault where it cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The parser takes the buffer for itself.
  const pdf = await load(new Uint8Array(bytes));
  if (pdf.numPages > MOST_PAGES)
    throw new InputFault(
      `The PDF has ${pdf.numPages.toLocaleString('en')} pages; at most ${MOST_PAGES.toLocaleString('en')} are read. Split it.`,
      {
        line: 1,
      },
    );
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title = '' } = info as { Title?: unknown };
  return { title: typeof Title === 'string' ? Title.trim() : '', pages: readPages(pdf) };
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function load(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(bytes, {
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      maxImageSize: 1,
      verbosity: 0,
    });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') throw new InputFault('The PDF is protected by a password. Save it without one.', { line: 1 });
    throw new InputFault(`The PDF is broken: ${message}`, { line: 1 });
  }
}

async function* readPages(pdf: Pdf): AsyncGenerator<PageText> {
  let characters = 0;
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(pdf, number);
      characters += page.runs.reduce((sum, run) => sum + run.text.length, 0);
      if (characters > MOST_CHARACTERS || page.runs.length > MOST_RUNS_A_PAGE)
        throw new InputFault(`Page ${number} of the PDF goes beyond the text that any document has.`, { line: 1 });
      yield page;
    }
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PageText> {
  try {
    const page = await pdf.getPage(number);
    const { items, styles } = await page.getTextContent();
    // Fonts have their names once the page's drawing has been read.
    const drawing = await page.getOperatorList();
    const { OPS } = await getResolvedPDFJS();
    const fonts = new Map(Object.keys(styles).map((font) => [font, fontStyle(page, font)]));
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      // Text set at an angle is a stamp or an axis, not part of the flow.
      if (Math.abs(b) > Math.abs(a) * 0.1 || Math.abs(c) > Math.abs(d) * 0.4) return [];
      const style = fonts.get(item.fontName) ?? { bold: false, italic: false };
      return [{ text: item.str, x, y, width: item.width, size: Math.abs(d) || item.height || 1, ...style }];
    });
    const [, bottom = 0, , top = 0] = page.view;
    page.cleanup();
    return { number, height: top - bottom, runs, rules: readRules({ ...drawing, ops: OPS }) };
  } catch (error) {
    throw new InputFault(`Page ${number} of the PDF cannot be read: ${(error as Error).message}`, { line: 1 });
  }
}

function fontStyle(page: Awaited<ReturnType<Pdf['getPage']>>, font: string): { bold: boolean; italic: boolean } {
  if (!page.commonObjs.has(font)) return { bold: false, italic: false };
  const { name = '', bold, italic } = page.commonObjs.get(font) as { name?: string; bold?: boolean; italic?: boolean };
  return { bold: bold === true || /bold|black|heavy|semibd|demi/i.test(name), italic: italic === true || /italic|oblique/i.test(name) };
}
