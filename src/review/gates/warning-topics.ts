/**
 * What boxed warnings warn of, in the groups that labels use (21 CFR 201.57(c)(1) asks for boxed text on risks of death or serious injury), each
 * with the words that name it.
 */
export const WARNING_TOPICS: { name: string; words: RegExp }[] = [
  { name: 'serious infections', words: /\binfect|tubercul|sepsis/i },
  { name: 'mortality', words: /\bmortality|\bdeaths?\b|\bfatal/i },
  { name: 'malignancy', words: /\bmalignan|\bcancer|lymphoma|neoplas|carcinoma|tumou?r/i },
  { name: 'major adverse cardiovascular events', words: /\bMACE\b|cardiovascular|myocardial infarction|heart attack|\bstroke/i },
  { name: 'thrombosis', words: /\bthrombo(?!cyt)|embol|blood clot|\bDVT\b|\bVTE\b/i },
  { name: 'liver injury', words: /\bhepatotox|liver (?:injury|failure|damage|toxicity)|hepatic (?:failure|injury|necrosis)/i },
  { name: 'harm to the unborn', words: /\bembryo|f(?:o)?etal|teratogen|birth defect|congenital|pregnan/i },
  { name: 'suicidal thoughts', words: /\bsuicid/i },
  { name: 'respiratory depression', words: /\brespiratory (?:depression|arrest|failure)/i },
  { name: 'addiction, abuse and misuse', words: /\baddict|\babuse|\bmisuse|dependence/i },
  { name: 'bleeding', words: /\bbleed|h(?:a)?emorrhag/i },
  { name: 'hypersensitivity', words: /\bhypersensitiv|anaphyla|stevens-johnson|toxic epidermal/i },
  { name: 'heart failure', words: /\bheart failure|cardiomyopath|cardiotox/i },
  { name: 'arrhythmia', words: /\barrhythm|\bQT\b|torsade/i },
  { name: 'bone marrow suppression', words: /\bmyelosuppress|bone marrow|cytopeni|agranulocyt|aplastic/i },
  { name: 'lactic acidosis', words: /\blactic acidosis/i },
  { name: 'kidney injury', words: /\bnephrotox|renal (?:failure|injury|toxicity)|kidney (?:failure|injury)/i },
  { name: 'brain infection (PML)', words: /\bprogressive multifocal|\bPML\b/i },
  { name: 'nerve damage', words: /\bneurotox|peripheral neuropathy/i },
];

/** Names of the topics that a text warns of. */
export function readWarningTopics(text: string): string[] {
  return WARNING_TOPICS.filter(({ words }) => words.test(text)).map(({ name }) => name);
}
