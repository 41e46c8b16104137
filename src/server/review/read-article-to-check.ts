import { readLibraryWords } from '../../answer/read-library-words.ts';
import { contextOf } from '../../answer/verify-draft.ts';
import type { Answered } from '../../domain/answer.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Library, LibraryReader } from '../../library/library.ts';
import type { ArticleToCheck, HeldLabel } from '../../review/article-to-check.ts';
import { tellEdition } from '../../publish/editions/tell-edition.ts';
import { readHeld } from '../../review/watch-answers.ts';
import type { VerifyContext } from '../../verify/claim-to-verify.ts';
import { readMustSlots } from './read-must-slots.ts';

const HOUSE = ['Vouch', 'Vouch editorial board', 'Vouch editorial team'];
const LABELS_READ = 100;
const BOXED = /box(?:ed)? warning/i;

/** The names that verification knows, from the library as it is now. */
export async function readContext(library: Library): Promise<VerifyContext> {
  const { vocabulary } = await readLibraryWords('', await library.reader());
  return contextOf(vocabulary);
}

/** What the gates look at, from the library as it is now. */
export async function readArticleToCheck(
  { answer, evidence }: { answer: Answered; evidence: Evidence },
  people: ArticleToCheck['people'],
  library: Library,
): Promise<ArticleToCheck> {
  const reader = await library.reader();
  return {
    answer,
    evidence,
    held: await readHeld(answer, reader),
    labels: await readLabels(answer.interpretation.drugs, reader),
    mustSlots: await readMustSlots(answer, reader),
    context: await readContext(library),
    house: [...HOUSE, ...people.map(({ name }) => name)],
    people,
    patientEdition: gradeForPatients(answer, evidence),
  };
}

function gradeForPatients(answer: Answered, evidence: Evidence): ArticleToCheck['patientEdition'] {
  const told = tellEdition(answer, evidence, 'patient');
  return told.outcome === 'answered' && told.edition ? { grade: told.edition.grade.apart } : null;
}

async function readLabels(drugs: string[], reader: LibraryReader): Promise<HeldLabel[]> {
  if (drugs.length === 0) return [];
  const { sources } = await reader.browse({ kinds: ['drug-label'], drugs, standings: ['current', 'corrected'] }, 0, LABELS_READ);
  return Promise.all(
    sources.map(async (source) => ({
      source,
      boxedWarning: (await reader.passages(source.id)).filter(({ heading }) => heading.some((words) => BOXED.test(words))),
    })),
  );
}
