/**
 * The sentences of `termbook/explain` in Traditional Chinese alone, for a page that does not load the other languages.
 * @module termbook/explain/zh-hant
 */

import type { Explainer } from '../explainer.js';
import { explainer } from '../explainer.js';
import { traditionalChinese as texts } from '../zh-hant.js';

/**
 * The functions of `termbook/explain` with the locale 'zh-Hant', without the sentences of the other languages.
 * @example
 * import { traditionalChinese } from 'termbook/explain/zh-hant';
 * traditionalChinese.locale; // => 'zh-Hant'
 */
export const traditionalChinese: Explainer = /* @__PURE__ */ explainer(texts);
