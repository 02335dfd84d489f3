import type { Basis, Certainty, Coverage, EntryId, Gap, NonEmpty, RuleId } from './answer.js';
import { frozen } from './frozen.js';
import type { Instant } from './instant.js';
import { addMs, dayMs, midnightOf } from './instant.js';

/** The fields of every dated policy row. */
export interface Cited {
  /** The day (or instant) from which the row is in force. */
  readonly since: string;
  /** The last day on which a document with this value is known; not stated = until the next row. */
  readonly seenUntil?: string;
  /** The first day on which a document with this value is known, if `since` is only reported. */
  readonly seenFrom?: string;
  readonly certainty: Certainty;
  /** The id of a document in `policy/sources.json`. */
  readonly source: string;
  /** The rules that the row cites, the leading rule first. */
  readonly rules: NonEmpty<RuleId>;
  /** The rules that the row cites after its window; not stated = `rules`. */
  readonly rulesAfter?: NonEmpty<RuleId>;
}

/** The citations of a row, by coverage. */
export type Bases<List = NonEmpty<Basis>> = { readonly [C in Coverage]: List };

/** A row with its id, its instants and its citations, made once. */
export type Entry<Row> = Row & {
  readonly id: EntryId;
  readonly sinceAt: Instant;
  readonly bases: () => Bases;
  readonly basesAfter: () => Bases;
  readonly seenFromAt: Instant;
  readonly seenUntilAt: Instant;
};
export type DatedTable<Row> = NonEmpty<Entry<Row>>;

/** Returns a function that makes what is cited under each coverage when it is first asked for. */
/* @__NO_SIDE_EFFECTS__ */
export function basesOf(cite: (coverage: Coverage) => NonEmpty<Basis>): () => Bases {
  let made: Bases | null = null;
  return () =>
    (made ??= frozen({
      'in-force': cite('in-force'),
      'between-sources': cite('between-sources'),
      'after-last-source': cite('after-last-source'),
    }));
}

function citationOf(row: Cited, entry: EntryId, rules: NonEmpty<RuleId>): () => Bases {
  const { since, seenUntil = null, source, certainty } = row;
  return basesOf(
    (coverage) => rules.map((rule): Basis => ({ rule, entry, since, seenUntil, source, certainty, coverage })) as [Basis, ...Basis[]],
  );
}

/** Returns a dated table: at least one row, in the order of `since`. */
export function datedTable<const Row extends Cited>(name: string, rows: NonEmpty<Row>): DatedTable<Row> {
  return rows.map((row, index): Entry<Row> => {
    const id: EntryId = `${name.includes('/') ? name : `${name}/all`}@${row.since}` as EntryId;
    const bases = citationOf(row, id, row.rules);
    // what describes the row itself is handed out by nobody, and engines look through a frozen list more slowly
    for (const [key, value] of Object.entries(row)) if (key !== 'families' && key !== 'interpretations') frozen(value);
    return {
      ...row,
      id,
      sinceAt: midnightOf(row.since),
      seenFromAt: midnightOf(row.seenFrom ?? row.since),
      seenUntilAt: midnightOf(row.seenUntil ?? rows[index + 1]?.since ?? row.since),
      bases,
      basesAfter: row.rulesAfter === undefined ? bases : citationOf(row, id, row.rulesAfter),
    };
  }) as [Entry<Row>, ...Entry<Row>[]];
}

/** Returns the entry in force at an instant, the newest that has begun; null before the first (I13). */
export function entryAt<Row extends Cited>(entries: DatedTable<Row>, at: Instant): Entry<Row> | null {
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index] as Entry<Row>;
    if (entry.sinceAt <= at) return entry;
  }
  return null;
}

/** Returns the instant at which the next entry begins; null if there is none. */
export function nextEntryAt<Row extends Cited>(entries: DatedTable<Row>, at: Instant): Instant | null {
  for (const entry of entries) if (entry.sinceAt > at) return entry.sinceAt;
  return null;
}

/** Returns the coverage of an entry by the documents at an instant (I13). */
export function coverageOf<Row extends Cited>(entries: DatedTable<Row>, entry: Entry<Row>, at: Instant): Coverage {
  return coverageBy(entry.seenFromAt, addMs(entry.seenUntilAt, dayMs), entry === entries[entries.length - 1], at);
}

/** Returns the coverage of an entry by its first day, by the end of its last one, and by whether it is the newest. */
export function coverageBy(seenFromAt: number, coveredUntilAt: number, isNewest: boolean, at: number): Coverage {
  if (at < seenFromAt) return 'between-sources';
  if (at < coveredUntilAt) return 'in-force';
  return isNewest ? 'after-last-source' : 'between-sources';
}

/** Returns the next instant at which the entry in force or its coverage changes; null if there is none. */
export function nextChangeAt<Row extends Cited>(entries: DatedTable<Row>, at: Instant): Instant | null {
  let nextAt: Instant | null = null;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const { sinceAt, seenFromAt, seenUntilAt } = entries[index] as Entry<Row>;
    if (sinceAt > at) {
      nextAt = sinceAt;
      continue;
    }
    const coveredUntilAt = addMs(seenUntilAt, dayMs);
    if (coveredUntilAt > at) nextAt = earliest(nextAt, coveredUntilAt);
    return seenFromAt > at ? earliest(nextAt, seenFromAt) : nextAt;
  }
  return nextAt;
}

/** Returns the citation of an entry at an instant. */
export function cited<Row extends Cited>(entries: DatedTable<Row>, entry: Entry<Row>, at: Instant): NonEmpty<Basis> {
  return entry.bases()[coverageOf(entries, entry, at)];
}

/** A period with one entry in force and one coverage. */
export interface TableSpan<Row> {
  readonly fromAt: Instant;
  readonly nextAt: Instant | null;
  readonly entry: Entry<Row>;
  readonly basis: NonEmpty<Basis>;
}

/** Returns a table as periods from its first entry on, for questions that are asked too often to look each up. */
/* @__NO_SIDE_EFFECTS__ */
export function spansOf<Row extends Cited>(entries: DatedTable<Row>): NonEmpty<TableSpan<Row>> {
  const spans: TableSpan<Row>[] = [];
  for (let at: Instant | null = entries[0].sinceAt; at !== null; at = nextChangeAt(entries, at)) {
    const entry = entryAt(entries, at) as Entry<Row>;
    spans.push({ fromAt: at, nextAt: nextChangeAt(entries, at), entry, basis: cited(entries, entry, at) });
  }
  return spans as [TableSpan<Row>, ...TableSpan<Row>[]];
}

/** Returns the index of the period that holds an instant; -1 before the first. */
export function spanAt<Row>(spans: readonly TableSpan<Row>[], at: Instant): number {
  let index = spans.length - 1;
  while (index >= 0 && (spans[index] as TableSpan<Row>).fromAt > at) index -= 1;
  return index;
}

export function beforeFirst<Row extends Cited>(entries: DatedTable<Row>): Gap {
  return { gap: 'before-first-source', firstSource: entries[0].since };
}

/** Returns the earlier of two instants; null means never. */
export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : (Math.min(a, b) as Instant);
}
