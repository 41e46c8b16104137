import type { NewsItem } from '../record/reviews/review-record.ts';
import { NEWS_NAMES } from './pages/news-page.tsx';

/** News as an Atom feed (RFC 4287). `address` is the site's own, without a last slash. */
export function writeFeed(news: NewsItem[], address: string): string {
  const entries = news.map(({ at, what, answer, slug, title, revision, detail }) => {
    const link = `${address}/answers/${slug}-${answer}`;
    return `  <entry>
    <id>${escape(`${link}#${what}-${revision}-${at}`)}</id>
    <title>${escape(`${NEWS_NAMES[what]}: ${title}`)}</title>
    <updated>${escape(at)}</updated>
    <link href="${escape(link)}"/>
    <summary>${escape(detail)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escape(`${address}/news`)}</id>
  <title>Vouch: what’s new</title>
  <updated>${escape(news[0]?.at ?? '1970-01-01T00:00:00.000Z')}</updated>
  <author><name>Vouch</name></author>
  <link rel="self" href="${escape(`${address}/news.atom`)}"/>
  <link href="${escape(`${address}/news`)}"/>
${entries.join('')}</feed>
`;
}

// Control characters other than line breaks and tabs are not allowed in XML at all.
function escape(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
