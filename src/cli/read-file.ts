import { isTermbookError, preview } from '../kernel/error.js';
import type { Money } from '../kernel/money.js';
import { decimal, money } from '../kernel/money.js';
import type { Currency } from '../kernel/currency.js';
import { saasSubscription } from '../marketplace/subscription.js';
import { partnerCenterSubscription } from '../partner-center/subscription.js';
import { receivedAs } from '../kernel/untrusted.js';
import { factColumns } from '../portfolio/fact-columns.js';
import type { RecordIssue } from '../portfolio/assess-portfolio.js';
import { idOf, jsonOf } from '../portfolio/lines.js';
import { parseMoney } from '../schema/money.js';
import { parsePurchase, recordKeys } from '../schema/purchase.js';
import { parseSubscription } from '../schema/subscription.js';
import { factsOf, flagFrom, isColumn } from './columns.js';
import { pageHints, twiceHints } from './file-hints.js';
import { meant, nearest } from './nearest.js';
import type { ReportRecord } from './report-answers.js';
import { cellsOf } from './tsv.js';

/** A record of a file, with what only a desk knows beside it. */
export interface FileRecord extends ReportRecord {
  readonly customer: string | null;
  readonly unitPrice: Money | null;
  readonly monthPrice: Money | null;
  readonly monthlyPlanExists: boolean | null;
  /** The issues of what stands beside the facts, which stand in `issues`, too; the facts are taken without it. */
  readonly besideIssues: readonly RecordIssue[];
}

/** One sentence about why a file cannot be read. */
interface Unreadable {
  readonly ok: false;
  readonly problem: string;
}

/** The form of a file that was read; `hints` ask about names in it that are not known, and near one that is, and say what of a list is not in it. */
interface Readable {
  readonly ok: true;
  readonly form: string;
  readonly hints: readonly string[];
}

/** The records of a file and how it was read, or why it cannot be read. */
export type FileRead = (Readable & { readonly records: readonly FileRecord[] }) | Unreadable;

/** A file whose form is known; a record is read when it is asked for, by its place from 0. */
export type OpenFile = (Readable & { readonly count: number; readonly read: (place: number) => FileRecord }) | Unreadable;

type Json = Readonly<Record<string, unknown>>;

const priceless = { unitPrice: null, monthPrice: null, monthlyPlanExists: null, besideIssues: [] } as const;
const nothing = { id: null, about: null, unknown: [], purchase: null, facts: null, customer: null, ...priceless } as const;

function unreadable(path: string, code: string, expected: string, received: string): FileRecord {
  return { ...nothing, issues: [{ path, code, expected, received }] };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

interface Priced {
  readonly price: Money | null;
  readonly issues: readonly RecordIssue[];
}

/** Returns the price that a field states: '10.00' with a currency beside it, or minor units with their currency. */
function moneyOf(stated: unknown, currency: unknown, path: string): Priced {
  try {
    if (!isObject(stated)) return { price: money(stated as string, currency as Currency), issues: [] };
    const read = parseMoney(stated);
    if (read.ok) return { price: read.value, issues: [] };
    return { price: null, issues: read.issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })) };
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    const { code, expected, received, path: within } = error;
    if (within !== 'currency') return { price: null, issues: [{ path, code, expected, received }] };
    return { price: null, issues: [{ path: within, code, expected, received: receivedAs(currency ?? undefined) }] };
  }
}

/** Returns a price of at least 0; null with an issue for one that cannot be used, and without where none is stated. */
function priceOf(stated: unknown, currency: unknown, path: string): Priced {
  if (stated == null || stated === '') return { price: null, issues: [] };
  const read = moneyOf(stated, currency, path);
  if (read.price === null || read.price.amount >= 0) return read;
  return { price: null, issues: [{ path, code: 'negative-amount', expected: 'an amount of at least 0', received: decimal(read.price) }] };
}

/** Returns the price of a month; null with an issue where its currency is not that of the price of a seat. */
function inCurrencyOf(seat: Money | null, month: Priced): Priced {
  const { price } = month;
  if (seat === null || price === null || price.currency === seat.currency) return month;
  const { currency: received } = price;
  return { price: null, issues: [{ path: 'monthPrice.currency', code: 'currency-mismatch', expected: seat.currency, received }] };
}

/** Returns the prices of a record, and if its product has a monthly plan. */
function pricesOf({ unitPrice, monthPrice, monthlyPlanExists = null, currency }: Json) {
  const seat = priceOf(unitPrice, currency, 'unitPrice');
  const month = inCurrencyOf(seat.price, priceOf(monthPrice, currency, 'monthPrice'));
  const isFlag = typeof monthlyPlanExists === 'boolean';
  const flagIssue = { path: 'monthlyPlanExists', code: 'wrong-type', expected: 'true or false', received: preview(monthlyPlanExists) };
  const found = [...seat.issues, ...month.issues, ...(isFlag || monthlyPlanExists === null ? [] : [flagIssue])];
  // both prices may name one currency
  const issues = found.filter(({ path }, place) => found.findIndex((one) => one.path === path) === place);
  return {
    unitPrice: seat.price,
    monthPrice: month.price,
    monthlyPlanExists: isFlag ? monthlyPlanExists : null,
    besideIssues: issues,
  };
}

