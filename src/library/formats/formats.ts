import { euLeaflet } from './eu-leaflet.ts';
import type { Format } from './format.ts';
import { guidelineHtml } from './guideline-html.ts';
import { guidelineMarkdown } from './guideline-markdown.ts';
import { guidelineText } from './guideline-text.ts';
import { jats } from './jats.ts';
import { medlineText } from './medline-text.ts';
import { medlineXml } from './medline-xml.ts';
import { pdf } from './pdf.ts';
import { ris } from './ris.ts';
import { spl } from './spl.ts';

/** Every format that is read. The first that recognises a file reads it. */
export const FORMATS: Format[] = [medlineXml, spl, jats, euLeaflet, medlineText, ris, pdf, guidelineHtml, guidelineMarkdown, guidelineText];
