import type { AskProgress } from '../../src/domain/progress.ts';

const TRY_AGAIN_AFTER_MS = 2000;

/**
 * Ticks the steps off as the server tells of them, and goes to the answer when it is there. Where the stream ends or cannot be had, the page
 * is loaded again, which shows the same from the server.
 */
export function followProgress(list: HTMLElement, status: HTMLElement | null): void {
  const { events: eventsUrl, answer: answerUrl } = list.dataset;
  if (!eventsUrl || !answerUrl) return;
  const stream = new EventSource(eventsUrl);
  const leave = () => {
    stream.close();
    location.replace(answerUrl);
  };
  // The stream tells everything from the first event on, also what the page shows already.
  const claims = document.getElementById('claims-so-far');
  stream.addEventListener('open', () => claims?.replaceChildren());
  stream.addEventListener('progress', (event) => {
    const progress = JSON.parse((event as MessageEvent<string>).data) as AskProgress;
    if (progress.state === 'claim') showClaim(claims, progress);
    else showProgress(list, progress);
    if (status && progress.state === 'done') status.textContent = `${progress.step}: ${progress.found}`;
  });
  stream.addEventListener('done', leave);
  stream.addEventListener('failed', leave);
  stream.addEventListener('error', () => {
    stream.close();
    // Without the network there is no page to go to; this one stays and says so.
    if (navigator.onLine) setTimeout(leave, TRY_AGAIN_AFTER_MS);
    else addEventListener('online', leave, { once: true });
  });
}

/** Adds a claim that holds to those shown already. Text only: what it says is never read as markup. */
function showClaim(shown: HTMLElement | null, { heading, text, sources }: Extract<AskProgress, { state: 'claim' }>): void {
  if (!shown) return;
  const item = document.createElement('li');
  for (const [name, said] of [
    ['label', heading],
    ['', text],
    ['soft', sources.join('; ')],
  ] as const) {
    const part = document.createElement('span');
    if (name) part.className = name;
    part.textContent = said;
    item.append(part);
  }
  shown.append(item);
  shown.hidden = false;
}

/** Shows one event on its step's line. */
export function showProgress(list: HTMLElement, progress: Exclude<AskProgress, { state: 'claim' }>): void {
  const line = list.querySelector<HTMLElement>(`[data-step="${progress.step}"]`);
  if (!line) return;
  line.className = progress.state === 'done' ? 'done' : 'now';
  line.toggleAttribute('aria-current', false);
  const [, found, took] = line.children;
  if (progress.state === 'started') {
    line.setAttribute('aria-current', 'step');
    if (took) took.textContent = 'now';
    return;
  }
  if (found) found.textContent = progress.found;
  if (took) took.textContent = `${Math.round(progress.ms)} ms`;
}
