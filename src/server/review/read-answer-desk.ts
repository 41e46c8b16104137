import { hasRole } from '../../domain/person.ts';
import { suggestTopics } from '../../review/suggest-topics.ts';
import { whyNotAssignable } from '../../review/transition-review.ts';
import type { AnswerDeskPageProps } from '../pages/desk/answer-desk-page.tsx';
import { readQueue } from '../pages/desk/read-queue.ts';
import type { Site } from '../site.ts';
import { boardPortsOf } from './board-ports.ts';
import { describeActors } from './describe-actor.ts';
import { readCase } from './read-case.ts';

/** Everything that the desk shows of one answer. */
export async function readAnswerDesk(
  site: Site,
  id: string,
): Promise<
  Pick<AnswerDeskPageProps, 'held' | 'history' | 'candidates' | 'flags' | 'reports' | 'allTopics' | 'suggestedTopics' | 'offersPubmed'>
> {
  const { record } = site;
  const held = await readCase(boardPortsOf(site), id);
  const [history, flags, reports, allTopics, answers] = await Promise.all([
    record.reviews.history(id),
    record.reviews.flags({ answer: id }),
    record.reviews.reports({ answer: id }),
    record.topics.list(),
    record.reviews.deskAnswers(),
  ]);
  const reviewers = [...held.people.values()].filter((person) => person.active && hasRole(person, 'reviewer'));
  const assigned = held.review.assignments.map(({ person }) => person);
  const actors = await describeActors(boardPortsOf(site), reviewers, held);
  const candidates = reviewers.map((person, index) => ({
    person,
    expert: actors[index]!.expert,
    against: whyNotAssignable(actors[index]!, held.authors, assigned),
    waiting: readQueue(answers, person, '').mine.length,
  }));
  candidates.sort((a, b) => Number(b.expert) - Number(a.expert) || a.waiting - b.waiting || a.person.name.localeCompare(b.person.name));
  const suggestedTopics = suggestTopics(held.stored.answer.interpretation, allTopics).map(({ id }) => id);
  return { held, history, candidates, flags, reports, allTopics, suggestedTopics, offersPubmed: site.pubmed !== null };
}
