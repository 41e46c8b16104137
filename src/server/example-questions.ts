/** The questions that a new site answers and publishes by itself, to show what an answer is. */
export const EXAMPLE_QUESTIONS = [
  'What is the role of baricitinib (a JAK inhibitor) in treating dermatologic conditions?',
  'Can I give baricitinib to a 68-year-old ex-smoker with severe eczema and hypertension?',
  'Which is more effective for alopecia areata: baricitinib, ritlecitinib or deuruxolitinib?',
] as const;
