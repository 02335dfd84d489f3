import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import type {
  Active,
  Cancelled,
  Deleted,
  Disabled,
  Expired,
  Extended,
  Migrated,
  Pending,
  Subscription,
  Suspended,
  Trial,
} from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';

/** An instant of a test, as ISO text. */
export const at = (text: string): Instant => instant(text);
export const days = (from: Instant, count: number): Instant => (from + count * 86_400_000) as Instant;
export const ms = (from: Instant, count: number): Instant => (from + count) as Instant;

/** The same value with everything in it frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

type Rest = Partial<Omit<Active, 'status'>>;
const ordered = at('2024-03-01T10:00Z');

function held(rest: Rest): Omit<Active, 'status'> {
  const orderedAt = rest.orderedAt ?? ordered;
  return {
    id: 's-1',
    family: 'new-commerce-license',
    billingCycle: 'annual',
    orderedAt,
    quantity: 5,
    autoRenew: true,
    changedAt: orderedAt,
    term: termFrom(orderedAt, 'P1Y'),
    ...rest,
  };
}

/** New-commerce licenses of 2024-03-01T10:00Z for a year, unless stated otherwise; deep-frozen, as all the others. */
export const active = (rest: Rest = {}): Active => frozen({ ...held(rest), status: 'active' });
export const pending = (rest: Rest = {}): Pending => frozen({ ...held({ family: 'isv-saas', term: null, ...rest }), status: 'pending' });
export const trial = (rest: Partial<Omit<Trial, 'status'>> = {}): Trial => {
  const opensAt = rest.orderedAt ?? ordered;
  return frozen({
    ...held({ term: null, billingCycle: 'none', ...rest }),
    status: 'trial',
    trial: { opensAt, closesAt: days(opensAt, 30) },
    ...rest,
  });
};
export const suspended = (rest: Partial<Omit<Suspended, 'status'>> = {}): Suspended => {
  const { suspendedAt = at('2024-06-01T12:00Z'), suspendedFor = 'nonpayment', ...others } = rest;
  return frozen({ ...held({ changedAt: suspendedAt, autoRenew: false, ...others }), status: 'suspended', suspendedAt, suspendedFor });
};
export const extended = (rest: Partial<Omit<Extended, 'status'>> = {}): Extended => {
  const { extendedAt = at('2026-06-01T00:00Z'), ...others } = rest;
  return frozen({ ...held({ changedAt: extendedAt, autoRenew: false, ...others }), status: 'extended', extendedAt });
};
export const expired = (rest: Partial<Omit<Expired, 'status'>> = {}): Expired => {
  const { expiredAt = at('2025-03-01T10:00Z'), ...others } = rest;
  return frozen({ ...held({ changedAt: expiredAt, autoRenew: false, ...others }), status: 'expired', expiredAt });
};
export const disabled = (rest: Partial<Omit<Disabled, 'status'>> = {}): Disabled => {
  const { disabledAt = at('2025-03-31T10:00Z'), ...others } = rest;
  return frozen({ ...held({ changedAt: disabledAt, autoRenew: false, ...others }), status: 'disabled', disabledAt });
};
export const cancelled = (rest: Partial<Omit<Cancelled, 'status'>> = {}): Cancelled => {
  const { cancelledAt = at('2024-03-02T10:00Z'), ...others } = rest;
  return frozen({ ...held({ changedAt: cancelledAt, ...others }), status: 'cancelled', cancelledAt });
};
export const deleted = (rest: Partial<Omit<Deleted, 'status'>> = {}): Deleted => {
  const { deletedAt = at('2025-06-29T10:00Z'), because = 'retention-over', ...others } = rest;
  return frozen({ ...held({ changedAt: at('2025-06-29T10:00Z'), ...others }), status: 'deleted', deletedAt, because });
};

const migrated = (rest: Partial<Omit<Migrated, 'status'>> = {}): Migrated => {
  const { migratedAt = at('2024-03-01T10:00Z'), ...others } = rest;
  const family = 'new-commerce-license';
  const becomes = { family, billingCycle: 'annual', quantity: 5, term: termFrom(migratedAt, 'P1Y'), windowStarts: [] } as const;
  return frozen({
    ...held({ family: 'license-based', changedAt: migratedAt, ...others }),
    status: 'migrated',
    migratedAt,
    becomes,
    ...others,
  });
};

/** One subscription of each state. */
export const everyState: readonly Subscription[] = [
  pending(),
  trial(),
  active(),
  suspended(),
  extended(),
  expired(),
  disabled(),
  cancelled(),
  deleted(),
  migrated(),
];

/** A term as a server states it: without anchor. */
export const readTerm = (startsAt: string, endsAt: string, duration: Term['duration'] = 'P1M'): Term => ({
  duration,
  startsAt: at(startsAt),
  endsAt: at(endsAt),
});

/** A subscription whose words or instants are not what its type says, as it comes past the schema. */
export const smuggled = (subscription: Subscription, wrong: object): Subscription =>
  JSON.parse(JSON.stringify({ ...subscription, ...wrong }), (_key, value: unknown) =>
    value === 'NaN' ? Number.NaN : value,
  ) as Subscription;
