import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormat, testData } from '../../../test/fixtures/read-format.ts';
import { deriveArticleKind } from './jats/derive-article-kind.ts';
import { jats } from './jats.ts';

// Made-up articles in the format's published shape.
const FIXTURE = readFileSync(join(import.meta.dirname, '../../../test/fixtures/formats/article.nxml'), 'utf8');
const ARTICLES = testData('jats');
const read = (xml: string) => readFormat(jats, xml, 'article.nxml');

describe('JATS full texts', () => {
  test('front matter', async () => {
    const { source } = (await read(FIXTURE)).documents[0]!;
    expect(source).toMatchObject({
      id: 'pmid:90000101',
      aliases: ['doi:10.1000/calm.2022', 'pmcid:PMC9000101'],
      kind: 'randomized-trial',
      textKind: 'full',
      title: 'Calmadrine for tremor: a randomized trial in CO2 retainers',
      authors: ['Muster AMB', 'Calm Study Group'],
      container: 'Journal of Example Medicine',
      published: '2022-01',
      year: 2022,
      language: 'en',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      standingLinks: [{ type: 'correction', direction: 'affected-by', target: 'doi:10.1000/calm.2022.erratum', date: null }],
    });
  });

  test('abstracts in every language, sections, lists, figures and tables, in order', async () => {
    const { passages } = (await read(FIXTURE)).documents[0]!;
    expect(passages.map((p) => [p.heading.join(' > '), p.text])).toEqual([
      ['Abstract > Background', 'Tremor is common.'],
      ['Abstract > Results', 'Tremor fell by 30% (95% CI 20 to 40).'],
      ['Abstract in German', 'Tremor ist häufig.'],
      ['', 'Opening words without a section.'],
      [
        '1. Methods',
        'We followed earlier work and others. Smith et al. (2001) counted 4.1 × 10⁹/L cells (Figure 1) with p≤0.05. The rest of the paragraph.',
      ],
      ['1. Methods > Figure 1', 'Flow of patients. SC, subcutaneous.'],
      ['1. Methods > Statistics', 'We planned:\n1. one test, and\nb) one plot.'],
      [
        'Table 1. Baseline',
        'Sex, n (%) › Female — Calmadrine: 54 (72.0); Placebo: 60 (82.2)\nAge, mean (SD)^a — Calmadrine: 51.3 (10.9); Placebo: 48.6 (10.0)',
      ],
      ['Table 1. Baseline', 'a In years.'],
    ]);
  });

  test('tables that stand among the supplements are read, the names of other files are not', async () => {
    const supplement = `<sec sec-type="supplementary-material"><title>Supplements</title><supplementary-material><caption><p>A protocol.</p></caption><media><caption><p>Click here.</p></caption></media></supplementary-material>
      <supplementary-material><table-wrap><label>Table S1</label><caption><p>Harms</p></caption><table><tr><th>Harm</th><th>Drug</th></tr><tr><td>Rash</td><td>3%</td></tr></table></table-wrap></supplementary-material></sec></body>`;
    const { passages } = (await read(FIXTURE.replace('</body>', supplement))).documents[0]!;
    expect(passages.find((p) => p.heading.join() === 'Table S1. Harms')?.text).toBe('Harm: Rash; Drug: 3%');
    expect(JSON.stringify(passages)).not.toMatch(/protocol|Click here/);
  });

  test('a retraction is a notice about the work it names', async () => {
    const { source } = (await read(FIXTURE)).documents[1]!;
    expect(source).toMatchObject({
      id: 'doi:10.1000/notice.1',
      kind: 'notice',
      standingLinks: [{ type: 'retraction', direction: 'affects', target: 'doi:10.1000/calm.2022', date: '2024-02-01' }],
    });
  });

  test('a notice without a link is about the one work that its text names', async () => {
    const xml = FIXTURE.replace(/<related-article related-article-type="retracted-article"[^>]*>/, '').replace(
      'The editors retract the article.',
      'The editors retract the article, doi:10.1000/Calm.2022.',
    );
    const { source } = (await read(xml)).documents[1]!;
    expect(source.standingLinks).toMatchObject([{ type: 'retraction', direction: 'affects', target: 'doi:10.1000/calm.2022' }]);
  });

  test('an article without front matter costs itself alone', async () => {
    const { documents, rejections } = await read(FIXTURE.replace(/<front>[\s\S]*?<\/front>/, ''));
    expect(documents.map((d) => d.source.id)).toEqual(['doi:10.1000/notice.1']);
    expect(rejections).toEqual([{ record: null, line: 4, reason: expect.stringContaining('no front matter') }]);
  });

  test.each([
    ['declares entities', '<!DOCTYPE article [<!ENTITY a "aaaa">]><article><front/></article>', /declares entities/],
    ['has entities of its own', FIXTURE.replace('Opening words', 'Opening &words;'), /not well formed/],
    ['is cut short', FIXTURE.slice(0, 3000), /not well formed/],
    ['is nested beyond measure', `<article>${'<sec>'.repeat(5000)}`, /nested more than/],
  ])('a file that %s is refused with a line', async (_, xml, reason) => {
    const { rejections } = await read(xml);
    expect(rejections.at(-1)!.reason).toMatch(reason);
    expect(rejections.at(-1)!.line).toBeGreaterThan(0);
  });
});

