import type { PageAssets } from './resolve-assets.ts';
import { TextPage } from './text-page.tsx';

/** How answers are made, what the states of review mean, and what is never done. */
export function PolicyPage({ assets }: { assets: PageAssets }) {
  return (
    <TextPage assets={assets} title="Editorial policy" place="policy">
      <p class="lead">
        An answer here is made of sentences that carry their proof. This page says how they come about and what a reader may rely on.
      </p>
      <h2>Where sentences come from</h2>
      <p>
        Every sentence of an answer cites at least one source of the library and carries the exact words it rests on. The words are checked
        against the held text, character by character; figures, units, drugs and conditions of the sentence must stand in them. A sentence
        that fails is dropped, and the page lists it under “How this answer was made”. Sentences that are not quotes, such as a disclaimer,
        are marked as board text.
      </p>
      <h2>Digests</h2>
      <p>
        Some sources of the library are held as digests: summaries written for it, not the source’s own words. A quote from a digest says so
        wherever it is shown. Follow the link to read the source itself.
      </p>
      <h2>Order of evidence</h2>
      <p>
        Where sources speak to the same point, guidelines of recognised issuers come first, then drug labels for what labels decide, then
        appraisals and consensus statements, systematic reviews, randomised trials, and lesser designs; current before old. A retracted or
        superseded source supports nothing.
      </p>
      <h2>What is not found</h2>
      <p>
        Where the library holds nothing on a part of the question, the answer says so. Where it holds too little for any answer, there is
        none: the page says what was searched and what comes nearest.
      </p>
      <h2 id="approved">Submitted, under review, approved</h2>
      <dl class="terms">
        <dt>Submitted</dt>
        <dd>Composed from the library and checked by program. No person has reviewed it. For education only.</dd>
        <dt>Under review</dt>
        <dd>Members of the board are reading it claim by claim. Still for education only.</dd>
        <dt>Approved</dt>
        <dd>Reviewers have agreed with every claim and its quote. Names, date and disclosures stand on the page.</dd>
        <dt>Published</dt>
        <dd>Listed on this site. It says nothing about review: an answer may be published as submitted, with the banner that says so.</dd>
      </dl>
      <h2>Privacy</h2>
      <p>
        An answer that you ask for is unlisted, under an address that cannot be guessed, and closed to search engines until an editor
        publishes it. Whoever has the address can read it. No cookie is set. Do not write names or other details of a patient into a
        question.
      </p>
      <h2>What this is not</h2>
      <p>
        Vouch gathers published evidence for education. It gives no medical advice, knows no patient, and does not replace the product label
        in force, local guidance or clinical judgement. In an emergency call your local emergency number.
      </p>
    </TextPage>
  );
}
