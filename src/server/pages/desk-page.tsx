import type { Person } from '../../domain/person.ts';
import { DeskLayout } from './desk-layout.tsx';
import type { PageAssets } from './resolve-assets.ts';

/** What somebody may do here, by role. */
export function DeskPage({ assets, person }: { assets: PageAssets; person: Person }) {
  return (
    <DeskLayout title="Desk" assets={assets} person={person} desk="desk">
      <h1>Desk</h1>
      <p class="lead">You are signed in as {person.roles.join(', ') || 'a reader'}.</p>
    </DeskLayout>
  );
}
