import { pickOne, type Random } from '../../src/eval/perturb/seeded-random.ts';

/** One way to say the same differently; null where the sentence gives no ground for it. */
type Rule = (sentence: string) => string | null;

const lower = (text: string): string =>
  /^(?:\p{Lu}\p{Ll}|A )/u.test(text) && !NAME_FIRST.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const NAME_FIRST =
  /^(?:NICE|FDA|EMA|Canada|England|Japan|Europe|Britain|Olumiant|American|European|Canadian|Health|Janus|Creutzfeldt|Crohn)\b/;

/** Changes of order: they move whole parts of a sentence and change no word of them. */
const ORDER: Rule[] = [
  // "In adults with X, Y." → "Y in adults with X."
  (s) => {
    const m =
      /^((?:In|Among|For|With|During|After|Before|On|At|Under|Across|Over|Within|Through|Without) [^,;:()]{4,90}), ([^;:]+)\.$/.exec(s);
    if (!m || !isWhole(m[1]!) || VERB.test(m[1]!) || !VERB.test(m[2]!.split(',')[0]!) || /^(?:which|who|and|but)\b/.test(m[2]!))
      return null;
    return `${upper(m[2]!)} ${lower(m[1]!)}.`;
  },
  // "According to X, Y." → "Y, according to X."
  (s) => {
    const m = /^According to ([^,]+), (.+)\.$/.exec(s);
    return m && isWhole(m[1]!) ? `${upper(m[2]!)}, according to ${m[1]}.` : null;
  },
  // "The label says that Y." → "Y, the label says."
  (s) => {
    const m = /^(The [^,]{3,60}? (?:says|states|notes|warns|points out)) (?:that )?(.+)\.$/.exec(s);
    return m && isWhole(m[1]!) && VERB.test(m[2]!) && !/^(?:not|to|do)\b/.test(m[2]!) ? `${upper(m[2]!)}, ${lower(m[1]!)}.` : null;
  },
  // "Although A, B." → "B, although A."
  (s) => {
    const m = /^((?:Although|Because|When|If|Where|Once) [^,]+), ([^,;]+)\.$/.exec(s);
    return m && isWhole(m[1]!) ? `${upper(m[2]!)} ${lower(m[1]!)}.` : null;
  },
];

const VERB =
  /\b(?:is|are|was|were|has|have|had|does|do|did|may|might|can|could|should|must|will|would|gave|lowers?|rose|fell|found|showed|took|kept|asks?|says|recommends?|advis\w+|recommended|occurred|reached|lost|needs?|blocks?|starts?|regained|drops?|favou?red|raises?|raised|reduced|lets|led|made|makes|covers?|approved|got|saw|stopped|remain\w*|differ\w*|come|came)\b/;

/** A part that can be moved as it stands: its brackets close, and it does not break off. */
const isWhole = (part: string): boolean =>
  part.split('(').length === part.split(')').length && !/\b(?:of|to|for|with|in|on|by|and|or|the|a|an|than)$/i.test(part);

/** Active and passive voice. */
const VOICE: Rule[] = [
  (s) => {
    const m =
      /^(The [\w\s-]{3,60}?|NICE|CADTH|The FDA) (recommends|approved|advises|authorised|funds|licensed|endorses|supports) ([^,;]+?) ((?:for|in|as|when|if|only|to treat|before|after|at)\b.+)\.$/.exec(
        s,
      );
    if (!m) return null;
    const verb = {
      recommends: 'is recommended',
      approved: 'was approved',
      advises: 'is advised',
      authorised: 'was authorised',
      funds: 'is funded',
      licensed: 'was licensed',
      endorses: 'is endorsed',
      supports: 'is supported',
    }[m[2]!]!;
    if (/\b(?:against|that|not)\b/.test(m[3]!) || /\band\b|\bor\b/.test(m[3]!)) return null;
    return `${upper(m[3]!)} ${verb} by ${lower(m[1]!)} ${m[4]}.`;
  },
];

