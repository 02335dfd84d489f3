/** The names of a record. */
interface Named {
  readonly about: { readonly name: string | null; readonly offerName: string | null } | null;
}

/** Returns the name that people use for a subscription: its own, or its offer's; null = neither is stated. */
export function nameOf({ about }: Named): string | null {
  return about?.name ?? about?.offerName ?? null;
}
