import type { Child } from 'hono/jsx';
import { hasRole, type Person, type Role } from '../../domain/person.ts';
import { Layout, type LayoutProps } from './layout.tsx';

export type DeskPlace = 'desk' | 'answers' | 'queue' | 'library' | 'topics' | 'people' | 'texts' | 'audit' | 'profile' | 'account';

/** The menu of those who work here, in its order; each entry for the roles named, or for everybody who is signed in. */
const DESK_MENU: { place: DeskPlace; href: string; name: string; roles?: Role[] }[] = [
  { place: 'desk', href: '/desk', name: 'Desk' },
  { place: 'queue', href: '/desk/queue', name: 'Queue', roles: ['author', 'reviewer', 'editor'] },
  { place: 'answers', href: '/desk/answers', name: 'Answers', roles: ['author', 'reviewer', 'editor'] },
  { place: 'library', href: '/desk/library', name: 'Library', roles: ['editor'] },
  { place: 'topics', href: '/desk/topics', name: 'Topics', roles: ['editor', 'administrator'] },
  { place: 'people', href: '/desk/people', name: 'People', roles: ['editor', 'administrator'] },
  { place: 'texts', href: '/desk/texts', name: 'Texts', roles: ['administrator'] },
  { place: 'audit', href: '/desk/audit', name: 'Audit trail', roles: ['administrator'] },
  { place: 'profile', href: '/profile', name: 'Profile' },
  { place: 'account', href: '/account', name: 'Account' },
];

export interface DeskLayoutProps extends Omit<LayoutProps, 'place' | 'bar' | 'noindex'> {
  /** Who is signed in: `personOf(c)`. */
  person: Person;
  /** Which entry of the desk's menu the page belongs to. */
  desk?: DeskPlace;
  /** What has just been done, told above the content. */
  done?: string | null;
  children?: Child;
}

/** The frame of every page for those who are signed in: the site's own frame with the desk's menu. Such a page is sent to nobody else and kept by no cache. */
export function DeskLayout({ person, desk, done, children, ...frame }: DeskLayoutProps) {
  const bar = (
    <nav class="desk-bar" aria-label="Desk">
      <div class="wrap">
        <ul>
          {DESK_MENU.filter(({ roles }) => !roles || hasRole(person, ...roles)).map(({ place, href, name }) => (
            <li>
              <a href={href} aria-current={place === desk ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
        <form action="/sign-out" method="post">
          <span>
            {person.name}
            {person.example && ' (example)'}
          </span>{' '}
          <button type="submit" class="linklike">
            Sign out
          </button>
        </form>
      </div>
    </nav>
  );
  return (
    <Layout {...frame} bar={bar} noindex>
      <div class="wrap page desk">
        {done && (
          <p class="done" role="status">
            {done}
          </p>
        )}
        {children}
      </div>
    </Layout>
  );
}
