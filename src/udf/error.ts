import type { ErrorCode, TermbookError } from '../kernel/error.js';

/** Stands in for kernel/error.ts in the built file, where nobody catches an error but the file itself, and values come from JSON. */

const longest = 60;

export function described(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}...` : value);
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

export function broken(code: ErrorCode, path: string, expected: string, received: unknown): never {
  throw Object.assign(new Error(code), { code, path, expected, received: described(received) });
}

export function isTermbookError(error: unknown): error is TermbookError {
  return error instanceof Error && 'expected' in error;
}
