import type { NewsItem } from '../../record/reviews/review-record.ts';
import { formatDate } from './format-date.ts';
import { Layout } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export const NEWS_NAMES: Record<NewsItem['what'], string> = {
  published: 'Published',
  approved: 'Approved by the board',
  corrected: 'Corrected and approved',
  flagged: 'Being re-checked',
  withdrawn: 'Withdrawn',
  expired: 'Approval expired',
};

/** What changed on published answers, the newest first. */
export function NewsPage({ assets, news }: { assets: PageAssets; news: NewsItem[] }) {
  return (
    <Layout title="What’s new" assets={assets} place="answers" feed="/news.atom">
      <div class="wrap page page--narrow">
        <h1>What’s new</h1>
        <p class="lead">
          Publications, approvals, corrections and doubts. Also as a <a href="/news.atom">feed</a>.
        </p>
        {news.length === 0 ? (
          <p class="gap">
            <strong>Nothing yet.</strong> When an answer is published, approved, corrected or in doubt, it is told here.
          </p>
        ) : (
          <ol class="history">
            {news.map((item) => (
              <li>
                <time datetime={item.at}>{formatDate(item.at)}</time>
                <div>
                  <p>
                    <strong>{NEWS_NAMES[item.what]}</strong>: <a href={`/answers/${item.slug}-${item.answer}`}>{item.title}</a>
                  </p>
                  {item.detail && <p class="history-detail">{item.detail}</p>}
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Layout>
  );
}
