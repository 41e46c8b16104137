type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Setting {
  /** The key in the reader's browser, and the attribute on the root element. */
  name: 'theme' | 'text';
  label: string;
  choices: { value: string; name: string }[];
}

const SETTINGS: Setting[] = [
  {
    name: 'theme',
    label: 'Colours',
    choices: [
      { value: '', name: 'As the device' },
      { value: 'light', name: 'Light' },
      { value: 'dark', name: 'Dark' },
    ],
  },
  {
    name: 'text',
    label: 'Text size',
    choices: [
      { value: 'small', name: 'Small' },
      { value: '', name: 'Usual' },
      { value: 'large', name: 'Large' },
      { value: 'larger', name: 'Larger' },
    ],
  },
];

/** Sets what the reader chose before on the root element. A browser that keeps nothing shows the usual. */
export function restoreDisplay(root: HTMLElement, store: Store): void {
  for (const setting of SETTINGS) apply(root, setting, read(store, setting));
}

/** Puts the switches for colours and text size into the page; they are of use only with script, so they come with it. */
export function addDisplaySettings(place: HTMLElement, root: HTMLElement, store: Store): void {
  for (const setting of SETTINGS) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    const current = read(store, setting);
    for (const { value, name } of setting.choices) select.add(new Option(name, value, false, value === current));
    select.addEventListener('change', () => {
      apply(root, setting, select.value);
      keep(store, setting, select.value);
    });
    label.append(`${setting.label} `, select);
    place.append(label);
  }
}

function apply(root: HTMLElement, { name }: Setting, value: string): void {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

function read(store: Store, { name, choices }: Setting): string {
  let kept: string | null = null;
  try {
    kept = store.getItem(`vouch-${name}`);
  } catch {
    // Storage can be closed to a page; the usual is shown then.
  }
  return choices.some((choice) => choice.value === kept) ? kept! : '';
}

function keep(store: Store, { name }: Setting, value: string): void {
  try {
    if (value) store.setItem(`vouch-${name}`, value);
    else store.removeItem(`vouch-${name}`);
  } catch {
    // Chosen for this page only.
  }
}
