import { readText } from '../../findings/read-sentence.ts';
import { splitSentences } from '../../text/split-sentences.ts';
import type { Vocabulary } from '../../vocabulary/build-vocabulary.ts';
import { readIssuer } from '../../vocabulary/issuers.ts';
import type { ReadQuestion } from '../interpret-question.ts';
import type { Clause } from './premise.ts';

// What a question states rather than asks: a clause of reason, what was heard, a tag, a "why", what follows from what.
const REASON =
  /\b(?:since|because|given that|given the fact that|seeing that|now that|knowing that|considering that|considering|as|assuming)\b (?!I\b|my\b|we\b)([^,?]+?)(?=,|\?|\. |$)/gi;
const HEARD =
  /\b(?:heard|read|told(?: me| us)?|said|says|understand|know|believe|thought|think|assume|understood)(?: that)? ([^,?;]{8,}?)(?=,|\?|;|\. |$)/gi;
const SO = /^(.{10,}?)[,.;]? (?:so|therefore|hence|which means)\b/i;
const TAG = /^(.*?),? (?:right|correct|yes|is(?:n['’]t| it not)|is it|doesn['’]t it|don['’]t they|aren['’]t they|is that so)\s*\?/i;
const WHY = /^(?:why|when) (?:is|are|does|do|did|was|were|has|have|should|can) ([^?]+)/i;
const HOW_MUCH = /^(?:by |in |to )?how (?:much|many|far|often)\b[^?]*?\b(?:does|do|did|has|have|is|are|was|were) ([^?]+)/i;
const SHOWN = /\b(?:show(?:s|ed|n)?|prove[sdn]?|demonstrat\w+|found|confirm\w*|establish\w*) that ([^?]+)/i;
const LEAD =
  /^(?!since|because|given|now|as|what|which|how|when|who|where|why|is|are|can|could|do|does|did|should|may|must|if|in|for|at|after|before|on|with)(.{15,}?)(?:[,;:]| [–-]) (?:and |so |but |then )*(?:what|which|how|when|who|where|why|should|can|may|must|is|are|do|does|did|by|at)\b/i;
const CONTRAST = /,? \b(?:while|whereas|although|though|even though|despite)\b /i;
/** A statement of somebody's own state ("My hair grew back", "A 60-year-old has …") is taken as told. */
const OF_A_PERSON = /^(?:I|My|We|Our|He|She|His|Her|A|An|The patient|Patient|\d+)\b/;
/** A statement of what a document says is no patient's. */
const OF_A_DOCUMENT = /\b(?:labels?|leaflets?|guidelines?|trials?|stud(?:y|ies)|evidence|meta-analys[ei]s|consensus)\b/i;
const NEGATION =
  /\b(?:not|no|never|nor|neither|without|cannot|lacks?|refus\w+|reject\w*|declin\w+|denie[sd])\b|\b(?:recommend\w*|advis\w+|decid\w+) against\b|n['’]t\b/i;

/** The clauses that a question takes for granted, each read as a sentence of the evidence would be. */
export function readClauses(question: ReadQuestion, vocabulary: Vocabulary): Clause[] {
  const { normalised } = question;
  const find = (patterns: RegExp[]): string[] => patterns.flatMap((pattern) => pattern.exec(normalised)?.[1] ?? []);
  const within = [REASON, HEARD].flatMap((pattern) => [...normalised.matchAll(pattern)].map((m) => m[1]!));
  const sentences = splitSentences(normalised).map((s) => s.text.trim());
  const statements = [...find([LEAD]), ...sentences.filter((text) => sentences.length > 1 && /[.!]$/.test(text))];
  const seen = new Set<string>();
  const read = (texts: string[], given: boolean): Clause[] =>
    texts
      .flatMap((text) => text.split(CONTRAST))
      .map((text) => text.trim())
      .filter((text) => text.split(/\s+/).length >= 3 && !OF_A_PERSON.test(text) && !seen.has(text) && seen.add(text))
      .map((text) => ({
        ...readClause(text, question, vocabulary),
        given: given && !OF_A_DOCUMENT.test(text) && readIssuer(text) === null,
      }));
  return [...read([...within, ...find([TAG, WHY, HOW_MUCH, SHOWN, SO])], false), ...read(statements, true)];
}

/** One clause, read as a sentence of the evidence would be. */
export function readClause(text: string, question: ReadQuestion, vocabulary: Vocabulary): Clause {
  const reading = readText(text, vocabulary);
  const { drugs, classes, conditions, namedPlaces } = reading;
  return {
    text,
    given: false,
    reading,
    drugs: drugs.length || classes.length ? drugs : question.drugs,
    classes: classes.length || drugs.length ? classes : question.classes,
    conditions: conditions.length ? conditions : question.conditions,
    places: namedPlaces.length ? namedPlaces : question.places,
    denies: NEGATION.test(text),
  };
}
