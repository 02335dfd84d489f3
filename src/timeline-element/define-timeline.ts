import type { Explainer } from '../explain/explainer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import type { Options } from '../vocabulary/answer.js';
import type { Browser, PageElement, PageEvent, PageRoot } from './browser.js';
import type { Picture, Shape } from './picture.js';
import { legendOf, pictureOf, shape, timeText } from './picture.js';
import { style } from './style.js';
import type { Timeline, TimelineLife } from './timeline.js';
import { timelineOf } from './timeline.js';
import type { TimelineWords } from './words.js';
import { timelineWords } from './words.js';

/** The element `<termbook-timeline>`: it draws once `life` and `language` are set. */
export interface TimelineElement extends HTMLElement {
  /** The subscription to draw, and the moves made in its life; null = nothing. */
  get life(): TimelineLife | null;
  set life(life: TimelineLife | null);
  /** The language of its sentences: one of `termbook/explain/en`, `ko`, `zh-hans` and `zh-hant`. */
  get language(): Explainer | null;
  set language(language: Explainer | null);
  /** The time to draw; null = from a little before the order until a little after the term. */
  get span(): TimelineSpan | null;
  set span(span: TimelineSpan | null);
  /** The instant of the vertical line; null = no line. */
  get at(): Instant | null;
  set at(at: Instant | null);
  /** The interpretations to draw with. */
  get options(): Options;
  set options(options: Options);
  /** Returns the address of a rule; null = rules are no links. */
  get ruleLink(): ((rule: string) => string) | null;
  set ruleLink(ruleLink: ((rule: string) => string) | null);
}

declare global {
  /* The types of a browser are the page's own: this library is compiled without them, and used with and without them. */
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- merges with the browser's own interface where there is one
  interface HTMLElement {}
  interface HTMLElementTagNameMap {
    readonly 'termbook-timeline': TimelineElement;
  }
}

const tagName = 'termbook-timeline';
const namespaces = { svg: 'http://www.w3.org/2000/svg', html: 'http://www.w3.org/1999/xhtml' } as const;
/** The length that is shown if no term is stated: enough to see the first windows. */
const shortestMs = 30 * dayMs;

/** Returns the time that is drawn where none is asked for: the order and the term, with some room on both sides. */
export function usualSpan({ subscription: { orderedAt, term, trial, changedAt } }: TimelineLife): Required<TimelineSpan> {
  const endAt = Math.max(term?.endsAt ?? 0, trial?.closesAt ?? 0, changedAt, orderedAt + shortestMs);
  const whole = endAt - orderedAt;
  return { fromAt: addMs(orderedAt, -Math.floor(whole * 0.04)), untilAt: addMs(orderedAt, Math.floor(whole * 1.12)) };
}

/** Returns the table of a timeline: every bar and every date, with its rules. */
function tableOf(
  picture: Picture,
  words: TimelineWords,
  language: Explainer,
  rules: (ids: readonly string[]) => readonly (Shape | string)[],
): Shape {
  const { columns } = words;
  const heads = [columns.what, columns.from, columns.until, columns.rules].map((text) => shape('th', { scope: 'col' }, text));
  const cell = (at: Instant | null): Shape => shape('td', {}, at === null ? '' : timeText(language.locale, at));
  return shape(
    'table',
    { part: 'table' },
    shape('thead', {}, shape('tr', {}, ...heads)),
    shape(
      'tbody',
      {},
      ...picture.items.map((one) =>
        shape('tr', {}, shape('td', {}, one.text), cell(one.fromAt), cell(one.untilAt), shape('td', {}, ...rules(one.rules))),
      ),
    ),
  );
}

/**
 * Registers `<termbook-timeline>`, which draws the life of one subscription: set `life` and `language`. Called again, or where there is no page, it does
 * nothing. What stands between its tags is shown below the drawing.
 * @example
 * import { defineTimeline } from 'termbook/timeline-element';
 * defineTimeline(); // => undefined
 */
