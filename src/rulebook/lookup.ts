import { hasKey } from '../kernel/check.js';
import { frozen } from '../kernel/frozen.js';
import type { Citation } from '../policy/citations.js';
import { citations } from '../policy/citations.js';
import type { SourceRow } from '../policy/sources.js';
import { isCopy, sources } from '../policy/sources.js';
import type { AnyEntry, RulebookEntry } from './entries.js';
import { entries, entriesByTable } from './entries.js';
import type { Rule, RulebookRuleId } from './rules.js';
import { rules } from './rules.js';
import type { TableName } from '../policy/tables.js';

/** A document behind rules, with its id. */
export interface Source extends SourceRow {
  /** The id of the source. */
  readonly id: string;
  /** True if its address is a public copy of Microsoft's page, kept by somebody else: show it as one. */
  readonly isCopy: boolean;
}

/* @__NO_SIDE_EFFECTS__ */
function lastSight(): string {
  return Object.values(sources).reduce((last, { lastSeen }) => (lastSeen !== null && lastSeen > last ? lastSeen : last), '');
}

/**
 * The last day on which one of its documents was seen, as YYYY-MM-DD. Nothing that was published later is in it; an entry whose `seenUntil` is
 * earlier was not confirmed on that day.
 */
export const asOf: string = /* @__PURE__ */ lastSight();

/**
 * Returns a rule of the rulebook by its id, as answers cite it in `basis`; null for an unknown id.
 * @example
 * import { rule } from 'termbook/rulebook';
 * rule('E8')?.status; // => 'modeled'
 * rule('constructor'); // => null
 */
export function rule(id: string): Rule | null {
  return hasKey(rules, id) ? rules[id as RulebookRuleId] : null;
}

/**
 * Returns a dated policy entry by its id, as answers cite it in `basis`; null for an unknown id. Pass the `policy` of a cancellation window to
 * `options.policy` to pin the entry.
 * @example
 * import { entry } from 'termbook/rulebook';
 * entry('cancellation-window/software-subscription@2021-06-01')?.policy?.duration; // => { calendarDays: 30 }
 */
export function entry(id: string): AnyEntry | null {
  return entries.find((known) => known.id === id) ?? null;
}

/**
 * Returns the entries of one policy table, by topic and oldest first; an empty list for an unknown table.
 * @example
 * import { entriesOf } from 'termbook/rulebook';
 * entriesOf('download-link').map(({ since, values }) => [since, values.days]); // => [['2018-08-31', 14], ['2021-01-19', null], ['2021-06-03', 5]]
 */
export function entriesOf<T extends TableName>(table: T): readonly RulebookEntry<T>[] {
  return hasKey(entriesByTable, table) ? entriesByTable[table] : [];
}

/**
 * Returns a source by its id, as answers cite it in `basis`; null for an unknown id, and for 'callers-own'.
 * @example
 * import { source } from 'termbook/rulebook';
 * source('software-subscriptions@2021-03-08')?.firstSeen; // => '2021-06-02'
 */
export function source(id: string): Source | null {
  if (!hasKey(sources, id)) return null;
  const row = sources[id] as SourceRow;
  return { id, ...row, isCopy: isCopy(row) };
}

/**
 * Returns the places in documents behind an id, the deciding one first: of an entry as answers cite it, of a rule ('E8'; every place at which it
 * was read), or of an error code ('error-codes/suspended'). An empty list for an unknown id.
 * @example
 * import { citationsOf, source } from 'termbook/rulebook';
 * const [first] = citationsOf('download-link/software@2021-06-03');
 * first && source(first.source)?.title; // => 'Announcements April 2021'
 */
export function citationsOf(id: string): readonly Citation[] {
  if (hasKey(citations, id)) return frozen(citations[id] as readonly Citation[]);
  if (!hasKey(rules, id)) return [];
  const places = [
    ...(citations[`rule/${id}`] ?? []),
    ...Object.values(citations).flatMap((list) => list.filter((place) => place.rules.includes(id))),
  ];
  const first = new Map(places.map((place) => [`${place.source} ${place.heading}`, place]));
  return frozen([...first.values()]);
}
