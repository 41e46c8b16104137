/**
 * Says in a band at the head of the page that the network is gone, and takes it away when it is back. What is on the page stays readable; a
 * question that is sent meanwhile stays in its box, so that nobody types it again.
 */
export function noticeOffline(root: Document, place: HTMLElement): void {
  const words = place.dataset['offline']!;
  const follow = () => (place.textContent = navigator.onLine ? '' : words);
  follow();
  addEventListener('online', follow);
  addEventListener('offline', follow);
  root.addEventListener(
    'submit',
    (event) => {
      if (navigator.onLine) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      place.scrollIntoView({ block: 'nearest' });
    },
    true,
  );
}
