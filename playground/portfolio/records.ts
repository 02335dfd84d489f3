/** Reads a dropped file: a list, a page of records, or a record a line. It is read a slice at a time, so that the page stays usable. */
import type { Instant } from 'termbook';
import { addTerm, isTermbookError, money } from 'termbook';
import type { Deadline, DeskRecord, WithoutDeadline } from 'termbook/desk';
import { deadlines } from 'termbook/desk';
import type { RecordIssue } from '../record.js';
import { readRecord } from '../record.js';

type Json = Readonly<Record<string, unknown>>;

/** A record of the file that could not be read, or whose deadlines are not known. */
export interface Left {
  readonly record: number;
  readonly id: string | null;
  readonly issues: readonly RecordIssue[];
  readonly gaps: readonly string[];
}

export interface Portfolio {
  readonly count: number;
  readonly rows: readonly Deadline[];
  readonly left: readonly Left[];
}

const sliceSize = 50;
const listNames = ['items', 'value', 'subscriptions'];

function isObject(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The records of a file as JSON, a broken line as undefined; null where the file is none of the forms. */
export function listOf(content: string): readonly unknown[] | null {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(text)) return null;
  const json = jsonOf(text);
  if (Array.isArray(json)) return json as readonly unknown[];
  if (isObject(json)) {
    const page = Object.entries(json).find(([key, value]) => listNames.includes(key.toLowerCase()) && Array.isArray(value));
    return page === undefined ? [json] : (page[1] as readonly unknown[]);
  }
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(jsonOf);
  return lines.every((line) => line === undefined) ? null : lines;
}

/** What stands beside a record: its customer, and the price of a seat with its currency. */
function besideOf(json: Json): Pick<DeskRecord, 'customer' | 'unitPrice'> {
  const { customer, unitPrice, currency } = json;
  try {
    const price = unitPrice == null ? null : money(unitPrice as string, currency as 'EUR');
    return { customer: typeof customer === 'string' ? customer : null, unitPrice: price };
  } catch (error) {
    if (!isTermbookError(error)) throw error;
    return { customer: typeof customer === 'string' ? customer : null, unitPrice: null };
  }
}

/** The facts alone: what only a desk knows is no field of a subscription. */
function factsOf(json: Json): Json {
  const { customer, unitPrice, currency, ...facts } = json;
  return facts;
}

function recordOf(json: unknown): { readonly record: DeskRecord | null; readonly issues: readonly RecordIssue[] } {
  if (!isObject(json)) return { record: null, issues: [{ path: '', expected: 'a subscription as an object', received: typeof json }] };
  const { facts, issues } = readRecord(Object.hasOwn(json, 'family') ? factsOf(json) : json);
  return { record: facts === null ? null : { ...facts, ...besideOf(json) }, issues };
}

function gapsOf(one: WithoutDeadline): readonly string[] {
  if (one.why !== 'unknown') return [];
  return one.gaps.map((gap) => ('fact' in gap ? gap.fact : 'on' in gap ? gap.on : gap.gap));
}

const rest = async (): Promise<void> => await new Promise((go) => setTimeout(go, 0));

/** Returns the deadlines of a year for all records; `isStale` ends the work early, `progress` hears how far it is. */
export async function portfolioOf(
  list: readonly unknown[],
  fromAt: Instant,
  progress: (done: number) => void,
  isStale: () => boolean,
): Promise<Portfolio | null> {
  const untilAt = addTerm(fromAt, 'P1Y', 1);
  const rows: Deadline[] = [];
  const left: Left[] = [];
  for (let from = 0; from < list.length; from += sliceSize) {
    if (isStale()) return null;
    const read = list.slice(from, from + sliceSize).map(recordOf);
    const places: number[] = [];
    const records = read.flatMap(({ record, issues }, index) => {
      if (record === null) {
        left.push({ record: from + index, id: null, issues, gaps: [] });
        return [];
      }
      places.push(from + index);
      return [record];
    });
    const found = deadlines(records, { fromAt, untilAt });
    rows.push(...found.rows.map((row) => ({ ...row, record: places[row.record] ?? row.record })));
    for (const one of found.others) {
      if (one.why === 'nothing-due') continue;
      const issues = one.why === 'unread' ? one.issues : [];
      left.push({ record: places[one.record] ?? one.record, id: one.id, issues, gaps: gapsOf(one) });
    }
    progress(Math.min(from + sliceSize, list.length));
    await rest();
  }
  rows.sort((a, b) => a.at - b.at || a.record - b.record);
  return { count: list.length, rows, left };
}
