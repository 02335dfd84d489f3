import type { Cited, Entry } from '../../src/kernel/dated-table.js';
import type { TableName, Topic } from '../../src/policy/tables.js';
import { tables } from '../../src/policy/tables.js';

const found = new Map<string, readonly number[]>();

/** Returns the first instants of the rows of a table that hold for a family and a billing cycle: days on which drawn cases begin, no part of any oracle. */
export function firstDaysOf(table: TableName, family: string, billingCycle: string): readonly number[] {
  const name = `${table} ${family} ${billingCycle}`;
  const topics: readonly Topic<Cited>[] = tables[table].topics;
  const isAsked = ({ families, billingCycles }: Topic<Cited>): boolean =>
    (families as readonly string[]).includes(family) &&
    (billingCycles === null || (billingCycles as readonly string[]).includes(billingCycle));
  const days = found.get(name) ?? topics.filter(isAsked).flatMap(({ rows }) => rows.map(({ sinceAt }: Entry<Cited>) => sinceAt));
  found.set(name, days);
  return days;
}
