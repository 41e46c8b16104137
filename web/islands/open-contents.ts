/** The contents stand open beside the text on wide screens and closed above it on narrow ones. */
export function openContents(root: ParentNode, wide: MediaQueryList): void {
  const contents = root.querySelector<HTMLDetailsElement>('.contents details');
  if (!contents) return;
  const follow = () => (contents.open = wide.matches);
  follow();
  wide.addEventListener('change', follow);
}
