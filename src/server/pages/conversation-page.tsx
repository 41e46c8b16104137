import type { Answer } from '../../domain/answer.ts';
import type { ConversationTurn } from '../../record/record.ts';
import { leadingClaims } from '../write-conversation.ts';
import { AskForm } from './ask-form.tsx';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface ConversationPageProps {
  assets: PageAssets;
  id: string;
  turns: ConversationTurn[];
}

/** A conversation from its first question to its last, each with the bottom line of its answer. */
export function ConversationPage({ assets, id, turns }: ConversationPageProps) {
  const last = turns.at(-1)!;
  return (
    <Layout title="A conversation" assets={assets} place="ask" noindex>
      <div class="wrap page page--narrow conversation">
        <h1>A conversation</h1>
        <p class="lead">
          {turns.length} questions, each with its own answer. Whoever has this page’s address can read it; nobody else finds it.
        </p>
        <ol class="turns">
          {turns.map(({ asked, stored }) => (
            <li>
              {asked !== null && asked !== stored.answer.question && <p class="ui soft">“{asked}”</p>}
              <h2>
                <a href={stored.answer.url}>{stored.answer.question}</a>
              </h2>
              <Begins answer={stored.answer} />
              <p class="ui soft">Searched {formatDate(stored.answer.searchedAt)}</p>
            </li>
          ))}
        </ol>
        <AskForm id="next-question" label="Your next question" placeholder="And in pregnancy? For a patient of 70?" after={last.answer} />
        <h2>Keep it or delete it</h2>
        <p class="ui">
          <a href={`/conversations/${id}.md`} download>
            As Markdown
          </a>{' '}
          ·{' '}
          <a href={`/conversations/${id}.json`} download>
            As JSON
          </a>
        </p>
        <details class="delete">
          <summary>Delete this conversation</summary>
          <p class="ui">
            The conversation goes, and with it the answers made in it. Answers that are published or under review stay. This cannot be
            undone.
          </p>
          <form action={`/conversations/${id}/delete`} method="post">
            <button type="submit" class="button button--quiet">
              Delete it for good
            </button>
          </form>
        </details>
      </div>
    </Layout>
  );
}

function Begins({ answer }: { answer: Answer }) {
  if (answer.outcome === 'abstained') return <p>{answer.reason}</p>;
  return (
    <ul>
      {leadingClaims(answer).map((claim) => (
        <li>{claim.text}</li>
      ))}
    </ul>
  );
}
