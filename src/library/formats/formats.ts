import { meshDescriptors } from '../enrich/mesh-descriptors.ts';
import { meshTree } from '../enrich/mesh-tree.ts';
import { retractionList } from '../enrich/retraction-list.ts';
import { euLeaflet } from './eu-leaflet.ts';
import type { Format } from './format.ts';
import { guidelineHtml } from './guideline-html.ts';
import { guidelineMarkdown } from './guideline-markdown.ts';
import { guidelineText } from './guideline-text.ts';
import { jats } from './jats.ts';
import { medlineText } from './medline-text.ts';
import { medlineXml } from './medline-xml.ts';
import { pdf } from './pdf.ts';
import { openfdaJson } from './openfda-json.ts';
import { ris } from './ris.ts';
import { spl } from './spl.ts';

/** Every format that is read. The first that recognises a file reads it. */
export const FORMATS: Format[] = [
  medlineXml,
  spl,
  jats,
  euLeaflet,
  openfdaJson,
  medlineText,
  ris,
  pdf,
  retractionList,
  meshTree,
  meshDescriptors,
  guidelineHtml,
  guidelineMarkdown,
  guidelineText,
];
