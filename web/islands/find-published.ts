interface Found {
  url: string;
  title: string;
  question: string;
}

const PAUSE_MS = 150;
const LEAST_LETTERS = 3;

/**
 * Shows published answers under the question box while somebody types (combobox with a list, after the ARIA Authoring Practices): arrows move
 * through the list, Enter opens the one they stand on and else asks the question, Escape closes the list. A combobox has to be a field of one
 * line, so that the box becomes one.
 */
export function findPublished(area: HTMLTextAreaElement): HTMLInputElement {
  const box = makeField(area);
  const list = makeList(box.id);
  const status = makeStatus();
  const hadFocus = document.activeElement === area;
  area.replaceWith(box);
  if (hadFocus) box.focus();
  box.form!.append(list, status);
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(found: Found[]): void {
    options = found.map((answer, i) => makeOption(answer, `${list.id}-${i}`));
    list.replaceChildren(...options);
    list.hidden = options.length === 0;
    box.setAttribute('aria-expanded', String(options.length > 0));
    const count = found.length === 1 ? '1 published answer.' : `${found.length} published answers.`;
    status.textContent = found.length > 0 ? `${count} Use the arrows to read them.` : '';
    move(-1);
  }

  function move(to: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = to;
    const option = options[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  }

  async function look(): Promise<void> {
    const turn = ++latest;
    const words = box.value.trim();
    const found = words.length < LEAST_LETTERS ? [] : await ask(area.dataset.find!, words);
    // An answer that comes late says nothing of what stands in the box now.
    if (turn === latest) show(found);
  }

  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE_MS);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || options.length === 0) return;
    if (event.key === 'ArrowDown') move(active + 1 < options.length ? active + 1 : -1);
    else if (event.key === 'ArrowUp') move(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Escape') show([]);
    else if (event.key === 'Enter' && active >= 0) options[active]!.click();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  box.addEventListener('blur', (event) => {
    if (!list.contains(event.relatedTarget as Node | null)) show([]);
  });
  // A press on the list must not take the focus first, which would close it.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  return box;
}

async function ask(address: string, words: string): Promise<Found[]> {
  try {
    const response = await fetch(`${address}?words=${encodeURIComponent(words)}`);
    return response.ok ? ((await response.json()) as { found: Found[] }).found : [];
  } catch {
    // Without the network the box still is a box.
    return [];
  }
}

function makeField(area: HTMLTextAreaElement): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'text';
  for (const { name, value } of area.attributes) if (!['rows', 'data-find'].includes(name)) box.setAttribute(name, value);
  box.value = area.value;
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', `${area.id}-found`);
  return box;
}

function makeList(boxId: string): HTMLElement {
  const list = document.createElement('div');
  list.id = `${boxId}-found`;
  list.className = 'found-answers';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Published answers');
  list.hidden = true;
  return list;
}

function makeStatus(): HTMLElement {
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  return status;
}

function makeOption({ url, title, question }: Found, id: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = url;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const name = document.createElement('strong');
  name.textContent = title;
  const asked = document.createElement('span');
  asked.textContent = question;
  option.append(name, ...(question === title ? [] : [asked]));
  return option;
}
