import type { AdvisedAction, RecommendationFinding } from '../domain/finding.ts';
import { listAround } from './list-around.ts';
import type { Clause } from './split-clauses.ts';
import { nearest, type SentenceSubjects, tellSubject } from './tell-subject.ts';

/** Words that say what should be done or left, and which of the two. Read in order: the first that fits decides. */
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
  [/\b(?:avoid(?:s|ed|ing)?|contraindicat(?:ed|es))\b|\b(?:used|allow(?:s|ed)) [^,;]{0,40}\bonly (?:when|if)\b/i, 'against'],
  [/\b(?:recommend(?:s|ed|ing|ations?)?|advis(?:e|es|ed|ing)|suggest(?:s|ed|ing)?)\b(?! (?:dos(?:e|age)|starting|maintenance))/i, 'for'],
  [
    /\b(?:should|must|needs? to|ought to|is to be|are to be)\b|\bare asked to\b|\basks? (?:for|to|that|prescribers)\b|\bsays? to\b|\b(?:is|are) needed\b|\bexpected to (?:stop|start)\b/i,
    'for',
  ],
  [/\b(?:is|are|treatment) (?:stopped|interrupted|paused|discontinued|withheld|checked|monitored|repeated)\b/i, 'for'],
  [
    /^(?:[A-Z][\w -]{0,40}: )?(?:Monitor|Use|Discontinue|Interrupt|Stop|Consider|Give|Start|Check|Begin|Reduce|Advise|interrupt|stop|reduce)\b/,
    'for',
  ],
  [
    /\b(?:first|second|third)[- ](?:line|choice)\b|\b(?:makes?|as|are|is|keeps?) (?:[\w, ]+ )?(?:an? )?options?\b|\b(?:accepts?|prefers?|preferred|put)\b|\bproposes? (?!\d)|\bagreed (?:strongly )?(?:on \w+ing|that)\b|\b(?:can|may) be (?:considered|added|used|given)\b|\bconsider(?:s|ed|ing)?\b|\bexperts (?:\(\d{4}\) )?give\b/i,
    'for',
  ],
];
/** What is advised, by the first of these words from the directive on. */
const ACTIONS: [RegExp, AdvisedAction][] = [
  [/\b(?:stop|discontinu|interrupt|paus|withh[eo]ld|suspend)\w*/i, 'stop'],
  [/\b(?:reduc|halv)\w*|\blower(?:ed|ing)? (?:the )?dose|\bdrops? to\b/i, 'reduce'],
  [/\b(?:check|monitor|screen|test|evaluat|examin|assess|measur)\w*|\bfollowed\b|\bfollow-up\b/i, 'check'],
  [/\bbreast-?feed\w*|\b(?:updat|consult|weigh|speak|tell|contracepti|prevent)\w*/i, 'other'],
  [/\b(?:us(?:e|ed|ing)|start\w*|giv\w+|tak\w+|combin\w+|initiat\w+|begin\w*|continu\w+|reimburs\w+|contraindicat\w+)\b/i, 'give'],
];
// A recommendation is somebody's: results that "suggest" something, an author who asks for more research, a question of who should, are none.
const NOT_ADVICE =
  /\b(?:data|results?|evidence|findings?|studies|study|reports?|analys[ei]s|models?|trials?|this|these|which) (?:also )?(?:suggest|indicate)s?(?:ed)? (?!checking|avoiding|using|against|to\b)|\basks? for (?:longer|more|further|better)\b|\b(?:which|whether|how|what) [^,;]{0,30}\bshould\b/i;
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

// "do not start it, or interrupt it": two pieces of advice in one clause.
const SECOND_ADVICE = /,? or (?=interrupt|stop|withhold|reduce)/i;

/** What the sentence recommends or advises against, clause by clause and drug by drug, with strength, certainty and issuer where it says them. */
export function readRecommendations(
  text: string,
  clauses: Clause[],
  subjects: SentenceSubjects,
  issuer: string | null,
): RecommendationFinding[] {
  return clauses.flatMap((clause): RecommendationFinding[] => {
    const own = text.slice(clause.start, clause.end);
    if (NOT_ADVICE.test(own) || COUNTED.test(own)) return [];
    const main = own.replace(CONDITIONAL, (part) => ' '.repeat(part.length));
    const certainty = CERTAINTY.exec(own);
    let from = 0;
    return main.split(SECOND_ADVICE).flatMap((part): RecommendationFinding[] => {
      const partAt = main.indexOf(part, from);
      from = partAt + part.length;
      const found = DIRECTIVES.map(([pattern, direction]) => ({ match: pattern.exec(part), direction })).find(({ match }) => match);
      if (!found?.match) return [];
      const start = clause.start + partAt + found.match.index;
      const at = { start, end: start + found.match[0].length };
      const around = tellSubject(at, clause, subjects);
      const firstDrug = subjects.drugs.find((d) => d.start >= at.end && d.end <= clause.end)?.start ?? -1;
      return drugsAdvised(text, at, clause, subjects, around.drug).map((drug) => ({
        type: 'recommendation',
        ...around,
        drug,
        start: clause.start,
        end: clause.end,
        direction: found.direction,
        action: actionOf(part, found.match!, firstDrug < 0 ? -1 : firstDrug - clause.start - partAt),
        strength: STRENGTH.exec(own)?.[1]?.toLowerCase() ?? null,
        certainty: (certainty?.[1] ?? certainty?.[2])?.toLowerCase() ?? null,
        issuer: issuerOf(text, issuer),
      }));
    });
  });
}

const PASSIVE = /\b(?:is|are|was|were|be|been)\b[^,;]{0,30}$/i;

/**
 * What is advised: in the passive the subject says it ("breastfeeding is not recommended"), else the first word of action from the directive
 * on, unless a drug comes first ("suggests methotrexate with monitoring").
 */
function actionOf(part: string, match: RegExpExecArray, firstDrug: number): AdvisedAction {
  const end = match.index + match[0].length;
  const passive = /(?:ed|advisable)$/i.test(match[0]) && PASSIVE.test(part.slice(0, end).replace(/\S+$/, ''));
  const span = passive ? part.slice(0, end) : part.slice(match.index, firstDrug < 0 ? undefined : firstDrug);
  const found = ACTIONS.map(([pattern, action]) => ({ at: span.search(pattern), action })).filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.action ?? 'give';
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
