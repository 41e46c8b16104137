import type { Citation } from '../../domain/answer.ts';
import type { Source, Subject } from '../../domain/source.ts';
import { classesOfDrug, DRUG_CLASSES } from '../../vocabulary/drug-classes.ts';
import { namesIn } from '../../verify/name-drugs.ts';
import type { NamedSubject } from '../../verify/claim-to-verify.ts';
import { claimsOf, nameClaim, type ArticleToCheck, type Gate, type GateFailure } from '../article-to-check.ts';

/**
 * What is cited is about the article's drug and condition: the source's own subjects, its title, the passage's headings or the quote name one
 * of the drugs or their class, and one of the conditions where the source is about conditions at all.
 */
export const sourceSubject: Gate = {
  id: 'source-subject',
  title: 'Sources are about the drug and the condition',
  overridable: true,
  check: (article) => {
    const { drugs, conditions } = article.answer.interpretation;
    const asked = { drugs: known(drugs, article.context.drugs), conditions: known(conditions, article.context.conditions) };
    return claimsOf(article.answer).flatMap((claim) =>
      claim.citations.flatMap((citation): GateFailure[] => {
        const missing = findMissing(citation, asked, article);
        if (missing === null) return [];
        return [
          {
            claim: claim.id,
            reference: citation.reference,
            reason: `${nameClaim(claim)} cites reference ${citation.reference}, which is not about ${missing}.`,
          },
        ];
      }),
    );
  },
};

interface Asked {
  drugs: NamedSubject[];
  conditions: NamedSubject[];
}

function findMissing({ quote }: Citation, { drugs, conditions }: Asked, { evidence }: ArticleToCheck): string | null {
  const source = evidence.sources.find(({ id }) => id === quote.source);
  if (!source) return null;
  const passage = evidence.passages.find(({ id }) => id === quote.passage);
  const text = [source.title, ...(passage?.heading ?? []), quote.text].join('. ');
  if (drugs.length > 0 && !isAbout(drugs, source.drugs, text) && !namesClass(drugs, text)) return nameList(drugs);
  if (conditions.length > 0 && source.conditions.length > 0 && !isAbout(conditions, source.conditions, text)) return nameList(conditions);
  return null;
}

function isAbout(asked: NamedSubject[], subjects: Subject[], text: string): boolean {
  const names = new Set(asked.flatMap(namesOf));
  return subjects.some((subject) => namesOf(subject).some((name) => names.has(name))) || namesIn(text, asked).size > 0;
}

function namesClass(drugs: NamedSubject[], text: string): boolean {
  const classes = new Set(drugs.flatMap((drug) => namesOf(drug).flatMap(classesOfDrug)));
  return DRUG_CLASSES.some(({ name, words }) => classes.has(name) && words.test(text));
}

// A name that the library does not know stands for itself.
function known(names: string[], subjects: NamedSubject[]): NamedSubject[] {
  return names.map((name) => subjects.find((subject) => namesOf(subject).includes(name.toLowerCase())) ?? { name, also: [] });
}

const namesOf = ({ name, also }: NamedSubject | Source['drugs'][number]) => [name, ...also].map((one) => one.toLowerCase());
const nameList = (subjects: NamedSubject[]) => subjects.map(({ name }) => name).join(' or ');
