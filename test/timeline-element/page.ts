/* eslint-disable no-restricted-syntax -- a stand-in for a page is made of classes, as a page is */
import { vi } from 'vitest';
import type { TimelineElement } from '../../src/timeline-element/define-timeline.js';
import { defineTimeline } from '../../src/timeline-element/define-timeline.js';

/** A stand-in for an element: its attributes, its children, and what listens to it. */
export class Stand {
  attributes: Record<string, string> = {};
  children: (Stand | string)[] = [];
  parent: Stand | null = null;
  heard: Record<string, (event: object) => void> = {};
  adoptedStyleSheets: object[] = [];
  clientWidth = 760;
  isConnected = false;
  focused = 0;
  readonly tag: string;
  constructor(tag = 'termbook-timeline') {
    this.tag = tag;
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
  set textContent(text: string) {
    this.children = [text];
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }
  toggleAttribute(name: string, isOn: boolean): void {
    if (isOn) this.attributes[name] = '';
    else this.attributes = Object.fromEntries(Object.entries(this.attributes).filter(([own]) => own !== name));
  }
  append(...children: readonly (Stand | string)[]): void {
    for (const child of children) if (child instanceof Stand) child.parent = this;
    this.children.push(...children);
  }
  replaceChildren(...children: readonly (Stand | string)[]): void {
    this.children = [];
    this.append(...children);
  }
  all(): readonly Stand[] {
    return this.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...child.all()]));
  }
  matches(selector: string): boolean {
    return selector === '[data-item]' ? 'data-item' in this.attributes : `.${this.attributes['class'] ?? ''}` === selector;
  }
  querySelector(selector: string): Stand | null {
    return this.all().find((one) => one.matches(selector)) ?? null;
  }
  querySelectorAll(selector: string): readonly Stand[] {
    return this.all().filter((one) => one.matches(selector));
  }
  closest(selector: string): Stand | null {
    return this.matches(selector) ? this : (this.parent?.closest(selector) ?? null);
  }
  addEventListener(type: string, heard: (event: object) => void): void {
    this.heard[type] = heard;
  }
  focus(): void {
    this.focused += 1;
  }
  readonly shadow: Stand[] = [];
  attachShadow(): Stand {
    const root = new Stand('root');
    this.shadow.push(root);
    return root;
  }
}

/** A page without a browser; gives what was registered. */
export function page(): Map<string, new () => Stand & TimelineElement & { connectedCallback(): void; disconnectedCallback(): void }> {
  const registered = new Map<string, new () => Stand & TimelineElement & { connectedCallback(): void; disconnectedCallback(): void }>();
  vi.stubGlobal('HTMLElement', Stand);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      text = '';
      replaceSync(text: string): void {
        this.text = text;
      }
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.stubGlobal('document', { createElementNS: (_space: string, tag: string) => new Stand(tag) });
  vi.stubGlobal('customElements', registered);
  Object.assign(registered, { define: registered.set.bind(registered) });
  return registered;
}

/** Returns an element on a page after some of its properties were set at one time. */
export async function shown(set: (one: TimelineElement) => void) {
  const registered = page();
  defineTimeline();
  const Made = registered.get('termbook-timeline');
  if (Made === undefined) throw new Error('not registered');
  const made = new Made();
  made.isConnected = true;
  made.connectedCallback();
  set(made);
  await Promise.resolve();
  const root = made.shadow[0] ?? new Stand();
  const find = (selector: string): Stand => root.querySelector(selector) ?? new Stand('nothing');
  return { made, root, find };
}

/** Returns what an element shows: its tags, attributes and texts, without what no one sees. */
export function drawing(root: Stand): unknown {
  return root.children.map((child) => (typeof child === 'string' ? child : [child.tag, child.attributes, drawing(child)]));
}
