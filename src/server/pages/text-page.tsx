import type { Child } from 'hono/jsx';
import type { TextVersion } from '../../record/texts/texts-record.ts';
import { renderMarkdown } from '../texts/render-markdown.ts';
import { TEXT_TITLES } from '../texts/read-text.ts';
import { formatDate } from './format-date.ts';
import { Layout, type Place } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface TextPageProps {
  assets: PageAssets;
  text: TextVersion;
  place?: Place;
  /** What the site adds to its text: the members of the board, the corrections. */
  children?: Child;
}

/** A page of the house's own text. */
export function TextPage({ assets, text, place, children }: TextPageProps) {
  const title = TEXT_TITLES[text.name];
  return (
    <Layout title={title} assets={assets} place={place}>
      <div class="wrap page page--text">
        <h1>{title}</h1>
        <Prose markdown={text.body} />
        {children}
        {text.version > 0 && <p class="ui soft more">Changed on {formatDate(text.savedAt)}.</p>}
      </div>
    </Layout>
  );
}

/** Markdown of the house's own, as HTML. */
export function Prose({ markdown }: { markdown: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(markdown) }} />;
}
