import type { VocabularySubject } from './build-vocabulary.ts';

const PART_OF =
  /^(?:(?:treatment|management|diagnosis|prevention|causes?|types|complications|assessment|clinical (?:features|manifestations|evaluation)|approach)(?: and \p{L}+)? (?:of|to)) (?:an? |the )?/u;
const IN_WHOM = /(?: in| of)? (?:an? |the )?(?:child(?:ren)?|newborn|neonates?|infants?|infancy|adults?|adolescents?|elderly|pregnancy)$/;
const MOST_WORDS = 4;

/**
 * The diseases that treatment guides name in their titles ("SNAKE BITE", "TREATMENT OF APNOEA IN A CHILD", "ONCHOCERCIASIS (RIVER BLINDNESS)"), with the
 * other names that stand in brackets. Such a document says in no other field what it is about. Titles of more words are sentences and give none.
 */
export function nameTitleSubjects(titles: string[]): VocabularySubject[] {
  return titles.flatMap((title) => {
    const lower = title
      .toLowerCase()
      .replace(/[_.:]\d*$/, '')
      .trim();
    const main = lower
      .replace(/\([^()]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const bracketed = [...lower.matchAll(/\(([^()]*)\)/g)].flatMap((m) => m[1]!.split(/[;,]/));
    const whole = main.replace(PART_OF, '');
    const names = [whole.replace(IN_WHOM, ''), whole, ...bracketed]
      .map((name) => name.trim())
      .filter((name) => /^[\p{L}][\p{L}\p{N}' -]{2,}$/u.test(name) && name.split(/[ -]/).length <= MOST_WORDS);
    const [name, ...also] = [...new Set(names)];
    return name ? [{ type: 'condition', name, also, brands: [], sources: 0 }] : [];
  });
}
