import type { RecommendationFinding } from '../domain/finding.ts';
import { listAround } from './list-around.ts';
import type { Clause } from './split-clauses.ts';
import { nearest, type SentenceSubjects, tellSubject } from './tell-subject.ts';

/** Words that say what should be done or left, and which of the two. Read in order: the first that fits a clause decides. */
const DIRECTIVES: [RegExp, RecommendationFinding['direction']][] = [
  [
    /\b(?:recommend(?:s|ed)?|advis(?:es|ed)|suggest(?:s|ed)?|warns?|recommendations?) (?:strongly |conditionally |that [^,;]{0,40} )?against\b/i,
    'against',
  ],
  [
    /\b(?:not|never|no longer)(?: be| to be)? (?:routinely |generally )?(?:recommend(?:ed)?|advised|advisable)\b|\b(?:does|do|did|would) not (?:recommend|advise|support|suggest)\b/i,
    'against',
  ],
  [
    /\b(?:should|must|may|can|need|shall) (?:not|never)\b|\bcannot be (?:used|given|taken|combined)\b|\b(?:do|does) not (?:start|use|give|take|combine|stop|breastfeed|exceed|apply|initiate|administer)\b|\bnot to (?:be )?(?:start|use|give|take|combine|breastfeed|exceed|used|given|started|taken|combined)\w*/i,
    'against',
  ],
  [/\b(?:avoid(?:s|ed|ing)?|contraindicat(?:ed|es)|deferr?(?:ed|ing)?|withhold|withheld)\b/i, 'against'],
  [/\b(?:recommend(?:s|ed|ing|ations?)?|advis(?:e|es|ed|ing)|suggest(?:s|ed|ing)?)\b/i, 'for'],
  [
    /\b(?:should|must|needs? to|ought to|is to be|are to be)\b|\bare asked to\b|\basks? (?:for|to|that|prescribers)\b|\bsays? to\b|\b(?:is|are) needed\b/i,
    'for',
  ],
  [
    /\b(?:first|second|third)[- ](?:line|choice)\b|\b(?:makes?|as|are|is|keeps?) (?:[\w, ]+ )?(?:an? )?options?\b|\b(?:accepts?|proposes?|prefers?|preferred|put|agreed)\b|\b(?:can|may) be (?:considered|added|used|given)\b|\bconsider(?:s|ed|ing)?\b/i,
    'for',
  ],
];
// A recommendation is somebody's: sentences of results that "suggest" something, and doses "recommended" as a noun, are none.
const NOT_ADVICE =
  /\b(?:data|results?|evidence|findings?|studies|study|reports?|analys[ei]s|models?|trials?|this|these|which) (?:also )?(?:suggest|indicate)s?(?:ed)? (?!checking|avoiding|using|against|to\b)/i;
const STRENGTH =
  /\b(strong|conditional|weak|moderate|discretionary)(?:ly)?\b(?= (?:recommend|advis|suggest|against|for)|[^.;]{0,20}recommend)/i;
const CERTAINTY =
  /\b(very low|low|moderate|high)[- ](?:certainty|quality|confidence)\b|\b(?:certainty|quality)(?: of (?:the )?evidence)?(?: is| was|:)? (very low|low|moderate|high)\b/i;
const ISSUER =
  /\b(?:[Tt]he )?((?:[A-Z][\w'’-]+|[A-Z]{2,}|of|for|and|the|label|leaflet|text|guideline|consensus|expert|experts|panel)(?: (?:\d{4} )?(?:[A-Z][\w'’-]+|[A-Z]{2,}|of|for|and|the|expert|panel|consensus|guideline|label|leaflet|text|experts|group)){0,7})(?: \([^()]*\))*(?: (?:on|in|for) [\w' -]{3,50}?)?(?: (?:strongly|conditionally|also))? (?:recommend|suggest|advis|says?|asks?|makes?|accept|put|prefer|propose|keep|does not|made|agreed|warns|give)/;

// What depends on a condition is not itself advised: "when X is contraindicated".
const CONDITIONAL = /\b(?:when|if|unless|until|because|although|while)\b[^,;]*/gi;
const COUNTED = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:[a-z-]+ )?recommendations?\b/i;
const DOCUMENT = /\b(?:label|leaflet|text)s?\b/i;

/** What the sentence recommends or advises against, clause by clause and drug by drug, with strength, certainty and issuer where it says them. */
export function readRecommendations(
  text: string,
  clauses: Clause[],
  subjects: SentenceSubjects,
  issuer: string | null,
): RecommendationFinding[] {
  return clauses.flatMap((clause): RecommendationFinding[] => {
    const own = text.slice(clause.start, clause.end);
    const main = own.replace(CONDITIONAL, (part) => ' '.repeat(part.length));
    if (NOT_ADVICE.test(own) || COUNTED.test(own)) return [];
    const found = DIRECTIVES.find(([pattern]) => pattern.test(main));
    if (!found) return [];
    const match = found[0].exec(main)!;
    const at = { start: clause.start + match.index, end: clause.start + match.index + match[0].length };
    const certainty = CERTAINTY.exec(own);
    const around = tellSubject(at, clause, subjects);
    return drugsAdvised(text, at, clause, subjects, around.drug).map((drug) => ({
      type: 'recommendation',
      ...around,
      drug,
      start: clause.start,
      end: clause.end,
      direction: found[1],
      strength: STRENGTH.exec(own)?.[1]?.toLowerCase() ?? null,
      certainty: (certainty?.[1] ?? certainty?.[2])?.toLowerCase() ?? null,
      issuer: issuerOf(text, issuer),
    }));
  });
}

function drugsAdvised(text: string, at: Clause, clause: Clause, { drugs }: SentenceSubjects, around: string | null): (string | null)[] {
  const inside = drugs.filter((d) => d.start >= clause.start && d.end <= clause.end);
  const near = nearest(inside, at, clause);
  return near ? [...new Set(listAround(text, inside, near).map((d) => d.name))] : [around];
}

// Whoever is said to recommend; a label speaks for the issuer of its source.
function issuerOf(text: string, issuer: string | null): string | null {
  const named = ISSUER.exec(text)?.[1]
    ?.replace(/^(?:the|for|of|and|in) /i, '')
    .trim();
  if (!named || !/[A-Z]/.test(named) || (issuer && DOCUMENT.test(named))) return issuer;
  return named;
}
