/** Marks in the contents the part being read: the last one whose heading has passed the upper third of the window. */
export function followReading(root: Document): void {
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of root.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const part = root.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (part) links.set(part, link);
  }
  const seen = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const reading = [...links.keys()].filter((part) => seen.has(part)).at(-1);
      for (const [part, link] of links) {
        if (part === reading) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const part of links.keys()) observer.observe(part);
}
