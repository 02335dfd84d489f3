import type { Instant } from '../kernel/instant.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, itemsOf, partOf, pathOf, readItems, textOf } from '../wire/fields.js';
import { missing, noted } from '../wire/notes.js';

/** An entitlement of a customer from an order line; bundles include further ones. `kind` is the wire's own value. */
export interface Entitlement {
  /** The id of the order. */
  readonly orderId: string;
  /** The number of the order line. */
  readonly lineNumber: number | null;
  /** The id of the product. */
  readonly productId: string | null;
  /** The id of the SKU. */
  readonly skuId: string | null;
  /** The kind of the entitlement, as received. */
  readonly kind: string | null;
  /** The number of units. */
  readonly quantity: number | null;
  /** The instant at which it expires. */
  readonly expiresAt: Instant | null;
  /** Ids of reserved instances and similar resources. */
  readonly resourceIds: readonly string[];
  /** The entitlements that it includes. */
  readonly includes: readonly Entitlement[];
}

const deepest = 8;
const mostParts = 1000;

/** True if this number of further parts may be read. */
type Budget = (parts: number) => boolean;

function budget(): Budget {
  let left = mostParts;
  return (parts) => (left -= parts) >= 0;
}

function resourceIdsOf(fields: Fields): readonly string[] {
  return readItems(itemsOf(fields, 'entitledArtifacts'), fields.notes, (artifact) => idOf(artifact, 'resourceId'));
}

/** Returns the entitlements included in a bundle. A record that nests too deep, or contains itself, is truncated with an issue. */
function includedIn(fields: Fields, depth: number, takes: Budget): readonly Entitlement[] {
  const items = itemsOf(fields, 'includedEntitlements') ?? [];
  if (items.length > 0 && (depth >= deepest || !takes(items.length))) {
    noted(
      fields.notes,
      'too-deep',
      pathOf(fields, 'includedEntitlements'),
      `at most ${String(deepest)} levels and ${String(mostParts)} parts`,
      undefined,
    );
    return [];
  }
  return readItems(items, fields.notes, (part) => entitlementOf(part, depth + 1, takes));
}

function entitlementOf(fields: Fields, depth: number, takes: Budget): Entitlement | null {
  const order = partOf(fields, 'referenceOrder');
  const orderId = order === null ? null : idOf(order, 'id');
  if (order === null || orderId === null) return missing(fields.notes, pathOf(fields, 'referenceOrder'), 'the order it stems from');
  return {
    orderId,
    lineNumber: countOf(order, 'lineItemId'),
    productId: idOf(fields, 'productId'),
    skuId: idOf(fields, 'skuId'),
    kind: textOf(fields, 'entitlementType'),
    quantity: countOf(fields, 'quantity'),
    expiresAt: instantOf(fields, 'expiryDate'),
    resourceIds: resourceIdsOf(fields),
    includes: includedIn(fields, depth, takes),
  };
}

/**
 * Reads a collection of entitlements.
 * @example
 * import { entitlementsFrom } from 'termbook/partner-center';
 * const list = entitlementsFrom({ items: [{ referenceOrder: { id: 'o1', lineItemId: '0' }, entitlementType: 'software', quantity: 1 }] });
 * list.facts[0]?.lineNumber; // => 0
 */
export function entitlementsFrom(json: unknown): ReadList<Entitlement> {
  return readList(json, (value, path, to) => readOne(value, path, to, (fields) => entitlementOf(fields, 1, budget())));
}
