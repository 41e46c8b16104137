import type { Interpretation } from '../domain/answer.ts';
import type { Topic } from '../domain/topic.ts';

/** The topics that an answer most likely belongs to: those kept for one of its drugs or conditions, the ones with more of them first. */
export function suggestTopics({ drugs, conditions }: Pick<Interpretation, 'drugs' | 'conditions'>, topics: Topic[]): Topic[] {
  const subjects = new Set([...drugs, ...conditions].map(plainName));
  return topics
    .map((topic) => ({ topic, shared: topic.subjects.filter((subject) => subjects.has(plainName(subject))).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.topic.name.localeCompare(b.topic.name))
    .map(({ topic }) => topic);
}

// "Dermatitis, Atopic" and "atopic dermatitis" are one name.
function plainName(name: string): string {
  const parts = name.toLowerCase().split(', ');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : parts.join(', ');
}
