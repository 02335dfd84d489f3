/** An event of the page, as far as the element reads it. */
export interface PageEvent {
  readonly target: PageElement;
  readonly key?: string;
  readonly preventDefault: () => void;
}

/** An element of the page, as far as the element uses it. */
export interface PageElement {
  set textContent(text: string);
  readonly clientWidth: number;
  readonly setAttribute: (name: string, value: string) => void;
  readonly getAttribute: (name: string) => string | null;
  readonly toggleAttribute: (name: string, isOn: boolean) => void;
  readonly append: (...children: readonly (PageElement | string)[]) => void;
  readonly replaceChildren: (...children: readonly (PageElement | string)[]) => void;
  readonly closest: (selector: string) => PageElement | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly addEventListener: (type: string, heard: (event: PageEvent) => void) => void;
  readonly focus: () => void;
}

interface StyleSheet {
  readonly replaceSync: (text: string) => void;
}

/** The shadow tree of the element. */
export interface PageRoot extends Pick<PageElement, 'append' | 'querySelector'> {
  set adoptedStyleSheets(sheets: readonly StyleSheet[]);
}

/** The element itself. */
interface PageHost extends PageElement {
  readonly isConnected: boolean;
  readonly attachShadow: (options: { readonly mode: 'open' }) => PageRoot;
}

/** The globals of a page that the element uses. */
export interface Browser {
  readonly HTMLElement: new () => PageHost;
  readonly CSSStyleSheet: new () => StyleSheet;
  readonly ResizeObserver: new (seen: () => void) => { readonly observe: (one: PageElement) => void; readonly disconnect: () => void };
  readonly customElements?: { readonly get: (name: string) => unknown; readonly define: (name: string, made: new () => PageHost) => void };
  readonly document: { readonly createElementNS: (namespace: string, tag: string) => PageElement };
  readonly queueMicrotask: (work: () => void) => void;
}
