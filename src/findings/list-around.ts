interface Span {
  start: number;
  end: number;
}

// "A for adults and B from age 12" is a list too.
const JOIN = /^(?: (?:for|in|from) (?:adults|children|adolescents|age \d+))?(?:,|,? (?:and|or))? ?(?:oral |topical |the )?$/;

/** The mentions that one stands with in a list ("A, B or C"), itself among them. */
export function listAround<T extends Span>(text: string, mentions: T[], one: T): T[] {
  const at = mentions.indexOf(one);
  const joined = (a: T, b: T): boolean =>
    JOIN.test(
      text
        .slice(a.end, b.start)
        .replace(/\([^()]*\)/g, '')
        .replace(/ {2,}/g, ' '),
    );
  let [from, to] = [at, at];
  while (from > 0 && joined(mentions[from - 1]!, mentions[from]!)) from--;
  while (to < mentions.length - 1 && joined(mentions[to]!, mentions[to + 1]!)) to++;
  return mentions.slice(from, to + 1);
}
