import { checkList, checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { meant } from '../kernel/nearest.js';
import { productFamilies } from '../vocabulary/product.js';

/** Validates what is chosen to be drawn: a misspelled key, or family, would silently draw all. `known`: its keys besides the families and the span. */
export function checkChoice(chosen: object, ...known: readonly string[]): void {
  checkObject(chosen, 'chosen');
  const keys = ['fromAt', 'untilAt', 'families', ...known];
  for (const key of Object.keys(chosen)) {
    if (!keys.includes(key)) fail('unknown-key', `chosen.${key}`, `${keys.join(', ')}${meant(key, keys)}`, key);
  }
  const { families } = chosen as { readonly families?: readonly string[] };
  if (families === undefined) return;
  checkList(families, 'chosen.families');
  for (const family of families) {
    const isKnown = productFamilies.some((one) => one === family);
    if (!isKnown) fail('unknown-value', 'chosen.families', `${productFamilies.join(', ')}${meant(family, productFamilies)}`, family);
  }
}
