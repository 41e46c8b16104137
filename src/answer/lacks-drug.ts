import type { SentenceReading } from '../findings/read-sentence.ts';
import { isMedicineName } from '../vocabulary/common-medicines.ts';
import { TITLED_BY_SUBJECT } from './outlines/slot.ts';

const AMOUNT = /\b\d+(?:[.,]\d+)?\s?(?:mg|g|mcg|micrograms?|µg|μg|units?|IU)(?:\/kg)?\b/;

/** Words before an amount that say for whom, how, when and how much, but not of what. */
const NO_DRUG = new Set(
  `adult adults child children childhood infant infants neonate neonates newborn newborns babies baby adolescent adolescents elderly pregnant women patient patients people
  year years month months week weeks days hour hours hourly daily once twice times thrice night morning aged under over above below between less more than from until
  oral orally mouth intravenous intravenously intramuscular intramuscularly subcutaneous subcutaneously injection injected infusion inhaled inhalation nebulised nebulized
  topical topically rectal rectally slowly slow bolus stat push dose doses dosage dosing initial initially loading maintenance start starting then followed follow increase
  increased reduce reduced maximum minimum total usual recommended standard range same give given take taken administer administered repeat repeated every each body weight
  weighing kilogram kilograms with without plus alternatively alternative therapy treatment treatments treat prophylaxis prevention attack attacks disease infection infections
  episode episodes symptoms cases severe mild moderate acute chronic life-threatening uncomplicated complicated persistent intermittent renal hepatic kidney liver impairment
  failure function clearance normal after before during while where when needed required tolerated response respond prescribed either only also first second third line`.split(
    /\s+/,
  ),
);

/**
 * True for an item of a list, a row or a statement of a guide that tells how much is given but not of what ("Adult: 2.5 mg up to 3 times"), neither itself before its first amount nor
 * in the lines that lead it in nor in its headings. A product's own text says by its title of what.
 */
export function lacksDrug({ fragment, own, drugs, classes, conditions, passage, source }: SentenceReading): boolean {
  const amount = AMOUNT.exec(own);
  if (!amount || !(fragment ? source.kind !== 'drug-label' : TITLED_BY_SUBJECT.has(source.kind))) return false;
  if (drugs.length + classes.length > 0) return false;
  const wordsOf = (text: string): string[] => text.match(/[\p{L}-]{4,}/gu) ?? [];
  if ([own, ...passage.heading].some((text) => wordsOf(text).some(isMedicineName))) return false;
  const diseases = new Set(conditions.flatMap((c) => c.names).flatMap((name) => wordsOf(name.toLowerCase())));
  return !wordsOf(own.slice(0, amount.index).toLowerCase()).some(
    (word) => !NO_DRUG.has(word) && !diseases.has(word) && !ILLNESS.test(word),
  );
}

const ILLNESS =
  /(?:itis|osis|iasis|aemia|emia|uria|algia|pathy|oma|pnea|pnoea|rrh(?:o?ea|age)|fever|pain|shock|syndrome|pregnancy|cancer|onia|ngina|asthma)s?$/;
