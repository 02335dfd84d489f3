/**
 * The sentences of `termbook/explain` in Korean alone, for a page that does not load the other languages.
 * @module termbook/explain/ko
 */

import type { Explainer } from '../explainer.js';
import { explainer } from '../explainer.js';
import { korean as texts } from '../ko.js';

/**
 * The functions of `termbook/explain` with the locale 'ko', without the sentences of the other languages.
 * @example
 * import { korean } from 'termbook/explain/ko';
 * korean.locale; // => 'ko'
 */
export const korean: Explainer = /* @__PURE__ */ explainer(texts);
