import type { Person } from '../../../domain/person.ts';
import type { Topic } from '../../../domain/topic.ts';
import type { Maker } from '../../../record/topics/topics-record.ts';
import { DeskLayout } from '../desk-layout.tsx';
import { Trouble } from '../form-parts.tsx';
import type { PageAssets } from '../resolve-assets.ts';
import { MakersSection } from './makers-section.tsx';
import { TopicForm, type TopicFields } from './topic-form.tsx';

export interface TopicsPageProps {
  assets: PageAssets;
  person: Person;
  topics: { topic: Topic; experts: string[]; answers: number }[];
  /** Makers that editors noted; those that labels name need no note. */
  makers: Maker[];
  subjects: string[];
  /** A topic as typed, where it could not be saved. */
  typed?: TopicFields;
  trouble?: string | null;
  done?: string | null;
}

/** The topics of the site, and who makes which drug. */
export function TopicsPage({ assets, person, topics, makers, subjects, typed, trouble, done }: TopicsPageProps) {
  return (
    <DeskLayout title="Topics" assets={assets} person={person} desk="topics" done={done}>
      <h1>Topics</h1>
      <p class="lead">
        What readers browse by and what reviewers are experts of. One of those who approve an answer is expert in its topic.
      </p>
      <Trouble text={trouble} />
      {topics.length === 0 ? (
        <p class="gap">
          <strong>No topics yet.</strong> Add the first one below.
        </p>
      ) : (
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">Topic</th>
              <th scope="col">Approvals needed</th>
              <th scope="col">Experts</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, experts, answers }) => (
              <tr>
                <th scope="row">
                  <a href={`/desk/topics/${topic.id}`}>{topic.name}</a>
                </th>
                <td data-label="Approvals">{topic.approvals}</td>
                <td data-label="Experts">{experts.join(', ') || 'none yet'}</td>
                <td data-label="Answers">{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>Add a topic</h2>
      <TopicForm action="/desk/topics" button="Add the topic" fields={typed} subjects={subjects} />
      <MakersSection makers={makers} />
    </DeskLayout>
  );
}

export interface TopicPageProps {
  assets: PageAssets;
  person: Person;
  topic: Topic;
  subjects: string[];
  typed?: TopicFields;
  trouble?: string | null;
}

/** Change or remove one topic. */
export function TopicPage({ assets, person, topic, subjects, typed, trouble }: TopicPageProps) {
  const { name, description, approvals } = topic;
  const fields = typed ?? { name, description, approvals: String(approvals), subjects: topic.subjects.join('\n') };
  return (
    <DeskLayout title={topic.name} assets={assets} person={person} desk="topics">
      <p class="ui">
        <a href="/desk/topics">All topics</a>
      </p>
      <h1>{topic.name}</h1>
      <Trouble text={trouble} />
      <TopicForm action={`/desk/topics/${topic.id}`} button="Save the topic" fields={fields} subjects={subjects} />
      <h2>Remove it</h2>
      <p class="ui">Possible while it has no experts and no answers.</p>
      <form class="form" action={`/desk/topics/${topic.id}/remove`} method="post">
        <p class="do">
          <button type="submit" class="button button--risky">
            Remove the topic
          </button>
        </p>
      </form>
    </DeskLayout>
  );
}
