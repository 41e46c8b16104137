/** A technical term and how it is told: `swap` says it plainly, `teach` says it plainly and explains it once, `keep` leaves the word and explains it. */
export interface GlossaryEntry {
  term: string;
  plain: string;
  /** The plain words for more than one. */
  plural?: string;
  /** What matches the term, where that is more than the term itself. */
  pattern?: string;
  explanation?: string;
  mode: string;
  /** Words of speech rather than the name of a thing: they are read for what they say, not as one name. */
  phrase?: boolean;
}

/** A term as a student learns it, and the terms that it hangs together with. */
export interface StudentTerm {
  term: string;
  explanation: string;
  pattern?: string;
  related?: string[];
}

/** A measured outcome: how evidence names it, and what people notice of it, to follow "this many had". */
export interface OutcomeEntry {
  names: RegExp;
  noticed: string;
}

/** What a warning is about, what it is called in a sentence, and the signs that need help now, if any. */
export interface WarningKind {
  name: string;
  /** Concepts of the vocabulary that make it. */
  concepts: string[];
  about: string;
  signs?: string;
}

/** A section of the patient edition: its heading, and the slots of the answer that it is told from. */
export interface EditionSection {
  slot: string;
  heading: string;
  from: string[];
}

/** All that an edition says in the house's own words, in one language. */
export interface EditionTexts {
  language: string;
  glossary: GlossaryEntry[];
  studentTerms: StudentTerm[];
  outcomes: OutcomeEntry[];
  warningKinds: WarningKind[];
  /** Of a warning of no known kind. */
  otherWarning: string;
  patientSections: EditionSection[];
  studentSections: EditionSection[];
  /** "In the EU," by code; the international text by "INT". */
  placeLeads: Record<string, string>;
  /** Bodies that evidence names by letters, in words. */
  bodies: [RegExp, string][];
  /** What a student calls each kind of source, and what it can and cannot show. */
  designNames: Record<string, string>;
  studyDesigns: Record<string, string>;
  disclaimers: { patient: string; student: string };
  helpNow: { lead: string; always: string };
  askDoctor: string[];
  /** Words that a telling may add, and words of a source that it may leave out: neither says anything by itself. */
  carriers: string;
  frames: string;
  say: {
    warning(about: string[]): string;
    /** After a drug's name, before whom it is for. */
    approved(given: boolean): string;
    /** After a drug's name, before the list of what is too low or too high; null for actions that have no words. */
    limit(actions: string[], direction: 'below' | 'above' | 'between'): string | null;
    untold: string;
    thisMedicine(drug: string): string;
    related(terms: string[]): string;
    oneSource: string;
    notStated: string;
    thisMany(outcome: string, time: string | null, starts: boolean): string;
    secondStudy: string;
    onArm(count: string, arm: string): string;
    frequency(count: number, of: number, about: boolean): string;
  };
}
