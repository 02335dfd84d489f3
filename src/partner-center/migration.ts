import { checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Becomes } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, instantOf, itemsOf, pathOf, readItems, sameId, wordOf } from '../wire/fields.js';
import type { Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import { knownAt } from '../wire/values.js';
import type { KnownFacts } from './known.js';
import { afterDay } from './wire-term.js';
import { wireBillingCycles, wireDurations, wireMigrationStatuses } from './words.js';

/** A migration of a traditional license to new commerce, done, under way or scheduled, with those of its add-ons. */
export interface Migration {
  /** null for an add-on, which is part of the migration of its parent. */
  readonly id: string | null;
  /** The status of the migration. */
  readonly status: (typeof wireMigrationStatuses)[keyof typeof wireMigrationStatuses] | null;
  /** The id of the customer. */
  readonly customerId: string | null;
  /** The traditional subscription. */
  readonly subscriptionId: string;
  /** The new-commerce subscription and its order, once they exist. */
  readonly newSubscriptionId: string | null;
  /** The id of the new order. */
  readonly newOrderId: string | null;
  /** The id of the new offer. */
  readonly offerId: string | null;
  /** The number of seats. */
  readonly quantity: number | null;
  /** The length of the new term. */
  readonly duration: Duration | null;
  /** The new billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** True if a full new term was bought; false = it ends when the traditional one would have ended. */
  readonly isFullTerm: boolean | null;
  /** The instant at which it started. */
  readonly startedAt: Instant | null;
  /** When it was completed: the window of the new subscription opens then. Rule: M1. */
  readonly completedAt: Instant | null;
  /** When a scheduled one is to begin. */
  readonly targetAt: Instant | null;
  /** The last day of the subscription, and the end that it is aligned to, both unchanged. */
  readonly lastDayAt: Instant | null;
  /** The end that it is aligned to, unchanged. */
  readonly customEndsAt: Instant | null;
  /** The migrations of its add-ons. */
  readonly addOns: readonly Migration[];
}

function migrationOf(fields: Fields, isPart: boolean): Migration | null {
  const subscriptionId =
    idOf(fields, 'currentSubscriptionId') ?? missing(fields.notes, pathOf(fields, 'currentSubscriptionId'), 'the migrated subscription');
  if (subscriptionId === null) return null;
  const items = isPart ? null : itemsOf(fields, 'addOnMigrations');
  return {
    id: idOf(fields, 'id'),
    status: wordOf(fields, 'status', wireMigrationStatuses),
    customerId: idOf(fields, 'customerTenantId'),
    subscriptionId,
    newSubscriptionId: idOf(fields, 'newCommerceSubscriptionId'),
    newOrderId: idOf(fields, 'newCommerceOrderId'),
    offerId: idOf(fields, 'catalogItemId'),
    quantity: countOf(fields, 'quantity'),
    duration: wordOf(fields, 'termDuration', wireDurations),
    billingCycle: wordOf(fields, 'billingCycle', wireBillingCycles),
    isFullTerm: flagOf(fields, 'purchaseFullTerm'),
    startedAt: instantOf(fields, 'startedTime'),
    completedAt: instantOf(fields, 'completedTime'),
    targetAt: instantOf(fields, 'targetDate'),
    lastDayAt: instantOf(fields, 'subscriptionEndDate'),
    customEndsAt: instantOf(fields, 'customTermEndDate'),
    addOns: readItems(items, fields.notes, (part) => migrationOf(part, true)),
  };
}

/**
 * Reads a migration to new commerce, or the schedule of one.
 * @example
 * import { migrationFrom } from 'termbook/partner-center';
 * const read = migrationFrom({ id: 'm1', currentSubscriptionId: 's1', status: 'Completed', completedTime: '2021-10-13T16:35:40.3844713Z' });
 * read.facts?.completedAt; // => 1634142940384
 */
export function migrationFrom(json: unknown): Read<Migration> {
  return readOne(json, '', notes(), (fields) => migrationOf(fields, false));
}

/**
 * Reads a list of migrations, or of schedules.
 * @example
 * import { migrationsFrom } from 'termbook/partner-center';
 * migrationsFrom([{ id: 'm1', currentSubscriptionId: 's1', status: 'Created' }]).facts[0]?.status; // => 'created'
 */
export function migrationsFrom(json: unknown): ReadList<Migration> {
  return readList(json, (value, path, to) => readOne(value, path, to, (fields) => migrationOf(fields, false)));
}

/** Returns what the subscription became; null if the migration does not state the plan of the new one. */
function becomesOf({ quantity, duration, billingCycle, lastDayAt, customEndsAt }: Migration, completedAt: Instant): Becomes | null {
  if (quantity === null || duration === null || billingCycle === null) return null;
  const family = 'new-commerce-license';
  const natural = firstTerm(completedAt, duration, family);
  const lastAt = knownAt(customEndsAt) ?? knownAt(lastDayAt);
  const endsAt = lastAt === null ? natural.endsAt : afterDay(lastAt);
  return {
    family,
    billingCycle,
    quantity,
    term: endsAt > completedAt && endsAt < natural.endsAt ? { ...natural, endsAt } : natural,
    windowStarts: [{ by: 'order', startsAt: completedAt, seats: null }],
  };
}

/**
 * Returns what the migrations state about a traditional subscription, as `KnownFacts`: when its migration was completed, and what it
 * became. Add-ons migrate with the subscription that they belong to. A migration that was not completed states nothing. Throws
 * TermbookError 'wrong-type'. Rule: M1.
 * @example
 * import { migratedFrom, migrationsFrom } from 'termbook/partner-center';
 * const { facts } = migrationsFrom([{
 *   id: 'm1', currentSubscriptionId: 'S1', status: 'Completed', completedTime: '2021-10-13T16:35:40Z', quantity: 1, termDuration: 'P1Y', billingCycle: 'Monthly',
 * }]);
 * migratedFrom(facts, 's1').becomes?.term.duration; // => 'P1Y'
 */
export function migratedFrom(migrations: readonly Migration[], subscriptionId: string): Pick<KnownFacts, 'migratedAt' | 'becomes'> {
  checkObjects(migrations, 'migrations');
  for (const migration of migrations) {
    const { status, addOns } = migration;
    const completedAt = knownAt(migration.completedAt);
    checkObjects(addOns, 'migrations.addOns');
    const part = [migration, ...addOns].find((one) => sameId(one.subscriptionId, subscriptionId));
    if (part === undefined || status !== 'completed' || completedAt === null) continue;
    return { migratedAt: completedAt, becomes: becomesOf(part, completedAt) };
  }
  return { migratedAt: null, becomes: null };
}
