/** Returns the `id` of the JSON of a record; null unless it is text. */
export function idOf(json: unknown): string | null {
  const id: unknown = typeof json === 'object' && json !== null && Object.hasOwn(json, 'id') ? (json as { readonly id: unknown }).id : null;
  return typeof id === 'string' ? id : null;
}