/** Words and phrases that say the same in a clinical text. */
const WORDS: [RegExp, string][] = [
  [/\bonce daily\b/g, 'once a day'],
  [/\btwice daily\b/g, 'twice a day'],
  [/\bonce a day\b/g, 'once daily'],
  [/\bcompared with\b/g, 'as against'],
  [/\bversus\b/g, 'against'],
  [/\bagainst (?=\d)/g, 'versus '],
  [/\bapproximately\b/g, 'about'],
  [/\babout (?=\d)/g, 'around '],
  [/(?<!arthritis )\bpatients\b/g, 'people'],
  [/\bparticipants\b/g, 'people taking part'],
  [/\bpeople with\b/g, 'patients with'],
  [/\badverse events\b/g, 'side effects'],
  [/\bside effects\b/g, 'unwanted effects'],
  [/\bdiscontinue\b/g, 'stop'],
  [/\bdiscontinued\b/g, 'stopped'],
  [/\binitiated\b/g, 'started'],
  [/\binitiating\b/g, 'starting'],
  [/\bbegins\b/g, 'starts'],
  [/\btreatment\b/g, 'therapy'],
  [/\btherapy\b/g, 'treatment'],
  [/\brenal\b/g, 'kidney'],
  [/\bkidney function\b/g, 'renal function'],
  [/\bhepatic\b/g, 'liver'],
  [/\bshowed\b/g, 'found'],
  [/\breported\b/g, 'described'],
  [/\bis approved for\b/g, 'is licensed for'],
  [/\bis not approved\b/g, 'is not licensed'],
  [/\bis licensed\b/g, 'holds a licence'],
  [/\bis contraindicated\b/g, 'must not be used'],
  [/\bmust not be used\b/g, 'is contraindicated'],
  [/\bshould be avoided\b/g, 'is to be avoided'],
  [/\bis recommended\b/g, 'is advised'],
  [/\brecommends\b/g, 'advises'],
  [/\bis not recommended\b/g, 'is not advised'],
  [/\breduced to\b/g, 'lowered to'],
  [/\breduces\b/g, 'lowers'],
  [/\bincreased\b/g, 'raised'],
  [/\boccurred in\b/g, 'arose in'],
  [/\bcommonest\b/g, 'most common'],
  [/(?<!no )\bmore than\b/g, 'over'],
  [/\bat least\b/g, 'no fewer than'],
  [/\bmonitored\b/g, 'watched'],
  [/\brequires\b/g, 'needs'],
  [/\bneeds\b/g, 'requires'],
  [/\bbecause\b(?! of)/g, 'since'],
  [/\balthough\b/g, 'though'],
  [/\bwhereas\b/g, 'while'],
  [/\breached\b/g, 'attained'],
  [/\bachieved\b/g, 'reached'],
  [/\bmedicine\b/g, 'drug'],
  [/\bmoderate-to-severe\b/g, 'moderate to severe'],
  [/\brandomised trials?\b/g, 'randomised study'],
  [/\bevidence\b/g, 'data'],
  [/\bshould be\b/g, 'ought to be'],
  [/\bblood clots\b/g, 'thrombosis'],
  [/\bheart attack\b/g, 'myocardial infarction'],
  [/\bscalp hair\b/g, 'hair on the scalp'],
  [/\bin children\b/g, 'for children'],
  [/\bis given\b/g, 'is used'],
  [/\bis taken\b/g, 'is swallowed'],
  [/\blasted\b/g, 'went on for'],
  [/\bin combination with\b/g, 'together with'],
  [/\bcombined with\b/g, 'used together with'],
];

export interface Rephrased {
  /** Far from the sentence: order or voice and words. */
  text: string;
  /** Nearer to it: what a writer would say who was told to stay close. */
  closer: string;
}

/** A sentence in other words that says the same; null where the rules find nothing to change but a word. */
export function rephrase(sentence: string, random: Random): Rephrased | null {
  const plain = sentence.replace(/\s+/g, ' ').trim();
  const moved = [...VOICE, ...ORDER].map((rule) => rule(plain)).filter((text) => text !== null);
  const order = pickOne(moved, random);
  const base = order ?? plain;
  const rules = WORDS.filter(([words]) => base.search(words) >= 0);
  const chosen = rules.filter(() => random() < 0.75).slice(0, 4);
  const swapped = swap(base, chosen.length ? chosen : rules.slice(0, 1));
  if (swapped === plain || (!order && chosen.length < 2)) return null;
  return { text: upper(swapped), closer: order ?? swap(plain, rules.slice(0, 1)) };
}

// Each span is changed once, so that no rule undoes another.
function swap(text: string, rules: [RegExp, string][]): string {
  let parts: { text: string; done: boolean }[] = [{ text, done: false }];
  for (const [words, by] of rules) {
    parts = parts.flatMap((part) => {
      if (part.done) return [part];
      const [before, ...rest] = part.text.split(words);
      return [
        { text: before!, done: false },
        ...rest.flatMap((after) => [
          { text: by, done: true },
          { text: after, done: false },
        ]),
      ];
    });
  }
  return parts.map((part) => part.text).join('');
}

/** Two true sentences as one. */
export function merge(first: string, second: string): string {
  return `${first.replace(/\.$/, '')}, and ${lower(second)}`;
}
