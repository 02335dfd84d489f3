import type { DatedPrice, PriceList } from '../billing/price-list.js';
import { preview } from '../kernel/error.js';
import { instantOrNull } from '../kernel/instant.js';
import { meant, nearest } from '../kernel/nearest.js';
import { billingCycles } from '../vocabulary/product.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { durations } from '../vocabulary/term.js';
import { jsonOf } from '../portfolio/lines.js';
import type { Called } from './command.js';
import { flagFrom } from './columns.js';
import type { JsonRecord } from './file-record.js';
import { isObject, knownInstants, priceOf } from './file-record.js';
import { factColumns } from './fact-columns.js';
import { tableRows } from './file-table.js';
import { textReader } from './file-text.js';
import { jsonFault } from './json-fault.js';
import { whyUnread } from './why-unread.js';
import type { Further } from './further.js';

/** Returns the text of another file. */
export async function textOf(path: string, { readFile }: Pick<Called, 'readFile'>): Promise<string> {
  const read = textReader();
  let text = '';
  try {
    for await (const chunk of readFile(path)) text += read(Buffer.from(chunk), false);
    return text + read(new Uint8Array(), true);
  } catch (error) {
    throw new Error(`${path}: ${whyUnread(error)}`, { cause: error });
  }
}

/** Returns the JSON of another file; throws one sentence about where it stops being JSON. */
export function jsonFrom(text: string, path: string): unknown {
  const json = jsonOf(text);
  if (json === undefined) throw new Error(`${path}: it begins like JSON but is invalid: ${jsonFault(text)}`);
  return json;
}

