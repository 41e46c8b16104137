import type { AttemptFault } from './attempt-fault.ts';

interface Trouble {
  name: string;
  setting: string;
  address: URL;
  fault: AttemptFault;
  attempt: number;
}

/** What a person is told of a service's trouble: which service, which address (without its query, which may hold a key), and what to do. */
export function explainTrouble({ name, setting, address, fault: { trouble, detail, waitMs }, attempt }: Trouble): string {
  const at = `${address.origin}${address.pathname}`;
  const times = attempt > 1 ? `, asked ${attempt} times` : '';
  switch (trouble) {
    case 'unreachable':
      return `${name} cannot be reached at ${at} (${detail}${times}). Check the network, or the address in ${setting}.`;
    case 'rate-limited': {
      const wait = waitMs === null ? 'later' : `in ${Math.ceil(waitMs / 1000)} s, as it asks`;
      return `${name} at ${at} takes no more requests for now (${detail}${times}). Try again ${wait}${name === 'PubMed' ? '; an API key (VOUCH_PUBMED_API_KEY) allows more' : ''}.`;
    }
    case 'failing':
      return `${name} at ${at} fails (${detail}${times}). The trouble is the service's own: try again later.`;
    case 'refused':
      return `${name} at ${at} refuses the request (${detail}). Check what was asked for, and ${setting}.`;
    case 'cut-off':
      return `${name} at ${at} broke off: ${detail}${times}. Try again.`;
    case 'unexpected-answer':
      return `${name} at ${at} answers with ${detail}. A proxy or a sign-in page may stand between; check ${setting}.`;
    case 'led-elsewhere':
      return `${name} at ${at} leads elsewhere, to ${detail}. Only the address in ${setting} is asked; set it to the new one if you trust it.`;
    case 'too-large':
      return `${name} at ${at} sends ${detail}, more than is read.`;
  }
}
