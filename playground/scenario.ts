import type { BillingCycle, Currency, Duration, Instant, Market, MoveRequest, ProductFamily, Role, Subscription } from 'termbook';
import { instant } from 'termbook';

/** How a history begins. */
export const beginnings = ['active', 'trial', 'pending'] as const;
export type Beginning = (typeof beginnings)[number];

/** How much of the time the slider spans. */
export const spans = ['days', 'term', 'all'] as const;
export type Span = (typeof spans)[number];

/** A move that somebody tried out, and when. */
export interface Made {
  readonly at: Instant;
  readonly request: MoveRequest;
}

/** All that is chosen on the page; the address holds it. */
export interface Scenario {
  readonly family: ProductFamily;
  readonly billingCycle: BillingCycle;
  readonly duration: Duration | null;
  readonly begins: Beginning;
  readonly trialDays: number;
  readonly orderedAt: Instant;
  readonly quantity: number;
  readonly autoRenew: boolean;
  readonly market: Market;
  readonly partnerMarket: Market;
  readonly price: string;
  readonly currency: Currency;
  readonly taxRate: string;
  readonly roles: readonly Role[];
  readonly at: Instant;
  readonly span: Span;
  /** null = the date of the latest entry that touches the purchase. */
  readonly policyAt: Instant | null;
  readonly moves: readonly Made[];
  /** What was pasted; it goes before the form until a fact of the form is changed. */
  readonly record: Subscription | null;
}

/** What the page opens with: a license ordered 71 hours ago. */
export const firstScenario = (now: Instant): Scenario => ({
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  duration: 'P1Y',
  begins: 'active',
  trialDays: 30,
  orderedAt: instant(now - 71 * 3_600_000),
  quantity: 5,
  autoRenew: true,
  market: 'DE',
  partnerMarket: 'DE',
  price: '100.00',
  currency: 'EUR',
  taxRate: '0.19',
  roles: ['admin-agent'],
  at: now,
  span: 'days',
  policyAt: null,
  moves: [],
  record: null,
});

/** The facts of the form that a pasted record states too. */
const recordFacts = ['family', 'billingCycle', 'duration', 'begins', 'trialDays', 'orderedAt', 'quantity', 'autoRenew'] as const;

/** A change; one that touches a fact of the pasted record lets go of the record, since its dates belong to the facts it came with. */
export function changed(scenario: Scenario, change: Partial<Scenario>): Scenario {
  const touches = recordFacts.some((fact) => Object.hasOwn(change, fact)) && !Object.hasOwn(change, 'record');
  return { ...scenario, ...(touches ? { record: null, moves: [] } : {}), ...change };
}
