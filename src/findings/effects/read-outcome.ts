// What leads a sentence in and is not its outcome: where, when and in whom.
const LEAD_IN =
  /^(?:(?:In|At|With|Among|Across|After|Over|For|By|During|On|From|Pooling|According to)\b(?:[^,():;]|\([^()]*\))*,\s+(?=\S))+/i;
const OF_OUTCOME =
  /^(?:\s?\([^()]*\))*\s(?:for|of)\s(?<outcome>(?!those\b|patients\b|people\b)[^,;()]+?)(?=\s\(|,|;| and \d|\.$|$| at (?:week|month|\d)| (?:with|on|versus|in|led) )/i;
const HAD_OUTCOME =
  /^[^,;]*?\b(?:had|reached|achieved|gained|kept|met|showed|experienced|reported|developed)\s(?<outcome>[^,;]+?)(?=,| at (?:week|month|\d)| versus| vs|;|\.$|$| and \d)/i;
const BRACKETED =
  /^.*(?:^|[,;:]|\)(?:,)? and|\bor|\bfor|\bof|\bin|\bto|\b(?:were|was|are|is|had|led to))\s(?<outcome>[^,;:()]{3,70}?)\s\((?:[A-Za-z, ]{1,24}\s)?$/i;
const VERB = /\b(?:was|were|is|are|had|has|occurred|fell|rose|dropped|led|made|showed|gave|improved|did)\b/;
const TIME =
  /\s?\b(?:at|by|to|over|through|up to|for|from) (?:weeks? \d+|months? \d+|\d+(?:-\d+)? (?:weeks?|months?|years?|days?)|(?:the )?first week)(?: (?:and|to) (?:week )?\d+)?/gi;
// Says how much or where, not of what.
const NO_OUTCOME =
  /^(?:\(|(?:[A-Z]+ \d|trial \d|.*\b(?:trials?|studies|patients|people|adults|children))$|(?:not|been|was|were|very|more|less|as|listed|higher|lower|raised|reduced|increased|similar|uncertain|common|uncommon|rare|frequent|likely|greater|significant(?:ly)?|stronger|after|when|if)\b)/i;
const EMPTY = /^(?:(?:and|or|on|in|by|with|for|of|at|to|the|was|were|is|are|about|then|than|versus|more|less)\s?)*$/i;

/** The text around one result, arms and their prepositions blanked out. */
export interface ResultPlace {
  /** The sentence up to the result, from the result before it on. */
  before: string;
  after: string;
}

/** What a result measures, in the sentence's words ("EASI-75", "serious infection"), or null where it doesn't say in a way that is read. */
export function readOutcome({ before, after }: ResultPlace): string | null {
  const named = OF_OUTCOME.exec(after)?.groups!.outcome;
  const bracketed = BRACKETED.exec(before)?.groups!.outcome;
  for (const words of [named, bracketed, subjectBefore(before), HAD_OUTCOME.exec(after)?.groups!.outcome]) {
    const outcome = words ? tidy(words) : null;
    if (outcome) return outcome;
  }
  return null;
}

function subjectBefore(before: string): string | null {
  const clause = before.slice(Math.max(before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1).trimStart();
  const open = clause
    .replace(LEAD_IN, '')
    .replace(/^.*?\)?,? (?:and|but) (?=[A-Za-z])/, (part) => (VERB.test(part) || !VERB.test(clause) ? '' : part));
  const verb = VERB.exec(open);
  if (!verb) return /\b(?:in|by)\s$/.test(open) ? open : null;
  const rest = open.slice(verb.index);
  // "X gave OUTCOME at week 16 in 43%", "X showed no excess of OUTCOME (…": the outcome stands behind the verb.
  if (/^had (?:fallen|risen|dropped|improved|been)\b/.test(rest)) return open.slice(0, verb.index);
  if (/^(?:gave|made|showed|had|led)\b/.test(rest))
    return rest.replace(/^\w+ (?:no |to )?(?:significant )?(?:excess of |difference in )?/i, '');
  return open.slice(0, verb.index);
}

function tidy(words: string): string | null {
  const out = words
    .replace(TIME, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/ ,/g, ',')
    .replace(/^[\s,;]+|[\s,;(]+$/g, '')
    .replace(/(?:\s(?:with|on|in|for|by|was|were|than|at|of|from|and|only|about|the|to))+$/i, '')
    .replace(/^(?:and |the |a |an |or )+/i, '')
    .replace(/^[\s,;]+|[\s,;(]+$/g, '');
  return out.length >= 2 && out.length <= 120 && !EMPTY.test(out) && !NO_OUTCOME.test(out) ? out : null;
}
