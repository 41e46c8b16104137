import { describe, expect, test } from 'vitest';
import { makeArticle } from '../../../test/fixtures/make-article.ts';
import type { Abstained } from '../../domain/answer.ts';
import { ArticlePage, type ArticlePageProps } from './article-page.tsx';
import { renderPage } from './render-page.ts';
import type { PageAssets } from './resolve-assets.ts';

const assets: PageAssets = {
  styles: ['/assets/site.css'],
  siteScript: null,
  articleScript: null,
  reviewScript: null,
  askingScript: null,
};
const { stored, answer, evidence } = makeArticle();
const render = (props: Partial<ArticlePageProps> = {}) =>
  renderPage(<ArticlePage assets={assets} stored={stored} evidence={evidence} {...props} />);
const decode = (html: string) =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name]!);
const textOf = (html: string) => decode(html.replace(/<[^>]+>/g, '')).replaceAll('\u00a0', ' ');
const page = render();
const article = /<article[\s\S]*<\/article>/.exec(page)![0];
const claims = answer.sections.flatMap((section) => section.claims);

describe('the page of an answered question', () => {
  test('has one article, one h1, and no id twice', () => {
    expect(page.match(/<article/g)).toHaveLength(1);
    expect(page.match(/<h1/g)).toHaveLength(1);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('shows every claim with a numbered citation that opens its quote', () => {
    for (const claim of claims) {
      const shown = new RegExp(`<span class="claim" id="${claim.id}">([\\s\\S]*?)<span class="proof"`).exec(article);
      expect(textOf(shown![1]!)).toContain(claim.text);
      expect(shown![1]).toMatch(new RegExp(`<button[^>]*popovertarget="proof-${claim.id}"[^>]*>${claim.citations[0]!.reference}</button>`));
    }
    for (const [, target] of article.matchAll(/popovertarget="([^"]+)"/g)) expect(article).toContain(`id="${target}"`);
    for (const [, target] of article.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });

  test('shows each quote unaltered and alone in its element', () => {
    const shown = new Set(
      [...article.matchAll(/<q\b[^>]*>([\s\S]*?)<\/q>/g)].map((found) => decode(found[1]!.replace(/<\/?b\b[^>]*>/g, ''))),
    );
    const held = new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.quote.text)));
    expect(shown).toEqual(held);
  });

  test('has no style attribute, no script and no handler of its own', () => {
    expect(page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '')).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  test('names what was not found, who disagrees, how it was made and what was dropped', () => {
    const text = textOf(article);
    expect(text).toContain('Not found in the library.');
    expect(text).toContain('Where sources disagree');
    expect(text).toContain('The dose is 6 mg once daily. (the figure 6 mg stands in none of its quotes; from olumiant-us-label)');
    expect(text).toContain('No identifier held');
    expect(text).toContain('they are not the EU label and must not be presented as it');
  });

  test('shows strength and certainty in the issuer’s words, and says what is not stated', () => {
    const text = textOf(article);
    expect(text).toContain('American Academy of Dermatology, 2024. Strength: strong. Certainty: not stated.');
    expect(text).toContain('Strength: recommended with restriction. Certainty: not graded.');
  });

  test('stays out of search engines until it is published', () => {
    expect(page).not.toContain('noindex');
    expect(render({ stored: { ...stored, listed: false } })).toContain('<meta name="robots" content="noindex, nofollow"');
  });
});

describe('the status strip', () => {
  test.each(['submitted', 'under-review', 'changes-requested', 'declined', 'withdrawn', 'expired'] as const)(
    '%s is for education only',
    (status) => {
      const strip = /<aside class="status"[\s\S]*?<\/aside>/.exec(render({ stored: { ...stored, status } }))![0];
      expect(textOf(strip)).toContain('For education only.');
      expect(strip.match(/aria-current="step"/g)).toHaveLength(1);
    },
  );

  test('approved says so, unless a source has changed since', () => {
    const approved = { ...stored, status: 'approved' as const };
    expect(render({ stored: approved })).toContain('status--approved');
    const changed = render({ stored: approved, standingNow: new Map([['drucker-nma-2024', 'retracted' as const]]) });
    expect(changed).not.toContain('status--approved');
    expect(textOf(changed)).toContain('is now retracted');
    expect(textOf(changed)).toContain('retracted now, current when this was made');
  });
});

test('text from outside is shown, never run', () => {
  const hostile = '<img src=x onerror=alert(1)> & "quotes"';
  const changed = makeArticle({ title: hostile, question: hostile, boardText: [{ kind: 'urgent', text: hostile }] });
  const html = render(changed);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quotes&quot;');
});

test('an abstained answer says why, what was searched and what comes nearest', () => {
  const { response: _response, outcome: _outcome, ...common } = answer;
  const abstained: Abstained = {
    ...common,
    outcome: 'abstained',
    response: 'insufficient',
    reason: 'The library holds nothing on prices.',
    searched: 'baricitinib, price: 120 sources',
    nearest: [{ source: 'doi:10.1/a b', title: 'A drug review', why: 'names a price of 2023' }],
  };
  const html = render({ stored: { ...stored, answer: abstained }, evidence: { sources: [], passages: [] } });
  const text = textOf(html);
  for (const part of [
    'The library holds nothing on prices.',
    'baricitinib, price: 120 sources',
    'A drug review',
    'names a price of 2023',
  ]) {
    expect(text).toContain(part);
  }
  expect(html).toContain('href="/sources/doi%3A10.1%2Fa%20b"');
  expect(html).not.toContain('popovertarget');
});
