import type { Child } from 'hono/jsx';
import { Layout, type Place } from './layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

export interface TextPageProps {
  assets: PageAssets;
  title: string;
  place?: Place;
  children?: Child;
}

/** A page of the house's own text. */
export function TextPage({ assets, title, place, children }: TextPageProps) {
  return (
    <Layout title={title} assets={assets} place={place}>
      <div class="wrap page page--text">
        <h1>{title}</h1>
        {children}
      </div>
    </Layout>
  );
}
