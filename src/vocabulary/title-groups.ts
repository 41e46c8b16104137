/** Groups of people that a guide's title may limit it to, each with the words that name it in a title and in a question. */
const TITLE_GROUPS = [
  /\bnew-?borns?\b|\bneonat\w*/i,
  /\bchild(?:ren|hood)?\b|\binfants?\b|\binfancy\b|\bp(?:a)?ediatric\w*|\btoddlers?\b|\bbab(?:y|ies)\b/i,
  /\badolescen\w*|\bteenage\w*/i,
  /\bpregnan\w*|\bobstetric\w*/i,
  /\belderly\b|\bolder (?:people|adults)\b/i,
];

/** True where a title limits its document to people whom the question does not name: what is given to a newborn is for no adult. */
export function isOfOtherGroup(title: string, question: string): boolean {
  const groups = TITLE_GROUPS.filter((words) => words.test(title));
  return groups.length > 0 && !groups.some((words) => words.test(question));
}
