import * as z from 'zod';
import type { Instant } from '../kernel/instant.js';
import { unreadable } from '../kernel/untrusted.js';
import type { Description, JsonSchema } from './describe.js';
import { found } from './parsed.js';

/** A value as JSON states it: an instant is ISO text or milliseconds. */
type JsonOf<T> = T extends Instant ? string | number : T extends object ? { readonly [K in keyof T]: JsonOf<T[K]> } : T;

/** A zod schema that reads a value of a type from JSON. */
export type Schema<T> = z.ZodType<T, JsonOf<T>>;

/** Makes the zod schema of a description, for composition: it reads as the `parse*` does, and zod knows its JSON Schema. */
export function zodOf<T>(type: Description<T>): Schema<T> {
  const schema = z.transform((json: unknown, context) => {
    const { value, issues } = found(type, json);
    for (const { path, code, expected } of issues) context.addIssue({ code: 'custom', path, message: `${code}: ${expected}` });
    return value === unreadable ? z.NEVER : value;
  });
  schema._zod.toJSONSchema = (of = inPlace) => type.json(of);
  return schema as unknown as Schema<T>;
}

/** Writes the JSON Schema of a schema that `zodOf` made; `of` writes that of a part. */
export function jsonOf(schema: z.ZodType, of: (part: Description<unknown>) => JsonSchema): JsonSchema {
  const write = schema._zod.toJSONSchema as Description<unknown>['json'];
  return write(of);
}

/** Writes the JSON Schema of a type with all its parts in place. */
function inPlace(type: Description<unknown>): JsonSchema {
  return type.json(inPlace);
}
