/** Enter asks, Shift+Enter begins a new line; a word being composed (Japanese, Chinese) is not cut off. A question is sent once. */
export function askOnEnter(box: HTMLTextAreaElement | HTMLInputElement): void {
  const keys: HTMLElement = box;
  keys.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
  box.form?.addEventListener('submit', (event) => {
    const form = event.currentTarget as HTMLFormElement;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
  });
  // A page that comes back from the browser's cache can be asked from again.
  addEventListener('pageshow', () => delete box.form?.dataset.sent);
}
