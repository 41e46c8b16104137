import { AskForm } from './ask-form.tsx';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

/** What is left of a conversation that was deleted. */
export function ConversationRemovedPage({ assets }: { assets: PageAssets }) {
  return (
    <Layout title="The conversation was deleted" assets={assets} place="ask" noindex>
      <div class="wrap page page--narrow">
        <h1>The conversation was deleted.</h1>
        <p class="lead">The answers made in it are gone from this server, but for those that are published or under review.</p>
        <AskForm id="question" label="Ask a question" placeholder="A drug, a condition, a patient" />
      </div>
    </Layout>
  );
}
