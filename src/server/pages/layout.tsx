import type { Child } from 'hono/jsx';
import { pageTexts } from '../../publish/texts/page-texts.ts';
import { ModelNotice } from './ask-form.tsx';
import type { PageAssets } from './resolve-assets.ts';

export type Place = 'ask' | 'answers' | 'library' | 'board' | 'policy';

export interface LayoutProps {
  /** Without the name of the site. */
  title: string;
  assets: PageAssets;
  /** Of the page's content; English unless told. */
  language?: string;
  /** Which entry of the main menu the page belongs to. */
  place?: Place;
  description?: string;
  /** The one address of a page that has several. */
  canonical?: string;
  /** Keeps search engines from listing the page. */
  noindex?: boolean;
  /** The feed that a reader of the page may follow. */
  feed?: string;
  /** What the page says to machines. */
  head?: Child;
  /** Where the page goes by itself, where there is no script. */
  refresh?: { seconds: number; url: string };
  /** A band between masthead and content: the status of an answer. */
  status?: Child;
  /** A second menu under the masthead, for those who work here. */
  bar?: Child;
  /** Repeated at the head of every printed page. */
  printLine?: string;
  script?: string | null;
  children?: Child;
}

const MENU: { place: Place; href: string }[] = [
  { place: 'ask', href: '/' },
  { place: 'answers', href: '/answers' },
  { place: 'library', href: '/library' },
  { place: 'board', href: '/board' },
  { place: 'policy', href: '/policy' },
];

/** The frame of every page: head, masthead, status band, content, footer. */
export function Layout(props: LayoutProps) {
  const { assets, language = 'en' } = props;
  const { frame } = pageTexts(language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${props.title} · Vouch`}</title>
        {props.description && <meta name="description" content={props.description} />}
        {props.canonical && <link rel="canonical" href={props.canonical} />}
        {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed} title={frame.about.news} />}
        {props.head}
        {props.noindex && <meta name="robots" content="noindex, nofollow" />}
        {props.refresh && (
          <noscript>
            <meta http-equiv="refresh" content={`${props.refresh.seconds}; url=${props.refresh.url}`} />
          </noscript>
        )}
        {assets.styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="data:," />
        {assets.siteScript && <script type="module" src={assets.siteScript} />}
        {props.script && <script type="module" src={props.script} />}
      </head>
      <body>
        {props.printLine && (
          <p class="print-line" aria-hidden="true">
            {props.printLine}
          </p>
        )}
        <a class="skip" href="#main">
          {frame.skip}
        </a>
        <header class="masthead">
          <div class="wrap">
            <a class="wordmark" href="/">
              Vouch<sup aria-hidden="true">1</sup>
            </a>
            <nav aria-label={frame.menuLabel}>
              <ul>
                {MENU.map((item) => (
                  <li>
                    <a href={item.href} aria-current={item.place === props.place ? 'page' : undefined}>
                      {frame.menu[item.place]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </header>
        <p id="offline" role="status" data-offline={frame.offline} />
        {props.bar}
        {props.status}
        <main id="main" tabindex={-1}>
          <ModelNotice.Provider value={assets.modelNotice ?? null}>{props.children}</ModelNotice.Provider>
        </main>
        <footer class="footer">
          <div class="wrap">
            <p>{frame.footer}</p>
            <nav aria-label={frame.about.label}>
              <a href="/policy">{frame.about.policy}</a> <a href="/board">{frame.about.board}</a>{' '}
              <a href="/corrections">{frame.about.corrections}</a> <a href="/news">{frame.about.news}</a>{' '}
              <a href="/sign-in">{frame.about.signIn}</a>
            </nav>
            <div id="display" />
          </div>
        </footer>
      </body>
    </html>
  );
}