/** Returns the rows of a file: a list, an object by id, one row, or a table with a heading; an empty cell states nothing. */
function rowsOf(text: string, path: string): readonly JsonRecord[] {
  const trimmed = text.trim();
  if (/^[[{]/.test(trimmed)) {
    const json = jsonFrom(trimmed, path) as JsonRecord | readonly unknown[];
    const list: unknown = Array.isArray(json) ? json : (json as JsonRecord)['rows'];
    const byId = Object.entries(json as Readonly<Record<string, unknown>>);
    const isById = byId.every(([, facts]) => isObject(facts));
    const own: readonly unknown[] = isById ? byId.map(([id, facts]) => ({ id, ...(facts as JsonRecord) })) : [json];
    const rows = Array.isArray(list) ? (list as readonly unknown[]) : own;
    const other = rows.findIndex((row) => !isObject(row));
    if (other !== -1) throw new Error(`${path}: row ${String(other + 1)}: expected an object, received ${preview(rows[other])}`);
    return rows as readonly JsonRecord[];
  }
  const [heading = [], ...rows] = tableRows(trimmed);
  if (heading.length < 2) throw new Error(`${path}: expected JSON, or a table with a heading`);
  return rows.map((cells) => {
    const stated = cells.flatMap((cell, place) => (cell === '' ? [] : [[heading[place], flagFrom(cell)] as const]));
    return Object.fromEntries(stated) as JsonRecord;
  });
}

interface FurtherPrice {
  readonly id: string | null;
  readonly billingCycle: BillingCycle | null;
  readonly price: Omit<DatedPrice, 'billingCycle'>;
}

const priceColumns = ['id', 'product', 'billingCycle', 'duration', 'unitPrice', 'upfrontPrice', 'currency', 'fromAt', 'untilAt'];

function priceRow(row: JsonRecord, place: number, path: string): FurtherPrice {
  const other = Object.keys(row).find((name) => !priceColumns.includes(name));
  if (other !== undefined)
    throw new Error(
      `${path}: there is no column ${preview(other)}${meant(other, priceColumns) || `; there are ${priceColumns.join(', ')}`}`,
    );
  const {
    id = null,
    billingCycle = null,
    duration = null,
    product = null,
    unitPrice,
    upfrontPrice,
    currency,
    fromAt = null,
    untilAt = null,
  } = row;
  const where = `${path}: row ${String(place + 1)}`;
  const [unit, upfront] = [priceOf(unitPrice, currency, 'unitPrice'), priceOf(upfrontPrice, currency, 'upfrontPrice')];
  const [issue] = [...unit.issues, ...upfront.issues];
  if (issue !== undefined) throw new Error(`${where}: ${issue.path}: expected ${issue.expected}, received ${issue.received}`);
  if (unit.price === null && upfront.price === null) throw new Error(`${where}: unitPrice is missing`);
  const dates = [fromAt, untilAt].map((stated) => (stated === null ? null : instantOrNull(stated)));
  if ((fromAt !== null && dates[0] === null) || (untilAt !== null && dates[1] === null)) throw new Error(`${where}: a date is invalid`);
  const cycle = billingCycles.find((one) => one === billingCycle) ?? null;
  if (billingCycle !== null && cycle === null) throw new Error(`${where}: billingCycle: there are ${billingCycles.join(', ')}`);
  const known = durations.find((one) => one === duration) ?? null;
  if (duration !== null && known === null) throw new Error(`${where}: duration: there are ${durations.join(', ')}`);
  return {
    id: typeof id === 'string' ? id.toLowerCase() : null,
    billingCycle: cycle,
    price: {
      duration: known,
      product: typeof product === 'string' ? product : null,
      unitPrice: unit.price,
      upfrontPrice: upfront.price,
      fromAt: dates[0] ?? null,
      untilAt: dates[1] ?? null,
    },
  };
}

/** True if a row names the product that a record ordered: its offer, or the product and SKU that the offer begins with. */
function isOrdered(product: string | null | undefined, offerId: string | null): boolean {
  return product != null && offerId !== null && `${offerId}:`.toLowerCase().startsWith(`${product}:`.toLowerCase());
}

function pricesFrom(rows: readonly FurtherPrice[], offerId: string | null, own: BillingCycle | null): PriceList | null {
  const fitting = rows.flatMap(({ billingCycle: stated, price }): readonly DatedPrice[] => {
    const billingCycle = stated ?? own;
    if (billingCycle === null) return [];
    const row = { ...price, billingCycle };
    return isOrdered(price.product, offerId) ? [{ ...row, product: null }, row] : [row];
  });
  return fitting.length === 0 ? null : { rows: fitting };
}

/** The keys of facts that a row of `--known` is likely to state. */
const knownKeys: readonly string[] = [...Object.keys(factColumns), ...knownInstants, 'quantity', 'customer', 'name', 'history'];

/** Returns the id of a row of `--known` in small letters, and its facts; throws one sentence where there is no id, or a fact that cannot be taken. */
function knownRow({ id, ...facts }: JsonRecord, place: number, path: string): readonly [id: string, facts: JsonRecord] {
  const where = `${path}: row ${String(place + 1)}`;
  if (typeof id !== 'string') throw new Error(`${where}: id is missing`);
  for (const [key, value] of Object.entries(facts)) {
    const near = knownKeys.includes(key) ? null : nearest(key, knownKeys);
    if (near !== null) throw new Error(`${where}: there is no ${key}; did you mean ${near}?`);
    const isInstant = knownInstants.some((name) => name === key);
    if (isInstant && value !== null && instantOrNull(value) === null)
      throw new Error(`${where}: ${key}: expected an instant, received ${preview(value)}`);
  }
  return [id.toLowerCase(), facts];
}

/** Returns a sentence about each id of `--known` that no record has, with the one that was probably meant. */
function unusedIds(byId: ReadonlyMap<string, JsonRecord>, met: ReadonlySet<string>): readonly string[] {
  const others = [...met].filter((id) => !byId.has(id));
  return [...byId.keys()].flatMap((id) => (met.has(id) ? [] : [`no record has the id ${id} of --known${meant(id, others)}`]));
}

/** Returns what the files of `--known` and `--prices` state; throws one sentence about why one cannot be used. */
export async function furtherFor(called: Called): Promise<Further> {
  const { known, prices } = called.values;
  const facts = known === undefined ? [] : rowsOf(await textOf(known, called), known).map((row, place) => knownRow(row, place, known));
  const byId = new Map(facts);
  const met = new Set<string>();
  const rows = prices === undefined ? [] : rowsOf(await textOf(prices, called), prices).map((row, place) => priceRow(row, place, prices));
  const forAll = rows.filter(({ id }) => id === null);
  const own = new Map<string, FurtherPrice[]>();
  for (const row of rows) if (row.id !== null) own.set(row.id, [...(own.get(row.id) ?? []), row]);
  return {
    complete: (record) => {
      const id = Object.entries(record).find(([key]) => key.toLowerCase() === 'id')?.[1];
      if (byId.size === 0 || typeof id !== 'string') return record;
      met.add(id.toLowerCase());
      const more = byId.get(id.toLowerCase());
      return more === undefined ? record : { ...more, ...record };
    },
    unused: () => unusedIds(byId, met),
    pricesOf: ({ id, about, purchase }) => {
      const mine = id === null ? undefined : own.get(id.toLowerCase());
      return pricesFrom([...(mine ?? []), ...forAll], about?.offerId ?? null, purchase?.billingCycle ?? null);
    },
  };
}