/** Reads termbook's own facts; `customer`, `name`, prices and `currency` may stand beside them. */
function readFacts(json: Json): FileRecord {
  const { customer, name, unitPrice, monthPrice, monthlyPlanExists, currency, ...facts } = json;
  const prices = pricesOf({ unitPrice, monthPrice, monthlyPlanExists, currency });
  const { besideIssues: issues } = prices;
  const beside = { id: idOf(json), unknown: [], customer: textOr(customer), ...prices };
  const about = { name: textOr(name), offerName: null, market: null };
  const whole = parseSubscription(facts);
  if (whole.ok) return { ...beside, about, issues, facts: whole.value, purchase: whole.value };
  const purchase = parsePurchase(facts);
  return { ...beside, about, issues: [...issues, ...whole.issues], facts: null, purchase: purchase.ok ? purchase.value : null };
}

function hasKey(json: Json, name: string): boolean {
  return Object.keys(json).some((key) => key.toLowerCase() === name);
}

/** True for termbook's own facts: they state their family, perhaps under a misspelled name. */
function isOwn(json: Json): boolean {
  return Object.hasOwn(json, 'family') || Object.keys(json).some((key) => nearest(key, ['family']) !== null);
}

/** Reads one record, whatever it is: facts state their family, the marketplace states its own status, the rest is Partner Center's. */
function readRecord(json: unknown): FileRecord {
  if (!isObject(json))
    return unreadable('', 'wrong-type', 'a subscription as an object', Array.isArray(json) ? 'a list' : JSON.stringify(json));
  if (isOwn(json)) return readFacts(json);
  const prices = pricesOf(json);
  const { besideIssues: issues } = prices;
  const beside = { customer: textOr(json['customer']), ...prices };
  if (hasKey(json, 'saassubscriptionstatus')) {
    const read = saasSubscription(json);
    const { id = null, name = null, offerId = null } = read.resource ?? {};
    return {
      ...beside,
      id,
      about: { name, offerName: offerId, market: null },
      issues: [...read.issues, ...issues],
      unknown: read.unknown,
      purchase: read.purchase,
      facts: read.facts,
    };
  }
  const { id, about, issues: own, unknown, purchase, facts } = partnerCenterSubscription(json);
  return {
    ...beside,
    customer: beside.customer ?? about?.customerId ?? null,
    id,
    about,
    issues: [...own, ...issues],
    unknown,
    purchase,
    facts,
  };
}

const listNames = ['items', 'value', 'subscriptions'];

interface List {
  readonly form: string;
  readonly list: readonly unknown[];
  readonly hints: readonly string[];
}

function listOf(json: unknown): List {
  if (Array.isArray(json)) return { form: 'a list', list: json as readonly unknown[], hints: [] };
  const page = isObject(json)
    ? Object.entries(json).find(([key, value]) => listNames.includes(key.toLowerCase()) && Array.isArray(value))
    : undefined;
  if (page === undefined) return { form: 'one record', list: [json], hints: [] };
  const list = page[1] as readonly unknown[];
  return { form: 'a page of records', list, hints: pageHints(json, list.length) };
}

/** One cell of CSV with what ends it; it matches everywhere, since a cell may be empty. */
const csvCells = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^\r\n]*?))(,|\r\n|\n|\r|$)/gy,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^\r\n]*?))(;|\r\n|\n|\r|$)/gy,
} as const;
type CsvCell = readonly [all: string, quoted: string | undefined, bare: string, end: string];

/** Returns the rows of CSV (RFC 4180): cells in quotation marks may hold the separator, line breaks and doubled quotation marks. */
function csvRows(text: string, separator: keyof typeof csvCells): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = csvCells[separator];
  for (let place = 0; place < text.length; place = cell.lastIndex) {
    cell.lastIndex = place;
    const [, quoted, bare, end] = cell.exec(text) as unknown as CsvCell;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === separator && cell.lastIndex < text.length) continue;
    if (end === separator) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The names that may stand beside facts. */
export const besideFacts = ['customer', 'name', 'unitPrice', 'monthPrice', 'monthlyPlanExists', 'currency'];
/** The facts whose columns are only those of a file for people. */
export const furtherFacts = ['quantity', 'changedAt', 'cancelledAt', 'extendedAt', 'expiredAt', 'disabledAt'];
const further = [...furtherFacts, ...besideFacts];
const columnNames = [...Object.keys(factColumns), ...further];
const keyNames = [...recordKeys, 'scheduled', ...besideFacts];

/** Returns a question for each name that is not known, and near one that is and is not stated. */
function hintsFor(names: readonly string[], known: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    if (known.includes(name)) return [];
    const question = meant(
      name,
      known.filter((one) => !names.includes(one)),
    );
    return question === '' ? [] : [`${name} is not known${question}`];
  });
}

