import * as z from 'zod';
import type { NonEmpty } from '../kernel/answer.js';
import { complain } from './dates.js';
import type { IssueCode } from './issue.js';
import { says } from './issue.js';

type Complain = (issue: { readonly code?: string | undefined }) => string;

/** One word of a list. */
export function word<const Word extends string>(
  words: readonly Word[],
  expected = `one of ${words.join(', ')}`,
  code: IssueCode = 'unknown-word',
): z.ZodEnum<{ [W in Word]: W }> {
  return z.enum(words, { error: says(code, expected) });
}

/**
 * Any text; how long it may be, the plain copy says. No `.max()` and `.min()` on text and lists here: zod also runs them on what
 * is no text and no list but has a `length`, and then throws for `{ length: {} }`.
 */
export const text = z.string({ error: says('wrong-type', 'text') });

export const flag = z.boolean({ error: says('wrong-type', 'true or false') });

/** A whole number within limits: seats, hours, downloads. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): z.ZodInt {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${String(least)}` : `from ${String(least)} to ${String(most)}`;
  const error = says('invalid-quantity', `a whole number ${range}`);
  return z.int({ error, abort: true }).min(least, { error, abort: true }).max(most, { error, abort: true });
}

/** An object of facts: keys that it does not know are dropped, so that a newer writer can be read. */
export function facts<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<z.util.Writeable<Shape>> {
  return z.object(shape, { error: says('wrong-type', 'an object') });
}

/** An object of choices: a key that it does not know is refused, since dropping it would silently change the answer. */
export function choices<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<z.util.Writeable<Shape>, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? says('unknown-key', `one of the keys ${keys}`) : says('wrong-type', 'an object'),
  });
}

/** The complaint of objects that are told apart by a word. */
export function kinds(words: readonly string[]): Complain {
  return (issue) => (issue.code === 'invalid_type' ? says('wrong-type', 'an object') : says('unknown-word', `one of ${words.join(', ')}`));
}

/** A key that may be absent; null says "not stated" as well. */
export function stated<S extends z.ZodType>(schema: S): z.ZodExactOptional<z.ZodNullable<S>> {
  return z.exactOptional(z.nullable(schema));
}

/** A list, readonly as in the domain. */
export function list<S extends z.ZodType>(item: S): z.ZodType<readonly z.output<S>[], readonly z.input<S>[]> {
  return z.array(item, { error: says('wrong-type', 'a list') });
}

/** A list with at least one item. */
export function nonEmptyList<S extends z.ZodType>(item: S): z.ZodType<NonEmpty<z.output<S>>, readonly z.input<S>[]> {
  return z
    .array(item, { error: says('wrong-type', 'a list') })
    .superRefine((items, complaints) => {
      if (items.length === 0) complain(complaints, [], says('empty-list', 'a list with at least one item'));
    })
    .transform((items) => items as [z.output<S>, ...z.output<S>[]]);
}
