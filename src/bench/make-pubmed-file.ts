import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const WORDS =
  'patients treatment response baseline placebo weeks group trial therapy outcome median hazard ratio survival severe moderate disease activity score dose daily adverse events infection risk cohort analysis significant reduction increase compared control randomized blinded mean difference confidence interval primary endpoint secondary quality life remission relapse biomarker serum plasma inflammatory cytokine receptor inhibitor expression tissue clinical history diagnosis imaging pulmonary cardiac renal hepatic dermatologic lesion hair skin itch monitoring laboratory lipids creatinine hemoglobin platelets neutrophils tuberculosis vaccination pregnancy lactation elderly adolescent children women men ethnicity region registry follow duration efficacy safety tolerability discontinuation concomitant corticosteroid topical systemic biologic monoclonal antibody kinase pathway signalling mutation variant genotype phenotype prevalence incidence mortality morbidity admission discharge surgery recovery'.split(
    ' ',
  );
const LABELS = ['BACKGROUND', 'OBJECTIVE', 'METHODS', 'RESULTS', 'CONCLUSIONS'];
const HEADINGS: [string, string][] = [
  ['Dermatitis, Atopic', 'drug therapy'],
  ['Alopecia Areata', 'drug therapy'],
  ['Arthritis, Rheumatoid', 'complications'],
  ['Janus Kinase Inhibitors', 'therapeutic use'],
  ['Methotrexate', 'administration &amp; dosage'],
  ['Humans', ''],
  ['Female', ''],
  ['Male', ''],
  ['Adult', ''],
  ['Middle Aged', ''],
  ['Treatment Outcome', ''],
  ['Double-Blind Method', ''],
];
const TYPES = [
  'Randomized Controlled Trial',
  'Review',
  'Case Reports',
  'Observational Study',
  'Systematic Review',
  'Clinical Trial, Phase III',
];

/**
 * Writes a PubMed XML file of made-up records that look like real ones: a structured abstract of about 220 words, authors, MeSH
 * headings, identifiers and, for every second record, a list of references. The same count gives the same file. Gives its size in bytes.
 */
export async function makePubmedFile(file: string, count: number): Promise<number> {
  const out = createWriteStream(file);
  const random = seededRandom(20_261_124);
  out.write('<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n');
  for (let i = 0; i < count; i++) if (!out.write(makeRecord(80_000_000 + i, random))) await once(out, 'drain');
  out.end('</PubmedArticleSet>\n');
  await once(out, 'close');
  return out.bytesWritten;
}

type Random = (below: number) => number;

function makeRecord(pmid: number, random: Random): string {
  const pick = <T>(list: T[]): T => list[random(list.length)]!;
  const phrase = (words: number) => Array.from({ length: words }, () => pick(WORDS)).join(' ');
  const sentence = () =>
    `The ${phrase(14)} was ${random(100)}.${random(10)}% versus ${random(100)}% (95% CI, ${random(50)}-${50 + random(50)}; P &lt; 0.0${1 + random(9)}).`;
  const abstract = LABELS.map(
    (label) => `<AbstractText Label="${label}" NlmCategory="${label}">${sentence()} ${sentence()} ${sentence()}</AbstractText>`,
  ).join('\n');
  const authors = Array.from(
    { length: 3 + random(6) },
    () =>
      `<Author ValidYN="Y"><LastName>${pick(WORDS)}</LastName><ForeName>A B</ForeName><Initials>AB</Initials><AffiliationInfo><Affiliation>Department of ${phrase(6)}.</Affiliation></AffiliationInfo></Author>`,
  ).join('\n');
  const headings = HEADINGS.filter(() => random(3) > 0)
    .map(
      ([name, qualifier]) =>
        `<MeshHeading><DescriptorName UI="D000001" MajorTopicYN="N">${name}</DescriptorName>${qualifier && `<QualifierName UI="Q000001" MajorTopicYN="Y">${qualifier}</QualifierName>`}</MeshHeading>`,
    )
    .join('\n');
  const references =
    pmid % 2
      ? ''
      : `<ReferenceList>${Array.from({ length: 15 }, (_, n) => `<Reference><Citation>${phrase(8)}. J Med. 20${10 + random(14)};${n}:1-9.</Citation><ArticleIdList><ArticleId IdType="pubmed">${10_000_000 + random(9_000_000)}</ArticleId></ArticleIdList></Reference>`).join('\n')}</ReferenceList>`;
  const date = `<Year>${1990 + random(36)}</Year><Month>0${1 + random(9)}</Month><Day>1${random(9)}</Day>`;
  return `<PubmedArticle>
<MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID><DateRevised>${date}</DateRevised>
<Article PubModel="Print"><Journal><ISSN IssnType="Electronic">1000-0001</ISSN><JournalIssue CitedMedium="Internet"><Volume>${random(99)}</Volume><PubDate>${date}</PubDate></JournalIssue><Title>Journal of ${pick(WORDS)} medicine</Title><ISOAbbreviation>J Med</ISOAbbreviation></Journal>
<ArticleTitle>Effect of ${phrase(9)}: a study of ${phrase(4)}.</ArticleTitle><ELocationID EIdType="doi" ValidYN="Y">10.9999/made.${pmid}</ELocationID>
<Abstract>
${abstract}
</Abstract>
<AuthorList CompleteYN="Y">${authors}</AuthorList><Language>eng</Language>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType><PublicationType UI="D000002">${pick(TYPES)}</PublicationType></PublicationTypeList></Article>
<ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D000003">Methotrexate</NameOfSubstance></Chemical></ChemicalList>
<MeshHeadingList>${headings}</MeshHeadingList></MedlineCitation>
<PubmedData><History><PubMedPubDate PubStatus="pubmed">${date}</PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus>
<ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId><ArticleId IdType="doi">10.9999/made.${pmid}</ArticleId></ArticleIdList>${references}</PubmedData>
</PubmedArticle>
`;
}

/** Whole numbers from 0 up to a bound, the same series for the same seed. */
function seededRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
