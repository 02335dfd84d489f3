/**
 * A sentence for every answer, in English, Korean, Simplified and Traditional Chinese.
 *
 * Plain text or parts, never HTML; dates and money are formatted by Intl, in UTC or a time zone of your own.
 * @module termbook/explain
 */

export type { ExplainLocale } from './locale.js';
export { explainLocale, explainLocales } from './locale.js';
export type { Part } from './phrase.js';
export { explain, explainComingDate, explainEvent, explainParts, explainReason, explainWay, ruleTitle } from './explain.js';
export type { ExplainOptions, Explainable, Explainer } from './explainer.js';
