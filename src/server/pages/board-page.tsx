import type { PageAssets } from './resolve-assets.ts';
import { TextPage } from './text-page.tsx';

/** Who reviews answers on this installation, and how. */
export function BoardPage({ assets }: { assets: PageAssets }) {
  return (
    <TextPage assets={assets} title="The board" place="board">
      <p class="lead">
        No board members are appointed on this installation yet. Until they are, no answer here is approved, and each one says so.
      </p>
      <h2>Who may review</h2>
      <p>
        Clinicians, pharmacists and methodologists, each for the topics of their own expertise. A reviewer discloses interests before
        reading, and does not review an answer about a product of a company that paid them.
      </p>
      <h2>How an answer is reviewed</h2>
      <ol class="numbered">
        <li>Two reviewers without a conflict of interest read it, one of them expert in its topic.</li>
        <li>Each reads every claim beside its quote and says whether the quote carries it.</li>
        <li>They approve the revision, ask for changes, or decline it. What they say is kept with the revision.</li>
        <li>An approval belongs to the revision that was read. A new revision starts again as submitted.</li>
      </ol>
      <h2>Until then</h2>
      <p>
        Answers are composed from the library and checked by program only. They are for education. What the states mean is written in the{' '}
        <a href="/policy#approved">editorial policy</a>.
      </p>
    </TextPage>
  );
}
