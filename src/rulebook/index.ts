/**
 * The catalog: rules, dated entries, sources and interpretations, as data that goes through JSON unchanged.
 * @module termbook/rulebook
 */

// The catalog, as data that goes through JSON unchanged
export { rules } from './rules.js';
export type { Rule, RulebookRuleId, RuleStatus } from './rules.js';
export { interpretations } from './interpretations.js';
export type { Interpretation, RulebookInterpretationId } from './interpretations.js';
export { sources } from '../policy/sources.js';
export type { Citation } from '../policy/citations.js';
export { entries } from './entries.js';
export type { AnyEntry, RulebookEntry } from './entries.js';
export type { TableName, TableRows } from '../policy/tables.js';
export { notModeled } from './not-modeled.js';
export type { NotModeled } from './not-modeled.js';

// Look-ups by the ids that answers cite
export { asOf, citationsOf, entriesOf, entry, rule, source } from './lookup.js';
export type { Source } from './lookup.js';
