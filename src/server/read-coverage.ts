import type { Topic } from '../domain/topic.ts';
import type { LibraryReader, SearchFilter } from '../library/library.ts';

/** How much the library holds on something, and how old that is. Sources without a date are in `sources` alone. */
export interface Coverage {
  name: string;
  /** The filter of the library's page that shows them; null for a topic of several subjects. */
  condition: string | null;
  sources: number;
  guidelines: number;
  labels: number;
  /** Published in the last two years, and in the last five. */
  twoYears: number;
  fiveYears: number;
}

const CONDITIONS_SHOWN = 15;

/** Coverage of every topic that names subjects, and of the conditions that most sources are about. */
export async function readCoverage(
  reader: LibraryReader,
  topics: Topic[],
  now: Date,
): Promise<{ topics: Coverage[]; conditions: Coverage[] }> {
  const conditions = (await reader.subjects()).filter(({ type }) => type === 'condition').slice(0, CONDITIONS_SHOWN);
  return {
    topics: await Promise.all(
      topics.filter(({ subjects }) => subjects.length).map((topic) => cover(reader, topic.name, topic.subjects, now)),
    ),
    conditions: await Promise.all(conditions.map(async ({ name }) => ({ ...(await cover(reader, name, [name], now)), condition: name }))),
  };
}

async function cover(reader: LibraryReader, name: string, subjects: string[], now: Date): Promise<Coverage> {
  const count = async (filter: SearchFilter) => (await reader.browse(filter, 0, 0)).total;
  // A subject may be a drug or a condition: sources about either, those about both counted once.
  const about = async (filter: SearchFilter) => {
    const [drugs, conditions, both] = await Promise.all([
      count({ ...filter, drugs: subjects }),
      count({ ...filter, conditions: subjects }),
      count({ ...filter, drugs: subjects, conditions: subjects }),
    ]);
    return drugs + conditions - both;
  };
  const yearsAgo = (years: number) => `${now.getFullYear() - years}${now.toISOString().slice(4, 10)}`;
  const [sources, guidelines, labels, twoYears, fiveYears] = await Promise.all([
    about({}),
    about({ kinds: ['guideline'] }),
    about({ kinds: ['drug-label'] }),
    about({ since: yearsAgo(2) }),
    about({ since: yearsAgo(5) }),
  ]);
  return { name, condition: null, sources, guidelines, labels, twoYears, fiveYears };
}
