import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';

/**
 * One piece of an explanation. `text` is what to show, always plain text and never HTML: escape it like any other text.
 * `rule` and `reading` hold an id that is safe in an address (a letter and digits), for a link; `at` and `money` hold the exact value.
 */
export type Part =
  | { readonly part: 'text'; readonly text: string }
  | { readonly part: 'rule'; readonly rule: string; readonly text: string }
  | { readonly part: 'reading'; readonly reading: string; readonly text: string }
  | { readonly part: 'date'; readonly at: Instant; readonly text: string }
  | { readonly part: 'money'; readonly money: Money; readonly text: string };

/** Puts neighbouring texts together. */
export function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.part === 'text' && last?.part === 'text') result[result.length - 1] = { part: 'text', text: `${last.text}${part.text}` };
    else if (part.text !== '') result.push(part);
  }
  return result;
}

export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}
