import { withoutBrackets } from './cut-sentences.ts';

const LONG = 14;
const MOST_WORDS = 12;
// The verb that governs a list, with what may stand between it and the first member.
const VERB =
  /\b(?:are|were|approved|authori[sz]ed|licen[sc]ed|indicated|recommend(?:s|ed)?|needed|used|given|combined|check(?:s|ed)?|tested|seen|reported|found|treat(?:s|ed)?|consider(?:s|ed)?|avoid(?:s|ed)?|stop(?:ped)?|pause[ds]?|interrupt(?:s|ed)?|rais(?:e[sd]?)|increase[sd]?|cause[sd]?|include[sd]?|contraindicated|taken|observed|associated|lists?|have|has|had|need|needs)\b(?= \S)/gi;
const VERB_OR_SHOULD = new RegExp(`${VERB.source}|\\bshould\\b`, 'i');
const GOVERNED = /^(?:(?: [\p{L}-]+){0,2} (?:for|with|by|in|to|against|of|as))?(?= )/u;
// Members that say what to do, after "should".
const TO_DO =
  /^(?:not )?(?:ask|avoid|check|consider|evaluate|give|look|measure|monitor|pause|repeat|screen|stop|tell|test|treat|update|use|watch)\b/i;

/** A long sentence that ends in a list of three or more, as its lead and its items: "lead:\n• first\n• second\n• and third". Else as it is. */
export function layList(sentence: string): string {
  const bare = withoutBrackets(sentence);
  // Results by arms are told by how many of so many, or as they stand.
  if (/\d%/.test(bare)) return sentence;
  if (bare.split(/\s+/).length < LONG) return sentence;
  const colon = /^([^:;]+): (?=\S)/.exec(bare);
  const separator = colon && bare.includes('; ', colon[0].length) ? '; ' : ', ';
  const tail = (separator === '; ' ? /; (and|or) ([^;:]+?)[.]?$/ : /,? (and|or) ([^,;:]+?)[.]?$/).exec(bare);
  if (!tail) return sentence;
  const head = bare.slice(0, tail.index);
  const lead = colon ? colon[1]!.length : leadEnd(head);
  if (lead === null) return sentence;
  const from = colon ? colon[0].length : lead + 1;
  const items = cutAt(sentence.slice(from, tail.index), bare.slice(from, tail.index), separator);
  const last = sentence
    .slice(tail.index)
    .replace(/^[,;]? (?:and|or) /, '')
    .replace(/\.$/, '');
  const governor = /\b(for|with|by|in|to|against|of|as)$/i.exec(sentence.slice(0, lead))?.[1];
  const all = [...items, last].map((item) => item.replace(/^and /, '').replace(governor ? new RegExp(`^${governor} `, 'i') : /^$/, ''));
  if (all.length < 3 || all.some((item) => item.split(/\s+/).length > (colon ? 30 : MOST_WORDS) || item.length < 2)) return sentence;
  if (!colon && (all.slice(1).some((item) => BREAKS.test(item)) || !areAlike(all))) return sentence;
  return [`${sentence.slice(0, lead)}:`, ...all.slice(0, -1).map((item) => `• ${item}`), `• ${tail[1]} ${all.at(-1)}`].join('\n');
}

// A member that begins a new statement shows that this is no list.
const BREAKS =
  /^(?:\p{L}+(?:ent|al|ive|ic|ous|ate)|mild|severe)$|\b(?:according to|depending on|case by case|where possible|unless)\b|^(?:especially|particularly|if|when|which|who|where|but|so|then|because|although|while|with|after|before|including|compared|versus|it|they)\b|\b(?:is|are|was|were|did|has|have|had|should|may|can|must|suggests?|recommends?|advises?|says?|reports?|shows?|found)\b/iu;
// What narrows a member; where it stands in one before the last, it or the list may belong to the other.
const NARROWS = /\b(?:unless|if|when|who|which|that|because|until|except)\b/i;
const PREPOSITION = / (?:in|for|with|at|among|from|on|by|after|during|over) /i;

/** True where the members are of one make, so that the list is of all of them and not of what one of them ends in. */
function areAlike(items: string[]): boolean {
  if (items.slice(0, -1).some((item) => NARROWS.test(item))) return false;
  if (items.every((item) => TO_DO.test(item))) return true;
  const [first, ...others] = items;
  if (!PREPOSITION.test(` ${first!} `)) return true;
  return others.filter((item) => PREPOSITION.test(` ${item} `)).length * 2 >= others.length;
}

// Behind the last governing verb before the list's first comma; behind "should" where every member says what to do.
function leadEnd(head: string): number | null {
  const comma = firstMemberEnd(head);
  if (comma === null) return null;
  const upTo = head.slice(0, comma);
  const should = /^.*?\bshould(?: not)?(?= )/is.exec(upTo)?.[0].length;
  if (
    should &&
    head
      .slice(comma + 2)
      .split(', ')
      .every((item) => TO_DO.test(item))
  )
    return should;
  const verb = [...upTo.matchAll(VERB)].at(-1);
  if (!verb) return null;
  const end = verb.index + verb[0].length;
  return end + (GOVERNED.exec(upTo.slice(end))?.[0].length ?? 0);
}

// An opening ("In adults, …") is no member: the first member ends at the first comma that has a governing verb before it.
function firstMemberEnd(head: string): number | null {
  let from = 0;
  for (const { index } of head.matchAll(/, /g)) {
    const part = head.slice(from, index);
    if (isOpening(part)) from = index + 2;
    else if (VERB_OR_SHOULD.test(part)) return index;
  }
  return null;
}

// "In adults", "before it is started": whom or when, no statement yet.
function isOpening(part: string): boolean {
  if (/^(?:before|after|if|when|while|because|since|although)\b/i.test(part)) return true;
  return /^(?:in|during|for|with|over|under|among|by|at|on|from|according to)\b/i.test(part) && !VERB_OR_SHOULD.test(part);
}

function cutAt(text: string, bare: string, separator: string): string[] {
  const items: string[] = [];
  let from = 0;
  for (const match of bare.matchAll(new RegExp(separator, 'g'))) {
    items.push(text.slice(from, match.index));
    from = match.index + separator.length;
  }
  return [...items, text.slice(from)];
}
