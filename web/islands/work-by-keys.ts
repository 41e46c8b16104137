/**
 * Lets a reviewer work by keys: every link or button with `data-key` (one key or several, apart by spaces) is pressed by its key, while nothing
 * is being written and no other key is held. Escape leaves the box that is written in.
 */
export function workByKeys(root: Document): void {
  root.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    const writes = target.closest('input, textarea, select, [contenteditable]');
    if (writes && event.key === 'Escape') (target as HTMLElement).blur();
    if (writes || event.ctrlKey || event.metaKey || event.altKey) return;
    const keys = [...root.querySelectorAll<HTMLElement>('[data-key]')];
    const pressed = keys.find((one) => one.dataset['key']!.split(' ').includes(event.key));
    if (!pressed) return;
    event.preventDefault();
    // A verdict that needs words asks for them first.
    const comment = root.querySelector<HTMLTextAreaElement>('#comment');
    const suggestion = root.querySelector<HTMLTextAreaElement>('#suggestion');
    const suggests = suggestion && suggestion.value.trim() !== suggestion.defaultValue.trim();
    if (pressed.dataset['words'] !== undefined && comment && !comment.value.trim() && !suggests) comment.focus();
    else pressed.click();
  });
}
