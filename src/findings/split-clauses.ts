/** A clause of a sentence: UTF-16 offsets, half-open. */
export interface Clause {
  start: number;
  end: number;
}

// A finite verb makes a clause of what follows a conjunction; a list of nouns is none.
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|does|do|did|can|could|may|might|must|should|will|would|needs?|takes?|took|gave|gives?|shows?|showed|ma[dk]es?|stays?|rises?|rose|falls?|fell|goes|came|comes|asks?|advises?|says?|said|finds?|found|reached|improved|led|occurred|remains?|stops?|starts?|keeps?|kept|allows?|approved|recommends?|suggests?|contraindicates|warns?|limits?)\b/i;
const BREAKS =
  /[;:]\s|,? (?:but|whereas|while(?! (?:breast|taking|on|using))|although|though|however|yet)\s|,? (?:and|so|or)\s|, (?=which |who )/g;
// What hangs on "when" or "if" runs to the next comma.
const SUBORDINATE = /\b(?:when|if|unless|because|until|whether|that)\b[^,;]*$/i;

/**
 * Cuts a sentence where one statement ends and the next begins: at semicolons, contrasts, and conjunctions that a new verb follows. Brackets
 * are never cut.
 */
export function splitClauses(text: string): Clause[] {
  const outside = text.replace(/\([^()]*\)/g, (part) => '_'.repeat(part.length));
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of outside.matchAll(BREAKS)) {
    const weak = /^,? (?:and|so|or)\s$/.test(match[0]);
    const list = /^[;:]/.test(match[0]);
    if (weak && SUBORDINATE.test(outside.slice(start, match.index))) continue;
    const next = outside.slice(match.index + match[0].length);
    const until = next.search(BREAKS);
    const nextPart = until < 0 ? next : next.slice(0, until);
    if (list && !VERB.test(nextPart)) continue;
    if (
      weak &&
      !(
        VERB.test(outside.slice(start, match.index)) &&
        VERB.test(nextPart) &&
        /^\S+(?: \S+){0,6}? (?:is|are|was|were|has|have|had|does|do|did|can|could|may|might|must|should|will|would)\b|^(?:is|are|was|were|has|have|do|does|must|should|may|can|advises?|says?|asks?|recommends?|suggests?|stops?|starts?|to)\b/i.test(
          nextPart,
        )
      )
    )
      continue;
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: text.length });
  return clauses.filter((c) => text.slice(c.start, c.end).trim() !== '');
}

/** The clause in which an offset lies. */
export function clauseAt(clauses: Clause[], at: number): Clause {
  return clauses.findLast((c) => c.start <= at) ?? clauses[0]!;
}
