import { meant, nearest } from '../../kernel/nearest.js';
import { written } from '../written.js';

const mark = Symbol('no answer');

/** True if an error says that a function under test returned what no law can look at. */
export function isNoAnswer(error: unknown): error is Error {
  return error instanceof Error && mark in error;
}

/** A field that a law looks at: in words, and true if a value is one. */
type AnswerField = readonly [words: string, is: (value: unknown) => boolean];
type AnswerFields = Readonly<Record<string, AnswerField>>;
type AnswerParts = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is AnswerParts {
  return typeof value === 'object' && value !== null;
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

export const text: AnswerField = ['text', (value) => typeof value === 'string'];
export const instant: AnswerField = ['an Instant', isWhole];
export const instantOrNull: AnswerField = ['an Instant, or null', (value) => value === null || isWhole(value)];
export const money: AnswerField = [
  'an amount in minor units and its currency',
  (value) => isObject(value) && typeof value['amount'] === 'number' && typeof value['currency'] === 'string',
];
export const list: AnswerField = ['a list', Array.isArray];
export const state: AnswerField = ['a subscription with its status', (value) => isObject(value) && typeof value['status'] === 'string'];
export const window: AnswerField = [
  'a window with opensAt and closesAt',
  (value) => isObject(value) && isWhole(value['opensAt']) && instantOrNull[1](value['closesAt']),
];

/** Returns the first field that an object does not state as it should; null = it states all. */
function missingIn(given: AnswerParts, fields: AnswerFields, what: string): string | null {
  const found = Object.entries(fields).find(([name, [, is]]) => !is(given[name]));
  if (found === undefined) return null;
  const [name, [words]] = found;
  const others = Object.keys(given).filter((key) => !Object.hasOwn(fields, key));
  const near = nearest(name, others);
  return `${what} states no ${name} (${words})${near === null ? '' : `, but ${near}`}: ${written(given)}`;
}

const verdicts = ['allowed', 'refused', 'undetermined', 'computed', 'applied'] as const;

/** Looks at an answer: its verdict, and the fields that it states with each verdict. */
export function answerWith(fields: { readonly [V in (typeof verdicts)[number]]?: AnswerFields } = {}): (given: unknown) => string | null {
  return (given) => {
    if (!isObject(given)) return `it returns ${written(given)} instead of an answer`;
    const { verdict } = given;
    const known = verdicts.find((one) => one === verdict);
    if (known !== undefined) return missingIn(given, fields[known] ?? {}, `its answer, ${known},`);
    const near = typeof verdict === 'string' ? meant(verdict, verdicts) : '';
    return near === '' ? missingIn(given, { verdict: text }, 'its answer') : `its verdict is ${written(verdict)}${near}`;
  };
}

/** Looks at an object with some fields. */
export function having(fields: AnswerFields): (given: unknown) => string | null {
  return (given) => (isObject(given) ? missingIn(given, fields, 'what it returns') : `it returns ${written(given)} instead of an object`);
}

/** Looks at a value itself. */
export function being([words, is]: AnswerField): (given: unknown) => string | null {
  return (given) => (is(given) ? null : `it returns ${written(given)} instead of ${words}`);
}

/** Returns a function under test that throws an error about what it returns if that is no answer to look at: never a promise, nor undefined. */
export function subject<Given extends readonly unknown[], Returned>(
  ask: (...given: Given) => Returned,
  faultOf: (returned: unknown) => string | null = () => null,
): (...given: Given) => Returned {
  return (...given) => {
    const returned: unknown = ask(...given);
    const isPromise = isObject(returned) && typeof returned['then'] === 'function';
    const fault = isPromise
      ? 'it returns a promise: a law looks at what a function returns at once'
      : returned === undefined
        ? 'it returns undefined'
        : faultOf(returned);
    if (fault !== null) throw Object.assign(new Error(fault), { [mark]: true });
    return returned as Returned;
  };
}
