/** Whether the beginning of a file reads as text: no NUL, few characters that could not be decoded or do not belong in text. */
export function looksLikeText(head: string): boolean {
  if (head.includes('\0')) return false;
  const odd = [...head].filter((c) => c === '\uFFFD' || (c < ' ' && !'\t\n\r\f'.includes(c))).length;
  return odd <= head.length / 100;
}

/** Whether it looks like XML or JSON, which is data of some format, or a broken file of one, and no document of text. */
export function looksLikeData(head: string): boolean {
  const start = head.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:\?xml|!DOCTYPE|!--|[a-z][\w:.-]*(?:\s[^<>]*)?\/?>)/i.test(start)) return true;
  return /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{["\]\d-]|true|false|null|$))/.test(start) && /[:,\]}"]/.test(start);
}

/** Whether it is an HTML page; with `isNamed`, its name says so and some tag of HTML is enough. */
export function looksLikeHtml(head: string, isNamed = false): boolean {
  const start = head.replace(/^\uFEFF/, '').replace(/^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(?:!doctype html|html)[\s>]/i.test(start)) return true;
  return isNamed && /<(?:body|head|title|meta|main|article|section|div|p|h[1-6]|table|ul)[\s>]/i.test(head);
}