describe('what an article is about', () => {
  const subjectsOf = async (title: string, ...keywords: string[]) => {
    const kwds = `<kwd-group>${keywords.map((k) => `<kwd>${k}</kwd>`).join('')}</kwd-group>`;
    const meta = `<article-meta><title-group><article-title>${title}</article-title></title-group>${kwds}</article-meta>`;
    const { source } = (await read(`<article article-type="research-article"><front>${meta}</front><body/></article>`)).documents[0]!;
    return { drugs: source.drugs.map((d) => d.name), conditions: source.conditions.map((c) => c.name) };
  };
  test.each([
    ['Rilonacept in the treatment of acute gouty arthritis', { drugs: ['rilonacept'], conditions: ['gouty arthritis'] }],
    ['Artemether-lumefantrine for malaria', { drugs: ['artemether', 'lumefantrine'], conditions: ['malaria'] }],
    ['Effects of different doses on cholesterol in concept and diagnosis', { drugs: [], conditions: [] }],
  ])('%s', async (title, subjects) => {
    expect(await subjectsOf(title)).toEqual(subjects);
  });

  test('keywords count as the title does', async () => {
    expect(await subjectsOf('A trial', 'Tofacitinib', 'quality of life', 'type 2 diabetes')).toEqual({
      drugs: ['tofacitinib'],
      conditions: ['type 2 diabetes'],
    });
  });
});

describe('the kind of an article', () => {
  const facts = { articleType: 'research-article', subjects: [], title: 'Calmadrine for tremor', abstract: '' };
  test.each([
    ['randomized-trial', { abstract: 'Patients were randomly assigned to calmadrine or placebo.' }],
    ['document', { abstract: 'We used data of 200 patients recruited to a randomized controlled study.' }],
    ['document', { title: 'Calmadrine for tremor: study protocol for a randomised trial' }],
    ['systematic-review', { title: 'Calmadrine: a systematic review of randomized trials' }],
    ['pooled-analysis', { title: 'Calmadrine: a pooled analysis of two randomised trials' }],
    ['narrative-review', { articleType: 'review-article' }],
    ['case-series', { articleType: 'case-report' }],
    ['cohort', { title: 'Tremor in a national cohort' }],
    ['notice', { articleType: 'correction' }],
    ['document', {}],
  ] as const)('%s', (kind, given) => {
    expect(deriveArticleKind({ ...facts, ...given, subjects: [] })).toBe(kind);
  });
});

describe.skipIf(!ARTICLES)('real JATS articles (skipped where the test data are not there)', () => {
  const real = async (...path: string[]) => (await read(readFileSync(join(ARTICLES!, ...path), 'utf8'))).documents[0]!;

  test('every report is read; the one erratum names its article', async () => {
    const all = await Promise.all(readdirSync(join(ARTICLES!, 'trials')).map((name) => real('trials', name)));
    expect(all).toHaveLength(77);
    const notices = all.filter((d) => d.source.kind === 'notice');
    expect(notices.map((d) => d.source.standingLinks[0]!.target)).toEqual(['doi:10.1007/s11695-014-1374-z']);
  });

  test('rows stay in their group, powers keep their sign, citations leave no trace', async () => {
    const gout = (await real('trials', 'PMC3672764.nxml')).passages.flatMap((p) => p.text.split('\n'));
    expect(gout).toContain(
      'Race, n (%) › Variable: White; SC placebo + oral indomethacin (n = 75): 54 (72.0); SC rilonacept + oral indomethacin (n = 74): 54 (73.0); SC rilonacept + oral placebo (n = 73): 60 (82.2)',
    );
    expect(gout.find((line) => line.includes('BMI, kg/m²'))).toMatch(/^Variable: BMI/);
    const liver = (await real('trials', 'PMC5308129.nxml')).passages.map((p) => p.text).join('\n');
    expect(liver).toContain('impaired ammonia elimination by an imperfect liver; thus reduction');
    expect(liver).toContain('× 10⁹/L');
  });
});
