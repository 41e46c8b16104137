import type { Standing, StandingLink } from '../domain/source.ts';

const GRAVITY: Standing[] = ['current', 'corrected', 'superseded', 'expression-of-concern', 'retracted'];

const STANDING_OF: Record<StandingLink['type'], Standing> = {
  retraction: 'retracted',
  'expression-of-concern': 'expression-of-concern',
  correction: 'corrected',
  update: 'superseded',
  reinstatement: 'current',
};

/**
 * The standing of a source: the gravest of what was declared and of what notices say about it. A dated reinstatement lifts a retraction or an
 * expression of concern that is not dated later; an undated one never weakens.
 */
export function resolveStanding(declared: Standing, links: StandingLink[]): Standing {
  const about = links.filter((link) => link.direction === 'affected-by');
  const reinstated = about.filter((link) => link.type === 'reinstatement');
  const lifted = (link: StandingLink) =>
    (link.type === 'retraction' || link.type === 'expression-of-concern') &&
    reinstated.some(({ date }) => date !== null && (link.date === null || date >= link.date));
  let standing = declared;
  for (const link of about) {
    const said = STANDING_OF[link.type];
    if (!lifted(link) && GRAVITY.indexOf(said) > GRAVITY.indexOf(standing)) standing = said;
  }
  return standing;
}

/** The links seen from the other side: what a notice says about the source that `isTarget` knows. */
export function linksFromNotice(noticeId: string, links: StandingLink[], isTarget: (key: string) => boolean): StandingLink[] {
  return links
    .filter((link) => link.direction === 'affects' && isTarget(link.target))
    .map(({ type, date }) => ({ type, direction: 'affected-by', target: noticeId, date }));
}

/** Links sorted and each once: of two with the same type, direction and target the dated one stays. */
export function uniteLinks(links: StandingLink[]): StandingLink[] {
  const united = new Map<string, StandingLink>();
  for (const link of links) {
    const key = `${link.direction} ${link.type} ${link.target}`;
    if (!united.get(key)?.date) united.set(key, link);
  }
  return [...united.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}
