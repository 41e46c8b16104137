/** Matters on which a text takes one side or the other, however it says so. */
export interface Matter {
  name: string;
  /** Says yes to it; a negation right before turns it round. */
  yes: RegExp;
  /** Says no to it by itself. */
  no: RegExp;
}

const MATTERS: Matter[] = [
  {
    name: 'approved',
    yes: /\b(?:approv(?:ed|al|es)|authori[sz](?:ed|es|ation)|(?<!un)licen[sc](?:ed|es)|(?<!contra)indicat(?:ed|ions?)|go-ahead)\b/gi,
    no: /\boff[- ]label\b|\bunlicen[sc]ed\b|\bunapproved\b|\boutside (?:the |its |\w+'s )?(?:\w+ ){0,2}(?:approval|indications?|licen[sc]e)\b/gi,
  },
  {
    name: 'advised',
    yes: /\b(?:recommend(?:s|ed|ation|ations)?|advis(?:es|ed)|advocat\w+|prefer\w*|first[- ](?:line|choice)|options?|(?:should|must|may|can|to) be (?:used|given|started|taken|combined|offered)|back(?:s|ed|ing))\b(?! against)/gi,
    no: /\b(?:(?:recommend\w*|advis\w+|suggest\w*|decid\w+|warn\w*) against|contra-?indicat\w+|discourag\w+|avoid(?:s|ed|ing)?|ruled out|rules out|forbid\w*|forbidden|prohibit\w*|conditionally against|down (?:\w+ )?against|(?:should|must|may|can|is|are) not (?:to )?(?:be )?(?:used|given|started|taken|combined|offered|start|take|use)|not to (?:be )?(?:used|given|started|taken|combined|start|take|use)|do(?:es)? not (?:start|use|give|take)|bars?\b|(?:stay|keep|kept|stays) (?:\w+ ){0,3}?(?:off|away)|holds? (?:\w+ ){0,2}back|held back|inadvisable|unwise)\b/gi,
  },
  {
    name: 'borne out by evidence',
    yes: /\b(?:evidence|proof|proven|proved|established|proves)\b/gi,
    no: /\b(?:unproven|lack(?:s|ed|ing)? (?:of )?evidence|(?:evidence|data|proof)[^,;.]{0,40}\b(?:lacking|lacks|missing|scarce|absent)|little (?:direct )?(?:proof|evidence))\b/gi,
  },
  {
    name: 'different',
    yes: /\b(?:differ(?:s|ed|ence|ences|ent)?|excess|distinguish\w*)\b/gi,
    no: /\b(?:similar(?:ly)?|alike|the same|comparable|as (?:often|much|many) as|no (?:more|less|fewer) [^,;.]{1,60}? than)\b/gi,
  },
  {
    name: 'covered',
    yes: /\b(?:tested|included|covered|covers|includes|studied|among|part of)\b/gi,
    no: /\b(?:left out|leaves out|omit(?:s|ted)?|exclud(?:es|ed)|outside|did not touch|untested)\b/gi,
  },
  {
    name: 'enough',
    yes: /\b(?:enough|sufficient(?:ly)?|adequate(?:ly)?|controlled|satisfactory|works?|worked)\b/gi,
    no: /\b(?:insufficient(?:ly)?|inadequate(?:ly)?|uncontrolled|unsatisfactory|too (?:little|few|weak)|fail(?:s|ed|ure)?|falls? short|disappoint\w*)\b/gi,
  },
];
// A negation that reaches the word behind it, with nothing that ends its clause between.
const NEGATED =
  /\b(?:not|no|never|nor|neither|without|nobody|none|cannot|lack(?:s|ed|ing)?|hardly|n['’]t|yet to be|fewer than half|rather not)\b(?![^,;.]*\b(?:only|but|while|whereas|and (?:is|are|was|were|does|should|may|can))\b)[^,;.:]{0,60}$/i;

/** The sides that a text takes on each matter it speaks of: `true` for yes, `false` for no, both where it says both. */
export function readStances(text: string): Map<string, Set<boolean>> {
  const stances = new Map<string, Set<boolean>>();
  for (const { name, yes, no } of MATTERS) {
    const sides = new Set<boolean>();
    const rest = text.replace(no, (part, ...rest) => {
      const at = rest.at(-2) as number;
      sides.add(NEGATED.test(text.slice(0, at)));
      return ' '.repeat(part.length);
    });
    for (const match of rest.matchAll(yes)) sides.add(!NEGATED.test(text.slice(0, match.index)));
    if (sides.size > 0) stances.set(name, sides);
  }
  return stances;
}
