/** Which contract was broken. */
export type ErrorCode =
  | 'wrong-type'
  | 'invalid-instant'
  | 'invalid-term'
  | 'fractional-amount'
  | 'negative-amount'
  | 'unknown-currency'
  | 'currency-mismatch'
  | 'invalid-rate'
  | 'invalid-quantity'
  | 'inverted-dates'
  | 'illegal-history';

const mark = Symbol.for('termbook.error');

/**
 * A broken contract: says which field (`path`), what was given (`received`) and what is `expected`; never a domain answer.
 * @example
 * import { TermbookError, isTermbookError } from 'termbook';
 * const error = new TermbookError('invalid-instant', 'at', 'whole milliseconds', '"tomorrow"');
 * error.message; // => 'invalid-instant at "at": expected whole milliseconds, received "tomorrow"'
 * isTermbookError(error); // => true
 */
export class TermbookError extends Error {
  readonly code: ErrorCode;
  readonly path: string;
  readonly expected: string;
  readonly received: string;
  constructor(code: ErrorCode, path: string, expected: string, received: string) {
    super(`${code} at "${path}": expected ${expected}, received ${received}`);
    this.name = 'TermbookError';
    this.code = code;
    this.path = path;
    this.expected = expected;
    this.received = received;
    Object.defineProperty(this, mark, { value: true });
  }
}

/**
 * Tells whether something caught is a termbook error; true for the error of another copy of termbook too (ESM beside CommonJS).
 * @example
 * import { isTermbookError } from 'termbook';
 * isTermbookError(new Error('something else')); // => false
 */
export function isTermbookError(error: unknown): error is TermbookError {
  return error instanceof Error && mark in error;
}

const longest = 60;

/** What was received, in a few characters and without running anything of it. */
export function described(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}...` : value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || value === undefined || value === null) {
    return String(value);
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Breaks off with a described value; an expression, so that it fits behind `??`. */
export function broken(code: ErrorCode, path: string, expected: string, received: unknown): never {
  throw new TermbookError(code, path, expected, described(received));
}
