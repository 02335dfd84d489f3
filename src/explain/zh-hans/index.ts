/**
 * The sentences of `termbook/explain` in Simplified Chinese alone, for a page that does not load the other languages.
 * @module termbook/explain/zh-hans
 */

import type { Explainer } from '../explainer.js';
import { explainer } from '../explainer.js';
import { simplifiedChinese as texts } from '../zh-hans.js';

/**
 * The functions of `termbook/explain` with the locale 'zh-Hans', without the sentences of the other languages.
 * @example
 * import { simplifiedChinese } from 'termbook/explain/zh-hans';
 * simplifiedChinese.locale; // => 'zh-Hans'
 */
export const simplifiedChinese: Explainer = /* @__PURE__ */ explainer(texts);
