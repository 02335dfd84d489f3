import type { Place } from './grid.js';
import { placesIn, spoiled, toldPlace, without } from './grid.js';
import type { Outcome } from './outcome.js';
import { answered, failed } from './outcome.js';
import type { Subject } from './subject.js';
import type { HostileValue } from './values.js';
import { hostileValues } from './values.js';

const most = 1000;
/** Milliseconds: far beyond what any call takes, so that a busy machine is none. */
const longest = 10_000;

/** What comes one by one is read to its end. */
async function determined(result: unknown): Promise<unknown> {
  if (typeof result !== 'object' || result === null) return result;
  const list: unknown[] = [];
  if (Symbol.asyncIterator in result) {
    for await (const one of result as AsyncIterable<unknown>) if (list.push(one) >= most) break;
    return list.length === 1 && Array.isArray(list[0]) && list[0].length === 1 ? (list[0] as readonly unknown[])[0] : list;
  }
  if (Symbol.iterator in result && !Array.isArray(result)) {
    for (const one of result as Iterable<unknown>) if (list.push(one) >= most) break;
    return list.length === 1 ? list[0] : list;
  }
  return result;
}

export async function outcomeOf({ call }: Subject, args: readonly unknown[], place: string): Promise<Outcome> {
  try {
    return answered(await determined(call(...args)));
  } catch (error) {
    return failed(error, place);
  }
}

/** One place of one function with what every hostile value came to there. */
export interface Row {
  readonly place: string;
  readonly outcomes: readonly { readonly value: string; readonly told: string }[];
}

export interface Run {
  readonly rows: readonly Row[];
  readonly cells: number;
  readonly failures: readonly string[];
}

/** An error and a gap speak for themselves; an answer is compared with that of the good arguments, and with that of the ones without the field. */
function toldAs(outcome: Outcome, good: Outcome, absent: Outcome | null): string {
  if (outcome.bytes === good.bytes) return 'as before';
  const speaks = /^(TermbookError|undetermined|issue|its own)/.test(outcome.told);
  return !speaks && absent !== null && outcome.bytes === absent.bytes ? 'not stated' : outcome.told;
}

async function rowOf(name: string, subject: Subject, at: Place, values: readonly HostileValue[], failures: string[]): Promise<Row> {
  const { args, names } = subject;
  const place = toldPlace(names, at);
  const good = await outcomeOf(subject, args, place);
  if (good.defect !== null || good.told.startsWith('TermbookError')) failures.push(`${name}: the good arguments gave ${good.told}`);
  const rest = without(args, at);
  const absent = rest === null ? null : await outcomeOf(subject, rest, place);
  const outcomes = [];
  for (const value of values) {
    const from = performance.now();
    const outcome = await outcomeOf(subject, spoiled(args, at, value), place);
    const took = performance.now() - from;
    if (outcome.defect !== null) failures.push(`${name}, ${value.name} as ${place}: ${outcome.defect}`);
    if (took > longest) failures.push(`${name}, ${value.name} as ${place}: took ${took.toFixed(0)} ms`);
    outcomes.push({ value: value.name, told: toldAs(outcome, good, absent) });
  }
  return { place, outcomes };
}

/** Puts every hostile value into every place of the arguments, one at a time. */
export async function ran(name: string, subject: Subject, values: readonly HostileValue[] = hostileValues): Promise<Run> {
  const failures: string[] = [];
  const rows: Row[] = [];
  for (const at of placesIn(subject.args)) rows.push(await rowOf(name, subject, at, values, failures));
  return { rows, cells: rows.length * values.length, failures };
}
