/** Offers to search PubMed for a question that the library does not answer. */
export function PubmedOffer({ address }: { address: string }) {
  return (
    <form class="form" method="post" action={address}>
      <p class="do">
        <button type="submit" class="button button--quiet">
          Search PubMed for this question
        </button>
      </p>
      <p class="hint">
        The names of drugs, conditions and matters in it are sent to PubMed, not the question. You see what it would add to the library
        before anything is added.
      </p>
    </form>
  );
}
