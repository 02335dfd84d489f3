/** The contract that was broken. */
export type ErrorCode =
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-value'
  | 'invalid-instant'
  | 'invalid-term'
  | 'invalid-amount'
  | 'fractional-amount'
  | 'negative-amount'
  | 'unknown-currency'
  | 'currency-mismatch'
  | 'credited-above-paid'
  | 'invalid-rate'
  | 'invalid-quantity'
  | 'inverted-dates'
  | 'illegal-history';

const mark = Symbol.for('termbook.error');

/**
 * A broken contract, never a domain answer: `path` names the field, `received` describes its value, and `expected` states what is valid.
 * @example
 * import { TermbookError, isTermbookError } from 'termbook';
 * const error = new TermbookError('invalid-instant', 'at', 'whole milliseconds', '"tomorrow"');
 * error.message; // => 'invalid-instant at "at": expected whole milliseconds, received "tomorrow"'
 * isTermbookError(error); // => true
 */
export class TermbookError extends Error {
  /** The kind of the error. */
  readonly code: ErrorCode;
  /** The place of the wrong value, such as `facts.term.endsAt`. */
  readonly path: string;
  /** The expected value, in words. */
  readonly expected: string;
  /** The received value, shortened. */
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
 * True if a caught value is a TermbookError, also one of another copy of termbook (ESM next to CommonJS).
 * @example
 * import { isTermbookError } from 'termbook';
 * isTermbookError(new Error('something else')); // => false
 */
export function isTermbookError(error: unknown): error is TermbookError {
  return error instanceof Error && mark in error;
}

const longest = 60;

/** Returns a short description of a value without running any of its code. */
export function preview(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}...` : value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return typeof value === 'object' && value !== null ? kindOf(value) : String(value);
}

/** Returns which kind of object a value is, without running anything of it. */
function kindOf(value: object): string {
  try {
    if (Array.isArray(value)) return 'a list';
    Date.prototype.getTime.call(value);
    return 'a Date';
  } catch {
    return 'an object';
  }
}

/** Throws a TermbookError that describes a value; an expression, so that it can follow `??`. */
export function fail(code: ErrorCode, path: string, expected: string, received: unknown): never {
  throw new TermbookError(code, path, expected, preview(received));
}
