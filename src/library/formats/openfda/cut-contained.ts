/** A text without its white space, by which two writings of it are compared. */
export function bareText(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What is left of a text where another one is cut out of it, in pieces; white space does not count. Null where it is not in it. */
export function cutContained(whole: string, part: string): string[] | null {
  const wanted = bareText(part);
  const bareWhole = bareText(whole);
  const at = wanted ? bareWhole.indexOf(wanted) : -1;
  if (at < 0) return null;
  const start = placeOf(whole, at);
  const end = placeOf(whole, at + wanted.length - 1) + 1;
  return [whole.slice(0, start), whole.slice(end)].map((piece) => piece.trim()).filter(Boolean);
}

// The index of the nth character (from 0) that is no white space.
function placeOf(text: string, nth: number): number {
  let seen = -1;
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i]!) && ++seen === nth) return i;
  }
  return text.length;
}
