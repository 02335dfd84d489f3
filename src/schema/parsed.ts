import type * as z from 'zod';
import { described } from '../kernel/error.js';
import type { Issue, Parsed } from './issue.js';
import { heard } from './issue.js';
import { mostValues, plainCopy } from './plain.js';
import { quickCopy, quickOf } from './quick.js';

const mostIssues = 100;
const simpleKey = /^[\w-]{1,60}$/;

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    const name = String(key);
    return simpleKey.test(name) ? `${text}${text === '' ? '' : '.'}${name}` : `${text}[${described(name)}]`;
  }, '');
}

function valueAt(copy: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => Reflect.get(Object(value) as object, key), copy);
}

function issueAt(copy: unknown, path: readonly PropertyKey[], message: string): Issue {
  const [code, expected] = heard(message);
  const value = valueAt(copy, path);
  if (value === undefined) return { path: pathText(path), code: 'missing', expected, received: 'nothing' };
  if (typeof value !== 'symbol') return { path: pathText(path), code, expected, received: described(value) };
  const [insteadCode, received] = heard(String(value.description));
  return { path: pathText(path), code: insteadCode, expected, received };
}

function issuesOf(copy: unknown, issue: z.core.$ZodIssue): readonly Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issueAt(copy, issue.path, issue.message)];
  return issue.keys.slice(0, mostIssues).map((key) => issueAt(copy, [...issue.path, key], issue.message));
}

/** Copies the plain data of an input, then asks the schema; never throws. */
export function parsedBySchema<T>(schema: z.ZodType<T>, json: unknown): Parsed<T> {
  const plain = plainCopy(json);
  if (plain === null) {
    return { ok: false, issues: [{ path: '', code: 'too-large', expected: `at most ${String(mostValues)} values`, received: 'more' }] };
  }
  const result = schema.safeParse(plain.copy);
  if (result.success) return { ok: true, value: result.data };
  const [first, ...rest] = result.error.issues.slice(0, mostIssues).flatMap((issue) => issuesOf(plain.copy, issue));
  return { ok: false, issues: [first as Issue, ...rest.slice(0, mostIssues - 1)] };
}

/** What `parsedBySchema` gives: what is good at first sight is copied at once, everything else the schema is asked about. */
export function parsed<T>(schema: z.ZodType<T>, json: unknown): Parsed<T> {
  const quick = quickOf(schema);
  const value = quick && quickCopy(quick, json);
  return value === undefined ? parsedBySchema(schema, json) : { ok: true, value: value as T };
}
