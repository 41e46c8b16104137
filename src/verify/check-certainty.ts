import type { Objection } from './claim-to-verify.ts';

const SURE =
  /\b(?:will(?! not\b| soon\b)|prov(?:es?|ed|en)|always|certainly|definite(?:ly)?|guarantees?|must be required|requir(?:es?|ed|eed))\b/i;
const SURE_IN_QUOTE =
  /\b(?:will|prov(?:es?|ed|en)|always|certainly|definite(?:ly)?|guarantees?|must|requir(?:es?|ed)|need(?:s|ed)?|never)\b/i;
const TENTATIVE =
  /\b(?:may|might|could|suggests?|possib(?:le|ly)|appears?|seem(?:s|ed)?|consider(?:ed)?|likely|probabl[ey]|potential(?:ly)?|thought|expected|option)\b/i;
const GRADED =
  /\b(?:(very low|high|moderate|low)[- ](?:certainty|quality|confidence)|(?:certainty|quality|confidence)\b[^.;,]{0,24}?\b(very low|high|moderate|low))\b/i;
const STRENGTH: [RegExp, RegExp, string][] = [
  [/\bstrong(?:ly)? recommend\w*|\brecommend\w* strongly\b/i, /\bstrong(?:ly)?\b/i, 'strong'],
  [/\b(?:conditional|weak)(?:ly)? recommend\w*|\bconditional\b/i, /\b(?:conditional(?:ly)?|weak(?:ly)?)\b/i, 'conditional'],
];
// How binding advice is, as its words say; a step is missing where a text only says what "the label asks".
const BINDING: [RegExp, string][] = [
  [/\b(?:must|mandatory|obligatory|requires?|required|contraindicat\w+|forbid\w*|forbidden|prohibit\w*)\b/i, 'binding'],
  [/\b(?:should|ought to|recommend\w*|advis\w+|avoid\w*)\b/i, 'advised'],
  [
    /\b(?:may|can|could|might) be (?:used|given|taken|started|combined|considered|added)\b|\b(?:allow(?:s|ed)?|permit(?:s|ted)?|optional|with (?:some )?care|with caution|less suitable|need not|had better|try not|limit)\b/i,
    'left open',
  ],
];
const ASKED = /\b(?:asks?|says?|tells?|needs?|needed|to be|not to|do not|is (?:given|taken|used))\b/i;
const SIGNIFICANT = /(\b(?:not?|without|neither|never)\b[^.;,]{0,30}?)?\b(?:statistically )?significan(?:t|tly|ce)\b/gi;

/** The claim is no surer than its quotes: "will" against "may", grades of evidence, strength of a recommendation, significance. */
export function checkCertainty(claim: string, evidence: string): Objection[] {
  const objections: Objection[] = [];
  const sure = SURE.exec(claim);
  if (sure && !SURE_IN_QUOTE.test(evidence)) objections.push(objection(`The claim says "${sure[0]}"; the quote does not go so far.`));
  else if (sure && TENTATIVE.test(evidence) && !TENTATIVE.test(claim) && !SURE.test(evidence))
    objections.push(objection(`The claim says "${sure[0]}" where the quote is tentative.`));
  const graded = gradeOf(claim);
  if (graded && gradeOf(evidence) !== graded)
    objections.push(objection(`The quote does not grade the evidence as of ${graded} certainty.`));
  for (const [stated, held, name] of STRENGTH) {
    if (stated.test(claim) && !held.test(evidence)) objections.push(objection(`The quote does not call the recommendation ${name}.`));
  }
  const [bound, held] = [bindingOf(claim), bindingOf(evidence)];
  if (bound && held && bound !== held && (bound === 'left open' || held === 'left open' || !ASKED.test(evidence)))
    objections.push(objection(`What the claim says is ${bound}, the quote says is ${held}.`));
  const [said, known] = [significance(claim), significance(evidence)];
  if (said.size > 0 && known.size > 0 && ![...said].every((value) => known.has(value)))
    objections.push({ ...objection('Significant in one and not in the other.'), opposes: true });
  return objections;
}

function gradeOf(text: string): string | undefined {
  const match = GRADED.exec(text);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

// The one step that a text names; null where it names none or several.
function bindingOf(text: string): string | null {
  const steps = BINDING.filter(([words]) => words.test(text));
  return steps.length === 1 ? steps[0]![1] : null;
}

// Counts the negations before "significant": "did not not significantly" is a yes.
function significance(text: string): Set<boolean> {
  return new Set(
    [...text.matchAll(SIGNIFICANT)].map((match) => ((match[1] ?? '').match(/\b(?:not?|without|neither|never)\b/gi)?.length ?? 0) % 2 === 0),
  );
}

function objection(reason: string): Objection {
  return { check: 'certainty', opposes: false, reason };
}
