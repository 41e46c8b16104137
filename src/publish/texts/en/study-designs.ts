/** What a student calls a source, before what it says. */
export const DESIGN_NAMES: Record<string, string> = {
  guideline: 'Guideline',
  'consensus-statement': 'Consensus statement',
  'technology-appraisal': 'Technology appraisal',
  'drug-label': 'Product label',
  'safety-communication': 'Safety communication',
  'systematic-review': 'Systematic review',
  'randomized-trial': 'Randomised trial',
  'single-arm-trial': 'Single-arm trial',
  'pooled-analysis': 'Pooled analysis',
  cohort: 'Cohort',
  'case-series': 'Case series',
  'narrative-review': 'Narrative review',
  document: 'Document',
};

/** What each kind of source can and cannot show, for a student. For the board to review. */
export const STUDY_DESIGNS: Record<string, string> = {
  guideline:
    'A guideline is advice that a body agreed on after weighing studies. How strongly it advises and how certain the evidence is are two things: look for both.',
  'consensus-statement':
    'A consensus statement is what experts agreed on, often where studies are few. It shows opinion and practice more than measured effect.',
  'technology-appraisal':
    'A technology appraisal asks whether a health service should pay for a treatment. It weighs effect against cost, so "no" may be about money.',
  'drug-label':
    'A label says what a regulator allowed, where, for whom and at what dose. It rests on the maker’s trials and holds only in its own place and for its own date.',
  'safety-communication':
    'A safety communication tells of a risk that a regulator has seen. It is often based on another drug of the class or on other patients.',
  'systematic-review':
    'A systematic review searches for all studies of a question and may pool them. It is as good as its studies; indirect comparisons rest on more assumptions.',
  'randomized-trial':
    'In a randomised trial chance decides who gets which treatment, so that the groups differ in little else. It shows effect in those who were let in, for as long as it ran.',
  'single-arm-trial':
    'A single-arm trial gives everybody the treatment. Without a comparison nobody can say how many would have got better anyway.',
  'pooled-analysis':
    'A pooled analysis puts the people of several trials together. It has more power for rare events, but may mix groups that differ.',
  cohort:
    'A cohort follows people treated in ordinary care. Who gets which treatment is no accident there, so other differences may explain what is seen.',
  'case-series': 'A case series tells what happened to a few people. It raises a question and settles none.',
  'narrative-review': 'A narrative review tells what its authors found important. It is a way into a subject, not a measurement.',
  document: 'Of this document nothing says what kind it is. Weigh it by what it cites.',
};
