import type { Call } from './call.js';

/** Returns the body of a call as an object; null if it is none. */
export function bodyIn({ body }: Pick<Call, 'body'>): { readonly [name: string]: unknown } | null {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as { readonly [name: string]: unknown }) : null;
}

/** Returns the value of a field of an object, its name in any case. */
export function fieldIn(object: { readonly [name: string]: unknown }, name: string): unknown {
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

/** Returns a text of an object; null if it has none under this name. */
export function textIn(object: { readonly [name: string]: unknown }, name: string): string | null {
  const value = fieldIn(object, name);
  return typeof value === 'string' && value !== '' ? value : null;
}
