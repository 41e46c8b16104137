// Format characters and controls: zero-width spaces, direction marks, tags. They hide text from people, not from models.
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

/** A text as it goes into a prompt: on one line, without characters that cannot be seen. */
export function cleanForPrompt(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').replace(HIDDEN, '').replace(/ {2,}/g, ' ').trim();
}
