import { SOURCE_KINDS, STANDINGS, type Source } from '../../domain/source.ts';
import type { LibrarySummary, SourcePage as SourceListing, SubjectCount } from '../../library/library.ts';
import { addressLibrary, type LibraryFilter } from './address-library.ts';
import { addressSource } from './address-source.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import { nameJurisdiction } from './name-jurisdiction.ts';
import { nameKind, nameKinds, nameTextKind } from './name-kind.ts';
import { nameStanding } from './name-standing.ts';
import { nameSubject } from './name-subject.ts';
import type { PageAssets } from './resolve-assets.ts';

export interface LibraryPageProps {
  assets: PageAssets;
  filter: LibraryFilter;
  /** The sources that meet the filter: how many, and those of this page. */
  found: SourceListing;
  pageSize: number;
  summary: LibrarySummary;
  subjects: SubjectCount[];
}

const SUGGESTIONS = 200;

/** Search and browse what the library holds. */
export function LibraryPage(props: LibraryPageProps) {
  const { assets, filter, found, summary } = props;
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== '' && value !== 0);
  return (
    <Layout title="Library" assets={assets} place="library" noindex={filtered}>
      <div class="wrap page library">
        <header>
          <h1>Library</h1>
          <p class="lead">
            {summary.sources.toLocaleString('en')} sources in {summary.passages.toLocaleString('en')} passages
            {summary.newest && <>, the newest of {formatDate(summary.newest)}</>}. An answer quotes nothing but these. {tellSearch(summary)}
          </p>
        </header>
        <SearchForm {...props} />
        <section aria-labelledby="found-heading" class="found">
          <h2 id="found-heading">{found.total === 1 ? '1 source' : `${found.total.toLocaleString('en')} sources`}</h2>
          {found.sources.length === 0 ? (
            <p class="gap">
              <strong>Nothing in the library fits.</strong> Take a word or a filter away. <a href="/library">Show everything</a>
            </p>
          ) : (
            <ol class="sources" start={(filter.offset ?? 0) + 1}>
              {found.sources.map((source) => (
                <SourceLine source={source} />
              ))}
            </ol>
          )}
          <Paging {...props} />
        </section>
      </div>
    </Layout>
  );
}

function tellSearch({ passages, vectors }: LibraryPageProps['summary']): string {
  if (vectors.inUse) return 'Questions are searched by words and by meaning.';
  const made = vectors.passages.toLocaleString('en');
  return `Questions are searched by words; ${made} of ${passages.toLocaleString('en')} passages are ready to be searched by meaning too.`;
}

function SearchForm({ filter, summary, subjects }: LibraryPageProps) {
  return (
    <search>
      <form class="filters" action="/library" method="get">
        <p class="filter filter--words">
          <label for="words">Words in title or subject</label>
          <input id="words" name="words" type="search" value={filter.words} maxlength={200} />
        </p>
        <p class="filter">
          <label for="kind">Kind</label>
          <select id="kind" name="kind">
            <option value="">Any kind</option>
            {SOURCE_KINDS.filter((kind) => summary.byKind[kind] || filter.kind === kind).map((kind) => (
              <option value={kind} selected={filter.kind === kind}>
                {nameKinds(kind)} ({summary.byKind[kind] ?? 0})
              </option>
            ))}
          </select>
        </p>
        <SubjectField type="drug" label="Drug" value={filter.drug} subjects={subjects} />
        <SubjectField type="condition" label="Condition" value={filter.condition} subjects={subjects} />
        <p class="filter">
          <label for="standing">Standing</label>
          <select id="standing" name="standing">
            <option value="">Any standing</option>
            {STANDINGS.filter((standing) => summary.byStanding[standing] || filter.standing === standing).map((standing) => (
              <option value={standing} selected={filter.standing === standing}>
                {sentenceCase(nameStanding(standing))} ({summary.byStanding[standing] ?? 0})
              </option>
            ))}
          </select>
        </p>
        <p class="filter filter--do">
          <button type="submit" class="button">
            Search
          </button>{' '}
          <a href="/library">Clear</a>
        </p>
      </form>
    </search>
  );
}

interface SubjectFieldProps {
  type: SubjectCount['type'];
  label: string;
  value: string | undefined;
  subjects: SubjectCount[];
}

function SubjectField({ type, label, value, subjects }: SubjectFieldProps) {
  const names = subjects
    .filter((subject) => subject.type === type)
    .sort((a, b) => b.sources - a.sources)
    .slice(0, SUGGESTIONS);
  return (
    <p class="filter">
      <label for={type}>{label}</label>
      <input id={type} name={type} list={`${type}s`} value={value} maxlength={200} autocomplete="off" />
      <datalist id={`${type}s`}>
        {names.map((subject) => (
          <option value={subject.name}>{`${nameSubject(subject.name)} (${subject.sources})`}</option>
        ))}
      </datalist>
    </p>
  );
}

function SourceLine({ source }: { source: Source }) {
  const date =
    source.kind === 'drug-label' && source.labelDate
      ? `Label of ${formatDate(source.labelDate)}`
      : source.published && formatDate(source.published);
  const authors = source.authors.join(', ').replace(/\.$/, '');
  const facts = [authors, source.container, date ?? source.year].filter(Boolean);
  return (
    <li>
      <p class="label">
        {[nameKind(source.kind), ...source.jurisdictions.map(nameJurisdiction), nameTextKind(source.textKind)].join(' · ')}
        {source.standing !== 'current' && (
          <>
            {' · '}
            <span class="standing--flagged">{nameStanding(source.standing)}</span>
          </>
        )}
      </p>
      <p class="source-title">
        <a href={addressSource(source.id)}>{source.title}</a>
        {!source.titleExact && <span class="descriptive"> descriptive title</span>}
      </p>
      <p class="source-data">{facts.join('. ')}</p>
    </li>
  );
}

function Paging({ filter, found, pageSize }: LibraryPageProps) {
  const offset = filter.offset ?? 0;
  if (found.total <= pageSize && offset === 0) return null;
  const last = Math.min(offset + pageSize, found.total);
  return (
    <nav class="paging" aria-label="Pages of results">
      {offset > 0 && (
        <a rel="prev" href={addressLibrary({ ...filter, offset: Math.max(0, offset - pageSize) })}>
          Previous
        </a>
      )}
      <span>
        {(offset + 1).toLocaleString('en')} to {last.toLocaleString('en')} of {found.total.toLocaleString('en')}
      </span>
      {last < found.total && (
        <a rel="next" href={addressLibrary({ ...filter, offset: offset + pageSize })}>
          Next
        </a>
      )}
    </nav>
  );
}

function sentenceCase(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