/** The names of the columns of a bill. */
const billNames = /^(?:charge(?:start|end)date|subtotal|(?:billing)?pretax(?:charges|total))$/i;
const bill: Unreadable = {
  ok: false,
  problem: "these are lines of a bill, and no subscriptions: 'audit' of termbook/ledger checks them (GUIDE.md, 'The ledger')",
};
const whole = /^\d{1,15}$/;

/** Returns the value of a cell of a further column; the text itself where it is none. */
function furtherOf(name: string, text: string): unknown {
  if (name === 'quantity') return whole.test(text) ? Number(text) : text;
  return name === 'monthlyPlanExists' ? flagFrom(text) : text;
}

/** Returns the record of a row: its facts by the names of their columns; an empty cell states nothing. */
function rowRecord(names: readonly string[], cells: readonly (string | null)[]): FileRecord {
  if (cells.length !== names.length) return unreadable('', 'wrong-columns', `${String(names.length)} cells`, String(cells.length));
  const stated = cells.map((cell) => (cell === '' ? null : cell));
  const facts =
    factsOf(
      stated,
      names.map((name) => (isColumn(name) && name !== 'json' ? name : '-')),
    ) ?? {};
  const beside = names.flatMap((name, place): readonly (readonly [string, unknown])[] => {
    const text = stated[place] ?? null;
    if (text === null || !further.includes(name)) return [];
    return [[name, furtherOf(name, text)]];
  });
  const json = { ...facts, ...Object.fromEntries(beside) };
  return Object.hasOwn(json, 'family') ? readRecord(json) : { ...unreadable('family', 'missing', 'a family', 'nothing'), id: idOf(json) };
}

function opened<One>(form: string, list: readonly One[], hints: readonly string[], read: (one: One) => FileRecord): OpenFile {
  return { ok: true, form, count: list.length, hints, read: (place) => read(list[place] as One) };
}

/** Returns the file of a list of JSON. */
function openList({ form, list, hints: own }: List, read: (one: unknown) => FileRecord): OpenFile {
  const [first] = list;
  if (isObject(first) && !isOwn(first) && Object.keys(first).some((key) => billNames.test(key))) return bill;
  const hints = list.flatMap((one) => (isObject(one) && isOwn(one) ? hintsFor(Object.keys(one), keyNames) : []));
  return opened(form, list, [...own, ...new Set(hints)], read);
}

function openTable(text: string): OpenFile {
  const [head = ''] = text.split(/\r?\n/, 1);
  const separator = (['\t', ';', ','] as const).find((one) => head.includes(one)) ?? ',';
  const rows =
    separator === '\t'
      ? text
          .split(/\r?\n/)
          .filter((line) => line !== '')
          .map(cellsOf)
      : csvRows(text, separator).filter((cells) => cells.length > 1 || cells[0] !== '');
  const [first = [], ...rest] = rows;
  const names = first.map((name) => (name ?? '').trim());
  if (!names.includes('family')) {
    if (names.some((name) => billNames.test(name))) return bill;
    const hints = hintsFor(names, ['family']);
    const why = hints.length === 0 ? columnNames.join(', ') : hints.join(' ');
    return { ok: false, problem: `this is no JSON, and no table whose first row names its columns (family, orderedAt, ...): ${why}` };
  }
  const twice = names.find((name, place) => columnNames.includes(name) && names.indexOf(name) !== place);
  if (twice !== undefined) return { ok: false, problem: `the column ${twice} stands there twice` };
  return opened(separator === '\t' ? 'TSV' : 'CSV', rest, hintsFor(names, columnNames), (cells) => rowRecord(names, cells));
}

/** Says that a file is one word, number or text of JSON. */
function noRecord(json: unknown): Unreadable {
  const expected = 'a page of records, an array of them, or one record as an object';
  return { ok: false, problem: `this is JSON without a record: expected ${expected}, received ${preview(json)}` };
}

/**
 * Returns a file whose form its content shows: a page of Partner Center or the marketplace, a list, one record, a record a line (NDJSON), or a table (TSV, CSV)
 * whose first row names its columns. Each record is one of Partner Center, one of the marketplace, or termbook's own facts.
 */
export function openFile(content: string): OpenFile {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') return { ok: false, problem: 'there is nothing in it' };
  const json = jsonOf(text);
  if (!/^[[{]/.test(text)) return json === undefined ? openTable(text) : noRecord(json);
  if (json !== undefined) return openList(listOf(json), readRecord);
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const read = lines.map(jsonOf);
  if (read.every((one) => one === undefined)) return { ok: false, problem: 'it begins like JSON, and is none' };
  return openList({ form: 'a record a line', list: read, hints: [] }, (one) =>
    one === undefined ? unreadable('', 'not-json', 'one line of JSON', 'something else') : readRecord(one),
  );
}

/** Returns the records of a file, as `openFile` reads them; a further hint names each id that several of them have. */
export function recordsFrom(content: string): FileRead {
  const file = openFile(content);
  if (!file.ok) return file;
  const { form, hints, count } = file;
  const records = Array.from({ length: count }, (_record, place) => file.read(place));
  return { ok: true, form, hints: [...hints, ...twiceHints(records.map(({ id }) => id))], records };
}
