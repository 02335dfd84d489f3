// User 2: a billing service that reads JSON and writes JSON.
import {
  applyMove,
  advance,
  cancel,
  comingDates,
  decideCancellation,
  instant,
  isTermbookError,
  money,
  readable,
  refundCredit,
  splitPrice,
  suspend,
  suspensionExpiry,
} from 'termbook';
import { parseMoveRequest, parseSubscription } from 'termbook/schema';
import type { AnyAnswer, CancellationEntry, Subscription, Way } from 'termbook';

export const post = (body: string, moveBody: string, now: string): string => {
  const at = instant(now);
  const parsed = parseSubscription(JSON.parse(body));
  const request = parseMoveRequest(JSON.parse(moveBody));
  if (!parsed.ok) return JSON.stringify(parsed.issues);
  if (!request.ok) return JSON.stringify(request.issues);
  const result = applyMove(parsed.value, request.value, at); // M = Move, no cast
  switch (result.verdict) {
    case 'applied':
      return JSON.stringify(readable({ state: result.subscription, events: result.events }));
    case 'refused':
      return JSON.stringify(readable(result.reasons));
    case 'undetermined':
      return JSON.stringify(result.gaps);
  }
};

declare const subscription: Subscription;
const at = instant('2022-04-01');

// dynamic door infers the move from the literal
const suspended = applyMove(subscription, { move: 'suspend', reason: 'nonpayment' }, at);
if (suspended.verdict === 'applied') {
  suspended.subscription.suspendedAt; // To<'suspend'>
  suspensionExpiry(suspended.subscription); // the state is the facts
}
// @ts-expect-error a suspension needs its reason
applyMove(subscription, { move: 'suspend' }, at);
// @ts-expect-error the typed door wants the state to be known
suspend(subscription, { reason: 'fraud' }, at);

if (subscription.status === 'active') {
  const s = suspend(subscription, { reason: 'customer-request' }, at);
  if (s.verdict === 'applied') {
    const c = cancel(s.subscription, at); // chains through the verdict
    if (c.verdict === 'refused')
      c.reasons[0].code satisfies
        | 'window-closed'
        | 'not-cancellable'
        | 'support-request-required'
        | 'role-not-allowed'
        | 'before-last-event'
        | 'not-advanced';
  }
}
if (subscription.status === 'expired') {
  // @ts-expect-error an expired subscription cannot be suspended
  suspend(subscription, { reason: 'fraud' }, at);
}

// from answer to act: no table "which family cancels how" in the service
const act = (way: Way, s: Subscription): unknown =>
  way.by === 'move' && way.move === 'cancel'
    ? applyMove(s, { move: 'cancel' }, at)
    : way.by === 'move' && way.move === 'suspend'
      ? applyMove(s, { move: 'suspend', reason: 'customer-request' }, at)
      : way;
const d = decideCancellation(subscription, at); // whole subscription as the purchase, status seen
if (d.verdict === 'allowed') act(d.way, subscription);

// catalog's or partner's own stricter policy, and another policy date, and an interpretation
const ours: CancellationEntry = {
  id: 'cancellation-window/our-shop@2024-01-01',
  duration: { hours: 48 },
  refund: [{ share: 'full', hours: null }],
  afterClose: 'refused',
};
decideCancellation(subscription, at, { policy: ours });
decideCancellation(subscription, at, { policyAt: instant('2020-01-01'), interpretations: { I1: 'open-at-limit' } });
// @ts-expect-error interpretations have words, not 'other'
decideCancellation(subscription, at, { interpretations: { I1: 'other' } });
// @ts-expect-error suspension expiry takes no cancellation policy
suspensionExpiry({ family: 'license-based', suspendedAt: at }, { policy: ours });

const r = refundCredit(
  { purchase: subscription, charge: { paid: money('94.20', 'EUR'), startsAt: at, endsAt: at, alreadyCredited: null } },
  at,
);
if (r.verdict === 'computed') r.credit.amount + r.retained.amount;
splitPrice({ family: 'perpetual-software', market: 'AU', price: money('19.99', 'AUD'), taxRate: '0.10' }, at);

const stepped = advance(advance(subscription, at).subscription, instant('2030-01-01'));
stepped.events.filter((e) => e.event === 'renew').forEach((e) => e.facts.completedAt);
comingDates(stepped.subscription, { untilAt: instant('2032-01-01') }).map((x) => [x.what, x.at]);

// a log of mixed answers narrows by question
const log = (a: AnyAnswer): string =>
  a.question === 'price-split' && a.verdict === 'computed'
    ? a.gross.currency
    : a.question === 'cancellation' && a.verdict === 'refused'
      ? a.reasons[0].code
      : a.verdict;
log(d);
const wire = readable(d); // Instants are strings in the type too
if (wire.verdict === 'allowed' && wire.effect === 'immediate') wire.window.opensAt.slice(0, 10);
try {
  instant('2020-02-30');
} catch (error) {
  if (isTermbookError(error)) error.code satisfies string;
}

// null and absent alike, under exactOptionalPropertyTypes
decideCancellation({ family: 'isv-saas', billingCycle: 'annual', orderedAt: at, term: null, stated: { cancelUntilAt: 'never' } }, at);
