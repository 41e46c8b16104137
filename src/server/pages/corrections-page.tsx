import type { PageAssets } from './resolve-assets.ts';
import { TextPage } from './text-page.tsx';

/** How mistakes are put right, and which ones were. */
export function CorrectionsPage({ assets }: { assets: PageAssets }) {
  return (
    <TextPage assets={assets} title="Corrections">
      <p class="lead">No correction has been recorded on this installation.</p>
      <h2>How to report a mistake</h2>
      <p>
        Tell the person who runs this server: the address of the answer, the sentence (press its number and copy “Link here”), and what is
        wrong with it. A mistake in a quoted source belongs to its publisher; a wrong quote, a wrong reading or a missing source belongs
        here.
      </p>
      <h2>What happens then</h2>
      <p>
        A revision is never altered. A corrected answer is a new revision under the same address; the earlier one stays readable, and starts
        again without approval. When a source that an answer quotes is corrected, retracted or superseded, the answer says so on its page.
      </p>
    </TextPage>
  );
}
