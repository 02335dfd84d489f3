/**
 * The sentences of `termbook/explain` in English alone, for a page that does not load the other languages.
 * @module termbook/explain/en
 */

import type { Explainer } from '../explainer.js';
import { explainer } from '../explainer.js';
import { english as texts } from '../en.js';

/**
 * The functions of `termbook/explain` with the locale 'en', without the sentences of the other languages.
 * @example
 * import { english } from 'termbook/explain/en';
 * english.locale; // => 'en'
 */
export const english: Explainer = /* @__PURE__ */ explainer(texts);
