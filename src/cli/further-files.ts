import type { DatedPrice, PriceList } from '../billing/price-list.js';
import { instantOrNull } from '../kernel/instant.js';
import { billingCycles } from '../vocabulary/product.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { durations } from '../vocabulary/term.js';
import { csvRows } from '../wire/csv-rows.js';
import type { Called } from './command.js';
import { flagFrom } from './columns.js';
import type { JsonRecord } from './file-record.js';
import { isObject, priceOf } from './file-record.js';
import { textReader } from './file-text.js';
import type { Further } from './further.js';

/** Returns the text of another file. */
export async function textOf(path: string, { readFile }: Pick<Called, 'readFile'>): Promise<string> {
  const read = textReader();
  let text = '';
  try {
    for await (const chunk of readFile(path)) text += read(Buffer.from(chunk), false);
    return text + read(new Uint8Array(), true);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(`${path}: ${isMissing ? 'there is no such file' : error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Returns the rows of a file: a list, an object by id, or a table with a heading; an empty cell states nothing. */
function rowsOf(text: string, path: string): readonly JsonRecord[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(trimmed)) {
    const json: unknown = JSON.parse(trimmed);
    if (Array.isArray(json)) return json.filter(isObject);
    const rows = isObject(json) && Array.isArray(json['rows']) ? json['rows'].filter(isObject) : null;
    return rows ?? Object.entries(json as JsonRecord).flatMap(([id, facts]) => (isObject(facts) ? [{ id, ...facts }] : []));
  }
  const isSemicolon = trimmed.split('\n', 1).join('').includes(';');
  const [heading = [], ...rows] = csvRows(isSemicolon ? trimmed.replaceAll(';', ',') : trimmed);
  if (heading.length < 2) throw new Error(`${path}: expected JSON, or a table with a heading`);
  return rows.map((cells) =>
    Object.fromEntries(
      heading.flatMap((name, place) => ((cells[place] ?? '') === '' ? [] : [[name.trim(), flagFrom(cells[place] ?? '')]])),
    ),
  );
}

interface FurtherPrice {
  readonly id: string | null;
  readonly billingCycle: BillingCycle | null;
  readonly price: Omit<DatedPrice, 'billingCycle'>;
}

function priceRow(row: JsonRecord, place: number, path: string): FurtherPrice {
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

function pricesFrom(rows: readonly FurtherPrice[], id: string | null, own: BillingCycle | null): PriceList | null {
  const fitting = rows.flatMap(({ id: of, billingCycle, price }): readonly DatedPrice[] => {
    const cycle = billingCycle ?? own;
    return (of !== null && of !== id) || cycle === null ? [] : [{ ...price, billingCycle: cycle }];
  });
  return fitting.length === 0 ? null : { rows: fitting };
}

/** Returns what the files of `--known` and `--prices` state; throws one sentence about why one cannot be used. */
export async function furtherFor(called: Called): Promise<Further> {
  const { known, prices } = called.values;
  const facts = known === undefined ? [] : rowsOf(await textOf(known, called), known);
  const byId = new Map(facts.flatMap(({ id, ...rest }) => (typeof id === 'string' ? [[id.toLowerCase(), rest] as const] : [])));
  const rows = prices === undefined ? [] : rowsOf(await textOf(prices, called), prices).map((row, place) => priceRow(row, place, prices));
  const forAll = rows.filter(({ id }) => id === null);
  const own = new Map<string, FurtherPrice[]>();
  for (const row of rows) if (row.id !== null) own.set(row.id, [...(own.get(row.id) ?? []), row]);
  return {
    complete: (record) => {
      const id = Object.entries(record).find(([key]) => key.toLowerCase() === 'id')?.[1];
      const more = typeof id === 'string' ? byId.get(id.toLowerCase()) : undefined;
      return more === undefined ? record : { ...more, ...record };
    },
    pricesOf: (id, billingCycle) => {
      const key = id?.toLowerCase() ?? null;
      return pricesFrom([...((key === null ? undefined : own.get(key)) ?? []), ...forAll], key, billingCycle);
    },
  };
}