export function defineTimeline(): void {
  const page = globalThis as unknown as Browser;
  if (page.customElements === undefined || page.customElements.get(tagName) !== undefined) return;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(style);
  const made = (one: Shape | string, space: keyof typeof namespaces = 'html'): PageElement | string => {
    if (typeof one === 'string') return one;
    const inside = one.tag === 'svg' ? 'svg' : space;
    const element = page.document.createElementNS(namespaces[inside], one.tag);
    for (const [name, value] of Object.entries(one.attributes)) element.setAttribute(name, String(value));
    element.append(...one.children.map((child) => made(child, inside)));
    return element;
  };
  const filled = (element: PageElement, ...children: readonly (Shape | string)[]): void => {
    element.replaceChildren(...children.map((child) => made(child)));
  };

  // eslint-disable-next-line no-restricted-syntax -- the platform takes a custom element as a class and in no other way
  class Element extends page.HTMLElement implements Omit<TimelineElement, keyof HTMLElement> {
    #life: TimelineLife | null = null;
    #language: Explainer | null = null;
    #span: TimelineSpan | null = null;
    #at: Instant | null = null;
    #options: Options = {};
    #ruleLink: ((rule: string) => string) | null = null;
    #timeline: Timeline | null = null;
    #picture: Picture | null = null;
    #width = 0;
    #isPlanned = false;
    readonly #root: PageRoot;
    readonly #drawn: PageElement;
    readonly #detail: PageElement;
    readonly #legend: PageElement;
    readonly #listed: PageElement;
    readonly #observer = new page.ResizeObserver(() => this.#plan());

    constructor() {
      super();
      const part = (tag: string, attributes: Shape['attributes']): PageElement => made(shape(tag, attributes)) as PageElement;
      this.#root = this.attachShadow({ mode: 'open' });
      this.#root.adoptedStyleSheets = [sheet];
      this.#drawn = part('div', { class: 'drawn' });
      this.#detail = part('p', { class: 'detail', part: 'detail' });
      this.#legend = part('ul', { class: 'legend', part: 'legend' });
      this.#listed = part('details', { class: 'listed', part: 'listed' });
      this.#root.append(this.#drawn, part('slot', {}), this.#detail, this.#legend, this.#listed);
      for (const event of ['pointerover', 'focusin', 'click']) this.#drawn.addEventListener(event, ({ target }) => this.#tell(target));
      this.#drawn.addEventListener('keydown', (event) => this.#go(event));
    }

    get life(): TimelineLife | null {
      return this.#life;
    }
    set life(life: TimelineLife | null) {
      this.#life = life;
      this.#change();
    }
    get language(): Explainer | null {
      return this.#language;
    }
    set language(language: Explainer | null) {
      this.#language = language;
      this.#change();
    }
    get span(): TimelineSpan | null {
      return this.#span;
    }
    set span(span: TimelineSpan | null) {
      this.#span = span;
      this.#change();
    }
    get options(): Options {
      return this.#options;
    }
    set options(options: Options) {
      this.#options = options;
      this.#change();
    }
    get ruleLink(): ((rule: string) => string) | null {
      return this.#ruleLink;
    }
    set ruleLink(ruleLink: ((rule: string) => string) | null) {
      this.#ruleLink = ruleLink;
      this.#change();
    }
    get at(): Instant | null {
      return this.#at;
    }
    set at(at: Instant | null) {
      this.#at = at;
      this.#plan();
    }

    connectedCallback(): void {
      this.#observer.observe(this.#drawn);
      this.#plan();
    }
    disconnectedCallback(): void {
      this.#observer.disconnect();
    }

    #change(): void {
      this.#timeline = null;
      this.#plan();
    }

    /** Draws once for all that is set at one time. */
    #plan(): void {
      if (this.#isPlanned || !this.isConnected) return;
      this.#isPlanned = true;
      page.queueMicrotask(() => {
        this.#isPlanned = false;
        try {
          this.#draw();
        } catch (error) {
          // what is refused must not leave the picture of another life
          this.#clear();
          throw error;
        }
      });
    }

    #clear(): void {
      for (const one of [this.#drawn, this.#detail, this.#legend, this.#listed]) one.replaceChildren();
      this.#picture = null;
    }

    #draw(): void {
      const life = this.#life;
      const language = this.#language;
      if (life === null || language === null) {
        this.#clear();
        return;
      }
      const words = timelineWords[language.locale];
      const width = Math.floor(this.#drawn.clientWidth);
      if (width === 0) return;
      if (this.#timeline === null || width !== this.#width) {
        this.#width = width;
        this.#timeline ??= timelineOf(life, this.#span ?? usualSpan(life), this.#options);
        this.#picture = pictureOf(this.#timeline, width, words, language);
        filled(this.#drawn, this.#picture.root);
        this.#detail.textContent = words.hint;
        this.#list(this.#timeline, this.#picture, words, language);
      }
      const cursor = this.#drawn.querySelector('.cursor');
      cursor?.toggleAttribute('data-off', this.#at === null);
      if (this.#at === null || this.#picture === null) return;
      const x = String(this.#picture.place(this.#at));
      cursor?.setAttribute('x1', x);
      cursor?.setAttribute('x2', x);
    }

    #list(timeline: Timeline, picture: Picture, words: TimelineWords, language: Explainer): void {
      this.#legend.setAttribute('aria-label', words.legend);
      const sample = { width: 24, height: 20, viewBox: '-12 -10 24 20', 'aria-hidden': 'true' };
      filled(this.#legend, ...legendOf(timeline, words).map(({ name, drawn }) => shape('li', {}, shape('svg', sample, drawn), name)));
      const table = tableOf(picture, words, language, (ids) => this.#rules(ids, language));
      filled(this.#listed, shape('summary', {}, words.asTable), table);
    }

    #rules(ids: readonly string[], language: Explainer): readonly (Shape | string)[] {
      return ids.flatMap((id, index) => {
        const title = language.ruleTitle(id);
        const shown = this.#ruleLink === null ? shape('abbr', { title }, id) : shape('a', { href: this.#ruleLink(id), title }, id);
        return index === 0 ? [shown] : [' ', shown];
      });
    }

    #itemOf(target: PageElement): number {
      return Number(target.closest('[data-item]')?.getAttribute('data-item') ?? -1);
    }

    #tell(target: PageElement): void {
      const found = this.#picture?.items[this.#itemOf(target)];
      if (found === undefined || this.#language === null) return;
      filled(this.#detail, found.text, ' ', ...this.#rules(found.rules, this.#language));
    }

    #go(event: PageEvent): void {
      const all = [...this.#drawn.querySelectorAll('[data-item]')];
      const here = this.#itemOf(event.target);
      const last = all.length - 1;
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: here + 1,
        ArrowDown: here + 1,
        ArrowLeft: here - 1,
        ArrowUp: here - 1,
        Home: 0,
        End: last,
      };
      const to = all[steps[event.key ?? ''] ?? -1];
      if (here < 0 || to === undefined) return;
      event.preventDefault();
      all[here]?.setAttribute('tabindex', '-1');
      to.setAttribute('tabindex', '0');
      to.focus();
    }
  }

  page.customElements.define(tagName, Element);
}
