import { Layout } from '../layout.tsx';
import type { PageAssets } from '../resolve-assets.ts';

/** Confirm a new address: a button, so that a program that opens links in mails confirms nothing. */
export function ConfirmAddressPage({ assets, path }: { assets: PageAssets; path: string }) {
  return (
    <Layout title="Confirm your address" assets={assets} noindex>
      <div class="wrap page page--narrow">
        <h1>Confirm your address</h1>
        <p class="lead">From then on you sign in with the new address, and mail from this site goes there.</p>
        <form class="form" action={path} method="post">
          <p class="do">
            <button type="submit" class="button">
              Use the new address
            </button>
          </p>
        </form>
      </div>
    </Layout>
  );
}
