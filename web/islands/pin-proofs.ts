/**
 * Makes proofs in the margin comfortable on wide screens: a press on a sentence pins its proof as the number does, and a proof near the foot
 * of the window is brought into view. Words that are being selected, links and numbers keep their own behaviour.
 */
export function pinProofs(root: Document, wide: MediaQueryList): void {
  root.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (!wide.matches || target.closest('a, button, .proof, summary') || root.getSelection()?.isCollapsed === false) return;
    const proof = target.closest('.claim')?.querySelector<HTMLElement>(':scope > .proof');
    proof?.togglePopover();
  });
  root.addEventListener(
    'toggle',
    (event) => {
      const proof = event.target as HTMLElement;
      if (!proof.matches?.('.proof:popover-open')) return;
      proof.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    true,
  );
}
