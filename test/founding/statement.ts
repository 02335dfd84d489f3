import type { Instant, Market, ProductFamily, Purchase, Role } from '../../src/index.js';
import * as termbook from '../public.js';
import type { Changes } from '../purchase-request.js';
import { requestWith } from '../purchase-request.js';

/** The founding documents, each with the days on which it was handed off; the two copies of one page carry the same English. */
export const documents = {
  'create-subscription@2018-08-31': ['2018-09-04'],
  'create-subscription@2019-11-27': ['2020-06-18', '2020-07-17'],
  'software-subscriptions@2020-01-21': ['2020-01-22'],
  'software-subscriptions@2021-03-08': ['2021-06-02'],
} as const;
export type FoundingDocument = keyof typeof documents;

/** What a document says, in our words; the call that answers it on a day on which the document is in force, and the answer that the document gives. */
export interface Statement {
  readonly document: FoundingDocument;
  readonly heading: string;
  readonly says: string;
  readonly ask: (day: string) => unknown;
  readonly answer: unknown;
}

/** The statements under one heading of a document: what it says, with the call that answers it and the answer. */
export function under(
  document: FoundingDocument,
  heading: string,
  said: Readonly<Record<string, readonly [ask: Statement['ask'], answer: unknown]>>,
): readonly Statement[] {
  return Object.entries(said).map(([says, [ask, answer]]) => ({ document, heading, says, ask, answer }));
}

export const on = (day: string, time = ''): Instant => termbook.instant(`${day}${time}`);
const { decidePurchase, decideRole } = termbook;
export const { decideCancellation, decideCloud, decideMarket, splitPrice, accessWhile, suspensionExpiry } = termbook;

/** The instant so many milliseconds after a day. */
export const after = (day: string, ms: number): Instant => (on(day) + ms) as Instant;
export const hour = 3_600_000;
export const daysLong = (count: number): number => count * 24 * hour;

export function bought(family: ProductFamily, orderedAt: Instant, rest: Partial<Purchase> = {}): Purchase {
  return { family, billingCycle: 'monthly', orderedAt, ...rest };
}

/** Verdict, effect and refund of canceling so many milliseconds after the order; what is told of the end of the window. */
export function canceled(family: ProductFamily, day: string, ms: number, rest: Partial<Purchase> = {}): unknown {
  const answer = decideCancellation(bought(family, on(day), rest), after(day, ms));
  if (answer.verdict === 'undetermined') return answer.gaps.map((gap) => gap.gap);
  if (answer.verdict === 'refused') return answer.reasons.map(({ code }) => code);
  return [answer.effect, answer.refund];
}

/** The reasons against a purchase on a day, or "allowed", or the gaps. */
export function purchased(day: string, changes: Changes): readonly string[] {
  const answer = decidePurchase(requestWith(changes), on(day));
  if (answer.verdict === 'allowed') return ['allowed'];
  return answer.verdict === 'refused'
    ? answer.reasons.map(({ code }) => code)
    : answer.gaps.map((gap) => ('fact' in gap ? `${gap.gap} ${gap.fact}` : gap.gap));
}

/** The roles out of all that may do an action. */
export function allowedRoles(action: (typeof termbook.actions)[number], day: string, family: ProductFamily | null = null): readonly Role[] {
  return termbook.roles.filter((role) => decideRole({ action, roles: [role], family }, on(day)).verdict === 'allowed');
}

/** The markets that refuse a family. */
export function refusedMarkets(family: ProductFamily, day: string): readonly Market[] {
  return termbook.markets.filter((market) => decideMarket({ family, market }, on(day)).verdict === 'refused');
}
