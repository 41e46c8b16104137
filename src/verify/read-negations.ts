import { readTokens } from '../text/read-tokens.ts';
import { meaningOf } from './same-meaning.ts';

/** A negation with what it denies: the first content words in its reach, and all of its clause's reach. */
export interface Negation {
  cue: string;
  /** True where it says "not enough" in one of its ways. */
  tooLittle: boolean;
  /** Meanings of the content words that it denies, nearest first. */
  denies: string[];
  /** Meanings within its reach: what the text does not affirm. */
  reach: Set<string>;
}

// Phrases in which a negative word denies nothing.
const NEUTRAL =
  /\b(?:not only|need not(?: be)?|does not have to|whether or not|with(?: \w+)? or without|without or with|(?:no|not) (?:to (?:be )?)?(?:use[ds]? )?(?:more|less|fewer|greater|higher|lower|later|longer) than|not the [A-Z]\w* label|no matter|without regard|not yet (?=\d|ten\b|twelve\b|\w+te?en\b|\w+ty\b)|no longer|(?:do(?:es)?|is|are) not (?:spare|exempt|excuse|matter)|not (?:until|before))\b/gi;
// Two words that deny once.
const ONCE: [RegExp, string][] = [
  [/\bnot (?:a single )?one\b/gi, 'no'],
  [/\b(?:not|no) (?:enough|sufficient(?:ly)?|adequate(?:ly)?)\b/gi, 'insufficient'],
  [/\bnot (?:be )?contraindicated\b/gi, 'permitted'],
  [/\b(?:advis\w+|recommend\w*|decid\w+) against\b/gi, 'avoid recommend'],
  [/\b(?:is|are|was|were) advised against\b/gi, 'avoid recommend'],
];
// These deny what follows them; the second group also what stands before ("response is inadequate").
const FORWARD =
  "not|nobody|unlike|outside|unwise|unless|rul(?:e[sd]?|ing) out|forbid\\w*|forbade|prohibit\\w*|preclude[sd]?|no|never|nor|neither|without|cannot|none|nothing|lack(?:s|ed|ing)?|fail(?:s|ed|ure)?|unable|absence|bars?|barred|want of|avoid\\w*|(?:stay|keep)(?:s|ing)? (?:\\w+ ){0,2}(?:away|off)|intoleran\\w+|contraindication|free of|discourag\\w+|n['’]t";
const BOTH =
  'inadequate(?:ly)?|insufficient(?:ly)?|lacking|too (?:small|little|few|low|weak)|contraindicated|off[- ]label|unlicensed|unapproved|inadvisable|avoided|ruled out|uncontrolled|unlikely|absent|excluded|fail|failed|disallowed';
const TOO_LITTLE = /^(?:inadequate|insufficient|too )/i;
const CUE = new RegExp(`\\b(?:(${BOTH})|(${FORWARD}))\\b|n['’]t\\b`, 'gi');
// A comma ends a reach unless a list goes on; a conjunction does.
const STOP =
  /[;:.]\s|,\s(?!(?!or\b|and\b)(?:[\w-]+\s){0,2}[\w-]+(?:,|\sor\s|\sand\s))|\b(?:but|while|whereas|although|unless|if|when|and (?:is|are|was|were|has|had|does|did|may|should|must|in|by|with|for))\b/;
const REACH = 90;

/** The negations of a text with their reach. Two in a row ("did not not") cancel out. */
export function readNegations(text: string): Negation[] {
  let plain = text.replace(NEUTRAL, (phrase) => ' '.repeat(phrase.length));
  plain = plain.replace(/\s?\([^()]*\)/g, (aside) => (new RegExp(CUE.source, 'i').test(aside) ? aside : ''));
  for (const [pattern, replacement] of ONCE) plain = plain.replace(pattern, replacement);
  const cues = [...plain.matchAll(CUE)];
  const negations: Negation[] = [];
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    const end = cue.index + cue[0].length;
    const next = cues[i + 1];
    if (next && /^\s*(?:be |have been |been )?$/.test(plain.slice(end, next.index))) {
      i++;
      continue;
    }
    const after = contentOf(until(plain.slice(end, end + REACH)));
    const before = cue[1] ? contentOf(since(plain.slice(Math.max(0, cue.index - REACH), cue.index))).slice(-3) : [];
    negations.push({
      cue: cue[0],
      tooLittle: TOO_LITTLE.test(cue[0]),
      denies: cue[1] ? [...before.toReversed(), ...after.slice(0, 2)] : after.slice(0, 3),
      reach: new Set([...before, ...after]),
    });
  }
  return negations;
}

// Up to the next stop; a word that the reach cuts through is left out.
function until(after: string): string {
  const stop = STOP.exec(after);
  if (stop) return after.slice(0, stop.index);
  return after.length < REACH ? after : after.replace(/\S+$/, '');
}

function since(before: string): string {
  return before.split(STOP).at(-1)!;
}

function contentOf(text: string): string[] {
  return readTokens(text).map(meaningOf);
}
