import type { SentenceReading } from '../../findings/read-sentence.ts';
import { CONCEPTS } from '../../vocabulary/concepts.ts';
import { onDrug, premise, type Clause, type Premise } from './premise.ts';

const RARE = /\b(?:rare(?:ly)?|uncommon|infrequent|seldom|hardly (?:ever|any)|almost never|very few)\b/i;
const COMMON = /\b(?:very common|(?<!un)common(?:est|ly)?|frequent(?:ly)?|usual|most (?:patients|people))\b/i;
const RAISES = /\b(?:rais(?:es?|ed|ing)|increas\w+|caus(?:es?|ed|ing)|higher|doubl\w+|trigger\w*)\b/i;
const LOWERS = /\b(?:lower(?:s|ed)?|reduc(?:es?|ed)|protect\w*|prevent\w*|decreas\w+)\b/i;
const LOWERED = /\b(?:lowered|lowers|reduced|reduces|fewer|less (?:often|frequent))\b/i;
const NOT_RAISED =
  /\b(?:no (?:significant )?(?:difference|excess)|not (?:significantly )?(?:increased|raised|higher)|were not increased|do not raise|unchanged)\b/i;
const NO_PROTECTION = /\bnot be read as protection|\bmore frequent|\braised|\bhigher|\bincreased\b/i;

/** "X is rare (common) on D", "D raises (lowers) X": contradicted by what a label or a result says of how often X comes. */
export function claimHarm(clause: Clause): Premise[] {
  const { reading, text, denies } = clause;
  const events = [...reading.concepts].filter((c) => EVENTS.has(c));
  if (!events.length || denies || !(clause.drugs.length + clause.classes.length)) return [];
  const about = (r: SentenceReading): boolean =>
    (clause.drugs.length ? onDrug(r, clause) : r.classes.some((c) => clause.classes.includes(c))) && events.every((c) => r.concepts.has(c));
  const near = (r: SentenceReading, words: RegExp): boolean => about(r) && events.every((event) => frequencyOf(r.text, event, words));
  if (RARE.test(text))
    return [
      premise(
        (r) => near(r, COMMON),
        (r) => near(r, RARE),
      ),
    ];
  if (COMMON.test(text))
    return [
      premise(
        (r) => near(r, RARE),
        (r) => near(r, COMMON),
      ),
    ];
  if (LOWERS.test(text))
    return [
      premise(
        (r) => about(r) && NO_PROTECTION.test(r.text),
        (r) => about(r) && r.signals.effect > 0 && LOWERS.test(r.text) && !NO_PROTECTION.test(r.text),
      ),
    ];
  if (RAISES.test(text))
    return [
      premise(
        (r) => about(r) && (NOT_RAISED.test(r.text) || (r.signals.effect > 0 && LOWERED.test(r.text))),
        (r) => about(r) && r.signals.harm && !NOT_RAISED.test(r.text) && NO_PROTECTION.test(r.text),
      ),
    ];
  return [];
}

const EVENTS = new Set(
  'zoster herpes-simplex infection cardiovascular thrombosis malignancy skin-cancer mortality acne nausea headache anaemia diverticulitis'.split(
    ' ',
  ),
);

/** The nearest word of frequency after the event is of this sort ("nausea is very common, and vomiting … common"). */
function frequencyOf(text: string, event: string, words: RegExp): boolean {
  const pattern = CONCEPTS.find((c) => c.name === event)?.pattern;
  const at = pattern ? text.search(pattern) : -1;
  if (at < 0) return false;
  const clause = text.slice(at).split(/[;,]/)[0]!;
  const before = text.slice(0, at).split(/[;]/).at(-1)!;
  const found = [clause, before].find((part) => RARE.test(part) || COMMON.test(part));
  return found !== undefined && words.test(found);
}
