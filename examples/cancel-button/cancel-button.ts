/**
 * <cancel-button>: call `defineCancelButton()` once, give it `language` and `facts`, and listen to 'termbook-cancel', whose `detail.way` says what to do.
 * It asks again by itself when time alone changes the answer. With `at` set it shows that instant instead of now.
 */
import { instant } from 'termbook';
import type { Instant, Way } from 'termbook';
import type { Explainer, Part } from 'termbook/explain';
import type { CancelFacts } from './view.js';
import { cancelView } from './view.js';

const style = `
:host { display: block; font: inherit; line-height: 1.5; }
:host([hidden]) { display: none; }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; }
button {
  font: inherit; font-weight: 600; padding: 0.55rem 1rem; border-radius: 0.5rem; cursor: pointer;
  border: 1px solid transparent; color: var(--cancel-ink, #fff); background: var(--cancel-ground, #b3261e);
}
button.instead { color: inherit; background: transparent; border-color: currentColor; }
button:disabled { cursor: not-allowed; color: var(--cancel-off-ink, #57606a); background: transparent; border: 1px dashed currentColor; }
button:focus-visible { outline: 3px solid var(--cancel-focus, #0550ae); outline-offset: 2px; }
.notes { font-weight: 600; margin: 0; }
.why { margin: 0.6rem 0 0; overflow-wrap: anywhere; }
a { color: var(--cancel-link, #0550ae); }
abbr { text-decoration-style: dotted; }
`;

/** The longest time a browser's timer takes. */
const longestWait = 2_147_483_647;

export interface CancelRequest {
  readonly way: Way;
  readonly facts: CancelFacts;
}

// eslint-disable-next-line no-restricted-syntax -- the platform takes a custom element as a class and in no other way
export class CancelButton extends HTMLElement {
  #facts: CancelFacts | null = null;
  #at: Instant | null = null;
  #language: Explainer | null = null;
  #ruleLink: ((rule: string) => string) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #root: ShadowRoot;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    this.#root.adoptedStyleSheets = [sheet];
  }

  /** What was bought and paid; null = nothing to show yet. */
  set facts(facts: CancelFacts | null) {
    this.#facts = facts;
    this.#show();
  }

  /** The instant to show; null = now. */
  set at(at: Instant | null) {
    this.#at = at;
    this.#show();
  }

  /** The language: one of termbook/explain/en, ko, zh-hans and zh-hant. */
  set language(language: Explainer | null) {
    this.#language = language;
    this.#show();
  }

  /** Where the id of a rule leads; null = ids are not links. */
  set ruleLink(ruleLink: ((rule: string) => string) | null) {
    this.#ruleLink = ruleLink;
    this.#show();
  }

  connectedCallback(): void {
    this.#show();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #piece(part: Part, language: Explainer): Node {
    if (part.part !== 'rule') return document.createTextNode(part.text);
    const title = language.ruleTitle(part.rule);
    const shown = document.createElement(this.#ruleLink === null ? 'abbr' : 'a');
    shown.textContent = part.text;
    shown.title = title;
    if (shown instanceof HTMLAnchorElement && this.#ruleLink !== null) shown.href = this.#ruleLink(part.rule);
    return shown;
  }

  #button(label: string, way: Way | null, facts: CancelFacts): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.disabled = way === null;
    button.setAttribute('aria-describedby', 'why');
    button.addEventListener('click', () => {
      if (way === null) return;
      const detail: CancelRequest = { way, facts };
      this.dispatchEvent(new CustomEvent('termbook-cancel', { detail, bubbles: true, composed: true }));
    });
    return button;
  }

  #show(): void {
    clearTimeout(this.#timer);
    const facts = this.#facts;
    const language = this.#language;
    if (!this.isConnected || facts === null || language === null) return;
    const now = instant(Date.now());
    const view = cancelView(facts, this.#at ?? now, language);
    const row = document.createElement('div');
    row.className = 'row';
    row.append(this.#button(view.label, view.way, facts));
    if (view.instead !== null) {
      const instead = this.#button(view.instead.label, view.instead.way, facts);
      instead.className = 'instead';
      row.append(instead);
    }
    if (view.notes.length > 0) {
      const notes = document.createElement('p');
      notes.className = 'notes';
      notes.textContent = view.notes.join(' \u00b7 ');
      row.append(notes);
    }
    const why = document.createElement('p');
    why.className = 'why';
    why.id = 'why';
    why.append(...view.sentence.map((part) => this.#piece(part, language)));
    // the button that has the focus keeps it
    const focused = this.#root.activeElement instanceof HTMLButtonElement;
    this.#root.replaceChildren(row, why);
    if (focused) row.querySelector('button')?.focus();
    if (this.#at === null && view.refreshAt !== null) {
      this.#timer = setTimeout(() => this.#show(), Math.min(view.refreshAt - now, longestWait));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    readonly 'cancel-button': CancelButton;
  }
}

/** Makes <cancel-button> known to the page; said out loud, so that no bundler drops it as unused. */
export function defineCancelButton(): void {
  if (customElements.get('cancel-button') === undefined) customElements.define('cancel-button', CancelButton);
}
