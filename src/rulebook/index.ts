/**
 * The catalogue: rules, dated entries, sources and readings, as data that goes through JSON unchanged.
 * @module termbook/rulebook
 */

// The catalogue, as data that goes through JSON unchanged
export { rules } from './rules.js';
export type { RulebookRuleId } from './rules.js';
export type { Rule, RuleStatus } from './rule.js';
export { readings } from './readings.js';
export type { Reading, RulebookReadingId } from './readings.js';
export { sources } from '../policy/sources.js';
export type { SourceId } from '../policy/sources.js';
export { entries } from './entries.js';
export type { AnyEntry, RulebookEntry } from './entries.js';
export type { TableName, TableRows } from './tables.js';
export { notModelled } from './not-modelled.js';
export type { NotModelled } from './not-modelled.js';

// Look-ups by the ids that answers cite
export { entriesOf, entry, rule, source } from './lookup.js';
export type { Source } from './lookup.js';
