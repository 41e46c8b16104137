import type { Subject } from '../../../domain/source.ts';
import { readInline } from '../blocks/read-inline.ts';
import { children, type XmlElement } from '../xml-element.ts';

// Endings that name a group of substances (WHO, The use of stems in the selection of international nonproprietary names), and older usage beside it.
const STEMS =
  'mab t?inib anib enib degib parib ciclib lisib zomib acept ercept cicept kinra leukin limus fingod tecan taxel platin rubicin citabine mustine trexate thioprine purinol pril sartan vastatin fibrate imibe olol alol dipine zosin dralazine thiazide semide entan ciguat xaban gatran grel parin gliptin gliflozin glitazone glutide natide formin tidine prazole setron conazole nidazole bendazole oxazole mycin micin cillin floxacin cycline penem bactam ciclovir cyclovir vir quine mether fantrine artemisinin lukast meterol moterol buterol tropium onide asone olone nisone profen fenac oxicam coxib methacin metacin tadine rizine dronate oxetine pramine azepam azolam barbital piprazole apine peridol idone azine triptan caine curium omidine nicline melteon prost afil';
const DRUG = new RegExp(`^[a-z][a-z-]{2,}(?:${STEMS.replaceAll(' ', '|')})$`, 'i');
const NO_DRUG = /(?:sterol|histidine|cytidine)$|^(?:intercept|alone|hormone|cyclone|ketone|histone|milestone|magazine)$/i;
const DISEASE =
  /^[\p{L}-]*(?:itis|osis|oses|oma|omas|emia|aemia|uria|pathy|algia|penia|plegia|diabetes|asthma|cancers?|carcinomas?|stroke|gout|malaria|tuberculosis|hypertension|eczema|pruritus|alopecia|vitiligo|acne|lupus|depression|schizophrenia|epilepsy|migraine|obesity|pain|infections?|diseases?|disorders?|syndrome|failure|fibrillation|embolism|bleeding|h(?:a)?emorrhage|ulcers?|fractures?|dementia|pneumonia|sepsis|encephalopathy)$/iu;
const NO_DISEASE =
  /^(?:doses|diagnosis|prognosis|dosis|hypnosis|symbiosis|mitosis|apoptosis|anastomosis|homeopathy|osteopathy|telepathy|empathy|sympathy)$/i;
const NO_PART_OF_NAME =
  /^(?:the|a|an|of|in|into|with|and|or|for|to|on|by|from|during|after|versus|vs|using|treating|treatment|patients?|adults?|children|people|subjects|acute|severe|moderate|mild|early|new|its|their|controlled|associated|induced|related|postoperative|low|high|long-term|persistent|active|advanced|different|investigation|iii?|iv|stage|grade|care|inhibits|\w+ing)$/i;

/**
 * What an article is about, where it carries no MeSH: substances named in its title or keywords by the endings of international nonproprietary
 * names, and diseases named there by their usual endings and words. Names that say neither way what they are, are left out.
 */
export function readArticleSubjects(meta: XmlElement, title: string): { drugs: Subject[]; conditions: Subject[] } {
  const keywords = children(meta, 'kwd-group')
    .filter((group) => /^(?:en|$)/i.test(group.attributes['xml:lang'] ?? ''))
    .flatMap((group) => children(group, 'kwd'))
    .map((kwd) => readInline(kwd.children));
  const words = [title, ...keywords]
    .flatMap((text) => text.split(/[\s/,;:()+]+/))
    .flatMap(partsOf)
    .map((word) => word.replace(/[^\p{L}\d-]/gu, ''));
  const drugs = words.filter((word) => DRUG.test(word) && !NO_DRUG.test(word)).map((word) => word.toLowerCase());
  const conditions = [title, ...keywords].flatMap(diseasesIn);
  return { drugs: subjects(drugs), conditions: subjects(conditions) };
}

// "artemether-lumefantrine" are two substances.
function partsOf(word: string): string[] {
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => DRUG.test(part)) ? parts : [word];
}

// "Rilonacept in the treatment of acute gouty arthritis" → "gouty arthritis": the word that names a disease with what narrows it.
function diseasesIn(text: string): string[] {
  const found: string[] = [];
  for (const phrase of text.split(/[,;:()/?.]+|\s[-–—]\s/)) {
    const words = phrase
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[^\p{L}\d'’-]/gu, ''));
    for (const [i, word] of words.entries()) {
      if (!DISEASE.test(word) || NO_DISEASE.test(word)) continue;
      let from = i;
      while (from > 0 && i - from < 2 && words[from - 1] && !NO_PART_OF_NAME.test(words[from - 1]!) && !DRUG.test(words[from - 1]!)) from--;
      // "disease" or "pain" alone name none.
      if (from < i || !/^(?:diseases?|disorders?|syndrome|infections?|failure|pain|ulcers?|bleeding)$/i.test(word))
        found.push(
          words
            .slice(from, i + 1)
            .join(' ')
            .toLowerCase(),
        );
    }
  }
  return found;
}

function subjects(names: string[]): Subject[] {
  return [...new Set(names)].slice(0, MOST).map((name) => ({ name, also: [] }));
}

const MOST = 8;
