const ADDRESS =
  /\b(?:https?|ftp|mailto|javascript|data):\S*|\bwww\.\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|gov|edu|info|app|dev)\b\S*|\S+@\S+\.\S+/gi;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;
const LONGEST = 400;

/** What a model wrote and did not hold, as "How this answer was made" shows it: without addresses and hidden characters, and not endless. */
export function cleanForPage(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replace(HIDDEN, '').replace(ADDRESS, '[address left out]').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
