export type { ExplainLocale } from './locale.js';
export { explainLocale, explainLocales } from './locale.js';
export type { Part } from './part.js';
export { explain, explainComingDate, explainEvent, explainParts, explainReason, explainWay, ruleTitle } from './explain.js';
