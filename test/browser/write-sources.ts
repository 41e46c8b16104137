import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LABEL = `---
kind: drug-label
title: "EXAMPLA (examplinib) tablets: prescribing information"
titleExact: true
year: 2025
published: 2025-03
labelDate: 2025-03
language: en
issuer: Example Pharmaceuticals
regulator: FDA
url: https://example.org/exampla
jurisdictions:
  - US
drugs:
  - name: examplinib
textKind: label
---

## Dose

In adults the recommended US dose of examplinib is 2 mg once daily. Examplinib tablets are taken with water.
`;

const trial = (pmid: string, title: string, result: string) => `---
kind: randomized-trial
title: "${title}"
titleExact: true
year: 2025
published: 2025-06
language: en
pmid: "${pmid}"
drugs:
  - name: examplinib
textKind: abstract
---

## Results

${result}
`;

const NOTICE = `<?xml version="1.0"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID>99000009</PMID><Article>
<Journal><Title>Journal of Examples</Title><JournalIssue><PubDate><Year>2026</Year></PubDate></JournalIssue></Journal>
<ArticleTitle>Retraction: First trial of examplinib.</ArticleTitle><Language>eng</Language>
<PublicationTypeList><PublicationType>Retraction of Publication</PublicationType></PublicationTypeList></Article>
<CommentsCorrectionsList><CommentsCorrections RefType="RetractionOf"><RefSource>J Examples 2025</RefSource><PMID>99000001</PMID></CommentsCorrections></CommentsCorrectionsList>
</MedlineCitation></PubmedArticle></PubmedArticleSet>
`;

/** Files of a made-up drug, and the notice that retracts its first trial; the paths of both. */
export function writeSources(folder: string): { sources: string; notice: string } {
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, 'label.md'), LABEL);
  const first = 'At week 12, 40% of adults on examplinib 2 mg had a response, against 20% on placebo.';
  const second = 'At week 24, 31% of adults on examplinib 2 mg had a response, against 19% on placebo.';
  writeFileSync(join(sources, 'first.md'), trial('99000001', 'First trial of examplinib', first));
  writeFileSync(join(sources, 'second.md'), trial('99000002', 'Second trial of examplinib', second));
  const notice = join(folder, 'notice.xml');
  writeFileSync(notice, NOTICE);
  return { sources, notice };
}
