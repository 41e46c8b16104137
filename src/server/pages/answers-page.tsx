import { ReviewStatus } from '../../domain/answer.ts';
import type { Topic } from '../../domain/topic.ts';
import type { AnswersQuery, FoundAnswer } from '../find-answers.ts';
import { formatCount } from './format-count.ts';
import { Layout } from './layout.tsx';
import { AnswerList } from './list-answers.tsx';
import { nameStatus } from './name-status.ts';
import type { PageAssets } from './resolve-assets.ts';

export interface AnswersPageProps {
  assets: PageAssets;
  /** Every published answer. */
  answers: FoundAnswer[];
  /** Those that meet the query. */
  found: FoundAnswer[];
  query: AnswersQuery;
  topics: Topic[];
}

/** The published answers, newest first, in whatever state of review; to be narrowed by words, topic, status, drug and condition. */
export function AnswersPage(props: AnswersPageProps) {
  const { assets, answers, found, query } = props;
  const narrowed = Object.keys(query).length > 0;
  return (
    <Layout
      title={narrowed ? `Published answers: ${tellQuery(props)}` : 'Published answers'}
      assets={assets}
      place="answers"
      noindex={narrowed}
    >
      <div class="wrap page">
        <h1>Published answers</h1>
        <p class="lead">
          Published means listed here. <a href="/policy#approved">Approved</a> means read by the board. Each answer says which of the two it
          is.
        </p>
        {answers.length > 0 && <Filters {...props} />}
        {answers.length === 0 ? (
          <p class="gap">
            <strong>None yet.</strong> An answer that somebody asked for stays unlisted until an editor publishes it.{' '}
            <a href="/">Ask a question</a>
          </p>
        ) : (
          <section class="found" aria-labelledby="found-heading">
            <h2 id="found-heading">
              {narrowed && `${found.length} of `}
              {formatCount(answers.length, 'answer')}
            </h2>
            {found.length > 0 ? (
              <AnswerList answers={found} />
            ) : (
              <p class="gap">
                <strong>No published answer meets all of this.</strong> <a href="/answers">Show all</a>, or <a href="/">ask the question</a>
                .
              </p>
            )}
          </section>
        )}
      </div>
    </Layout>
  );
}

/** What a list is narrowed to, in words. */
function tellQuery({ query, topics }: AnswersPageProps): string {
  const { words, topic, status, drug, condition } = query;
  return [
    words && `“${words}”`,
    topic && (topics.find(({ id }) => id === topic)?.name ?? topic),
    status && nameStatus(status).toLowerCase(),
    drug,
    condition,
  ]
    .filter(Boolean)
    .join(', ');
}

function Filters({ answers, query, topics }: AnswersPageProps) {
  const statuses = ReviewStatus.options.filter((status) => status === query.status || answers.some((a) => a.status === status));
  return (
    <search>
      <form class="filters" action="/answers" method="get">
        <p class="filter filter--words">
          <label for="words">Words</label>
          <input id="words" name="words" type="search" value={query.words} maxlength={200} />
        </p>
        {topics.length > 0 && (
          <Choice
            name="topic"
            label="Topic"
            any="Any topic"
            value={query.topic}
            options={topics.map((t) => ({ value: t.id, name: t.name }))}
          />
        )}
        <Choice
          name="status"
          label="Review"
          any="Any state"
          value={query.status}
          options={statuses.map((status) => ({ value: status, name: nameStatus(status) }))}
        />
        <Choice name="drug" label="Drug" any="Any drug" value={query.drug} options={counted(answers.flatMap((a) => a.drugs))} />
        <Choice
          name="condition"
          label="Condition"
          any="Any condition"
          value={query.condition}
          options={counted(answers.flatMap((a) => a.conditions))}
        />
        <p class="filter filter--do">
          <button type="submit" class="button">
            Show
          </button>{' '}
          <a href="/answers">Clear</a>
        </p>
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  any: string;
  value: string | undefined;
  options: { value: string; name: string }[];
}

function Choice({ name, label, any, value, options: offered }: ChoiceProps) {
  // What the address asks for stays chosen, also where no answer has it.
  const options = value && offered.every((option) => option.value !== value) ? [...offered, { value, name: value }] : offered;
  return (
    <p class="filter">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Names with how many answers have them, in the order of the alphabet. */
function counted(names: string[]): ChoiceProps['options'] {
  const groups = Map.groupBy(names, (name) => name);
  return [...groups].map(([value, all]) => ({ value, name: `${value} (${all.length})` })).sort((a, b) => a.value.localeCompare(b.value));
}
