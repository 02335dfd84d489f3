import * as z from 'zod';
import type { NonEmpty } from '../kernel/answer.js';
import type { Complaints } from './dates.js';
import { complain } from './dates.js';
import type { IssueCode } from './issue.js';
import { says } from './issue.js';
import type { Quick } from './quick.js';
import {
  quickFlag,
  quickKinds,
  quickList,
  quickly,
  quickNullable,
  quickObject,
  quickOf,
  quickText,
  quickWhole,
  quickWord,
} from './quick.js';

type Complain = (issue: { readonly code?: string | undefined }) => string;

/** One word of a list. */
export function word<const Word extends string>(
  words: readonly Word[],
  expected = `one of ${words.join(', ')}`,
  code: IssueCode = 'unknown-word',
): z.ZodEnum<{ [W in Word]: W }> {
  return quickly(z.enum(words, { error: says(code, expected) }), quickWord(words));
}

/**
 * Any text; how long it may be, the plain copy says. No `.max()` and `.min()` on text and lists here: zod also runs them on what
 * is no text and no list but has a `length`, and then throws for `{ length: {} }`.
 */
export const text = quickly(z.string({ error: says('wrong-type', 'text') }), quickText);

export const flag = quickly(z.boolean({ error: says('wrong-type', 'true or false') }), quickFlag);

/** A whole number within limits: seats, hours, downloads. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): z.ZodInt {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${String(least)}` : `from ${String(least)} to ${String(most)}`;
  const error = says('invalid-quantity', `a whole number ${range}`);
  return quickly(
    z.int({ error, abort: true }).min(least, { error, abort: true }).max(most, { error, abort: true }),
    quickWhole(least, most),
  );
}

/** An object of facts: keys that it does not know are dropped, so that a newer writer can be read. */
export function facts<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<z.util.Writeable<Shape>> {
  return quickly(z.object(shape, { error: says('wrong-type', 'an object') }), quickObject(shape, false));
}

/** An object of choices: a key that it does not know is refused, since dropping it would silently change the answer. */
export function choices<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<z.util.Writeable<Shape>, z.core.$strict> {
  const keys = Object.keys(shape).join(', ');
  const error: Complain = ({ code }) =>
    code === 'unrecognized_keys' ? says('unknown-key', `one of the keys ${keys}`) : says('wrong-type', 'an object');
  return quickly(z.strictObject(shape, { error }), quickObject(shape, true));
}

/** The complaint of objects that are told apart by a word. */
function kinds(words: readonly string[]): Complain {
  return (issue) => (issue.code === 'invalid_type' ? says('wrong-type', 'an object') : says('unknown-word', `one of ${words.join(', ')}`));
}

/** One word, by which objects are told apart. */
export function only<const Word extends string>(single: Word): z.ZodLiteral<Word> {
  return quickly(z.literal(single), quickWord([single]));
}

/** Objects that are told apart by the word of one key. */
export function toldApart<const Key extends string, const Kinds extends readonly [Kind<Key>, ...Kind<Key>[]]>(
  key: Key,
  members: Kinds,
  words: readonly string[],
): z.ZodDiscriminatedUnion<Kinds, Key> {
  const quicks = new Map<unknown, Quick | undefined>(members.map((member) => [member.shape[key].value, quickOf(member)]));
  return quickly(z.discriminatedUnion(key, members, { error: kinds(words) }), quickKinds(key, quicks));
}
type Kind<Key extends string> = z.ZodObject<{ readonly [K in Key]: z.ZodLiteral<string> }>;

export function nullable<S extends z.ZodType>(schema: S): z.ZodNullable<S> {
  return quickly(z.nullable(schema), quickNullable(quickOf(schema)));
}

/** A key that may be absent. */
export function optional<S extends z.ZodType>(schema: S): z.ZodExactOptional<S> {
  return quickly(z.exactOptional(schema), quickOf(schema), true);
}

/** A key that may be absent; null says "not stated" as well. */
export function stated<S extends z.ZodType>(schema: S): z.ZodExactOptional<z.ZodNullable<S>> {
  return optional(nullable(schema));
}

/** A schema with a further check of what it reads. */
export function refined<S extends z.ZodType>(schema: S, check: (value: z.output<S>, complaints: Complaints) => void): S {
  const quick = quickOf(schema);
  return quickly(
    schema.superRefine(check),
    quick &&
      ((value, look) => {
        const read = quick(value, look);
        let isGood = read !== undefined;
        const addIssue = (): void => {
          isGood = false;
        };
        if (isGood) check(read as z.output<S>, { addIssue });
        return isGood ? read : undefined;
      }),
  );
}

/** A list, readonly as in the domain. */
export function list<S extends z.ZodType>(item: S): z.ZodType<readonly z.output<S>[], readonly z.input<S>[]> {
  return quickly(z.array(item, { error: says('wrong-type', 'a list') }), quickList(quickOf(item)));
}

/** A list with at least one item. */
export function nonEmptyList<S extends z.ZodType>(item: S): z.ZodType<NonEmpty<z.output<S>>, readonly z.input<S>[]> {
  const items = refined(list(item), ({ length }, complaints) => {
    if (length === 0) complain(complaints, [], says('empty-list', 'a list with at least one item'));
  });
  return quickly(
    items.transform((all) => all as NonEmpty<z.output<S>>),
    quickOf(items),
  );
}
