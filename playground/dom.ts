/** Elements from plain values: text is always text, never HTML. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;
export type Child = Node | string | null;

function filled<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

export function drawing<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

/** A button that does something. */
export function action(label: string, attributes: Attributes, pressed: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', pressed);
  return button;
}

/** A titled part of the page. */
export function card(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return element(
    'section',
    { class: `card ${id}`, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

/** A labeled control. */
export function field(label: string, control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, note?: string): HTMLElement {
  const noted = note === undefined ? null : element('small', { id: `${control.id}-note` }, note);
  if (noted !== null) control.setAttribute('aria-describedby', noted.id);
  return element('p', { class: 'field' }, element('label', { for: control.id }, label), control, noted);
}

/** A list to choose one of. */
export function chooser(id: string, choices: readonly (readonly [value: string, label: string])[]): HTMLSelectElement {
  return element('select', { id }, ...choices.map(([value, label]) => element('option', { value }, label)));
}
