import type { NonEmpty } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import { applyMove, daysLeft, instant, isoDate, money, readable, suspend } from '../../src/index.js';
import type {
  CancellationAnswer,
  CancellationEntry,
  MoveFrom,
  Money,
  Move,
  Moved,
  MoveRequest,
  Purchase,
  Reason,
  Interpretations,
  Refused,
  Subscription,
  TimeWindow,
} from '../../src/index.js';
import { addTerm, decideCancellation, decideReactivation, decideSeatReduction, refundCredit, suspensionExpiry } from '../../src/index.js';
import type { Cited } from '../../src/kernel/dated-table.js';
import { datedTable } from '../../src/kernel/dated-table.js';
import type { CancellationProcedure } from '../../src/policy/cancellation-procedure.js';
import { cancellationProcedures } from '../../src/policy/cancellation-procedure.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { Proration } from '../../src/policy/proration.js';
import { prorations } from '../../src/policy/proration.js';
import type { SeatChange } from '../../src/policy/seat-change.js';
import { seatChanges } from '../../src/policy/seat-change.js';
import type { retentions } from '../../src/policy/suspension-retention.js';
import type { trials } from '../../src/policy/trial.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';

const at = instant('2020-03-01');
const purchase: Purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: at };

// ---------------------------------------------------------------- tables
const row = { since: '2020-01-01', certainty: 'first-seen', source: 'error-codes@2023-06-15', rules: ['W1'] } as const;
datedTable<Cited>('a/b', [row])[0].id satisfies `${string}/${string}@${string}`;
// @ts-expect-error a table without an entry answers nothing
datedTable<Cited>('a/b', []);
// @ts-expect-error an entry cites at least one rule
datedTable<Cited>('a/b', [{ ...row, rules: [] }]);
// @ts-expect-error an entry says how sure its date is
datedTable<Cited>('a/b', [{ ...row, certainty: 'certain' }]);
// @ts-expect-error the first entry of a timeline is there, the second may not be
datedTable<Cited>('a/b', [row])[1].id satisfies string;

// a family that is missing from a table
type ForEach<Row> = { readonly [F in ProductFamily]: Row };
type Without<Table> = Omit<Table, 'isv-saas'>;
declare const fewer: {
  readonly windows: Without<typeof cancellationWindows>;
  readonly procedures: Without<typeof cancellationProcedures>;
  readonly shares: Without<typeof prorations>;
  readonly seats: Without<typeof seatChanges>;
  readonly retentions: Without<typeof retentions>;
  readonly trials: Without<typeof trials>;
};
cancellationWindows satisfies ForEach<unknown>;
cancellationProcedures satisfies ForEach<CancellationProcedure>;
prorations satisfies ForEach<Proration>;
seatChanges satisfies ForEach<SeatChange>;
// @ts-expect-error the windows miss a family
fewer.windows satisfies ForEach<unknown>;
// @ts-expect-error the manners miss a family
fewer.procedures satisfies ForEach<CancellationProcedure>;
// @ts-expect-error the refund shares miss a family
fewer.shares satisfies ForEach<Proration>;
// @ts-expect-error the seat changes miss a family
fewer.seats satisfies ForEach<SeatChange>;
// @ts-expect-error the retentions miss a family
fewer.retentions satisfies typeof retentions;
// @ts-expect-error the trials miss a family
fewer.trials satisfies typeof trials;
// @ts-expect-error a billing cycle is missing
({ monthly: cancellationWindows['isv-saas'].monthly }) satisfies (typeof cancellationWindows)['isv-saas'];

// ---------------------------------------------------------------- answers
const refused = { question: 'cancellation', at, basis: [], contested: [], changesAt: null, verdict: 'refused', instead: [] } as const;
({ ...refused, reasons: [{ code: 'not-cancellable', rule: 'E12', errorCode: null }] }) satisfies Refused<'cancellation', 'not-cancellable'>;
// @ts-expect-error a refusal gives at least one reason
({ ...refused, reasons: [] }) satisfies Refused<'cancellation', 'not-cancellable'>;
// @ts-expect-error a reason of another question
({ ...refused, reasons: [{ code: 'market-not-served', rule: 'B7', errorCode: null, market: 'XK' }] }) satisfies Refused<
  'cancellation',
  'not-cancellable'
>;
// @ts-expect-error a reason brings the numbers it compared
({ code: 'window-closed', rule: 'E8', errorCode: null }) satisfies Reason<'window-closed'>;
// @ts-expect-error a reason that is none
type Unknown = Reason<'no-such-reason'>;

const answer: CancellationAnswer = decideCancellation(purchase, at);
// @ts-expect-error no facts before the verdict is known
answer.refund;
// @ts-expect-error an undetermined answer may not change by time alone
answer.changesAt;
if (answer.verdict === 'allowed') {
  answer.refund satisfies 'full' | 'prorated' | 'none' | 'not-stated';
  // @ts-expect-error no window before the effect is known
  answer.window;
  if (answer.effect === 'immediate') answer.window satisfies TimeWindow;
  // @ts-expect-error no window on a cancellation that waits for renewal
  if (answer.effect === 'at-renewal') answer.window;
  // @ts-expect-error nothing falls due on a de-provisioning
  if (answer.effect === 'deprovision') answer.effectiveAt;
}
if (answer.verdict === 'refused') {
  answer.reasons satisfies NonEmpty<Reason>;
  // @ts-expect-error an answer is readonly
  answer.reasons[0].rule = 'E1';
}
if (answer.verdict === 'undetermined') answer.gaps[0].gap satisfies string;
const { verdict } = readable(answer);
verdict satisfies CancellationAnswer['verdict'];
const wire = readable({ at, window: { opensAt: at, closesAt: null }, days: 3 });
wire.at satisfies string;
wire.window.opensAt satisfies string;
wire.days satisfies number;
// @ts-expect-error an Instant has become text
wire.at satisfies number;

// ---------------------------------------------------------------- time and money
// @ts-expect-error a bare number is not an Instant (seconds, array index, ...)
decideCancellation(purchase, 1_583_020_800_000);
// @ts-expect-error nor is the clock
decideCancellation(purchase, Date.now());
// @ts-expect-error nor is a Date
decideCancellation(purchase, new Date(0));
// @ts-expect-error nor is text
isoDate('2020-03-01');
// @ts-expect-error nor is what is left after arithmetic
daysLeft({ opensAt: at, closesAt: null }, at + 1);
// @ts-expect-error nor does a fact take one
({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: 0 }) satisfies Purchase;
// @ts-expect-error map would pass the index as `at`
[purchase].map(decideCancellation);
// @ts-expect-error the clock is an argument
decideCancellation(purchase);
// @ts-expect-error a duration is one of the terms that are sold
addTerm(at, 'P7D', 1);
// @ts-expect-error money is written as text, so that it is exact
money(19.99, 'AUD');
// @ts-expect-error money has a currency
({ amount: 1999 }) satisfies Money;
// @ts-expect-error of ISO 4217
money('19.99', 'XXX');

// ---------------------------------------------------------------- facts and options
// @ts-expect-error a family is one of the list
({ ...purchase, family: 'constructor' }) satisfies Purchase;
// @ts-expect-error absent and null are not stated; undefined is neither
({ ...purchase, term: undefined }) satisfies Purchase;
({ ...purchase, term: null, trial: null, stated: { cancelUntilAt: 'never' } }) satisfies Purchase;
// @ts-expect-error 'never' is said of canceling only
({ ...purchase, stated: { refundUntil: [{ refund: 'full', untilAt: 'never' }] } }) satisfies Purchase;
// @ts-expect-error interpretations have words, not 'other'
({ I1: 'other' }) satisfies Interpretations;
// @ts-expect-error I13 has no other word
({ I13: 'other' }) satisfies Interpretations;

const ours: CancellationEntry = {
  id: 'cancellation-window/our-shop@2024-01-01',
  duration: { hours: 48 },
  refund: [{ share: 'full', hours: null }],
  afterClose: 'refused',
};
decideCancellation(purchase, at, { policy: ours, policyAt: at, interpretations: { I1: 'open-at-limit' } });
decideSeatReduction({ purchase, seats: 1 }, at, { policy: ours });
refundCredit({ purchase, charge: { paid: money('1', 'EUR'), startsAt: at, endsAt: at } }, at, { policy: ours });
// @ts-expect-error suspension expiry takes no cancellation policy
suspensionExpiry({ family: 'license-based', suspendedAt: at }, { policy: ours });
// @ts-expect-error nor does reactivating
decideReactivation({ family: 'license-based', suspendedAt: at }, at, { policy: ours });
// @ts-expect-error an entry is named by table, name and date
({ ...ours, id: 'our shop' }) satisfies CancellationEntry;
// @ts-expect-error a caller's own policy says what it gives back
({ ...ours, refund: [{ share: 'not-stated', hours: null }] }) satisfies CancellationEntry;
// @ts-expect-error a number of days needs to say which days
({ ...ours, duration: 30 }) satisfies CancellationEntry;

declare const instantIsNoNumberLiteral: Instant;
instantIsNoNumberLiteral satisfies number;

// ---------------------------------------------------------------- moves, as three programs use them
declare const subscription: Subscription;
const moved = applyMove(subscription, { move: 'suspend', reason: 'nonpayment' }, at);
if (moved.verdict === 'applied') suspensionExpiry(moved.subscription);
// @ts-expect-error a suspension needs its reason
applyMove(subscription, { move: 'suspend' }, at);
// @ts-expect-error the typed door wants the state to be known
suspend(subscription, { reason: 'fraud' }, at);
// @ts-expect-error an expired subscription cannot be suspended
if (subscription.status === 'expired') suspend(subscription, { reason: 'fraud' }, at);

type Steps = { readonly [M in Move]: (state: MoveFrom<M>, request: MoveRequest<M>, at: Instant) => Moved<M> };
declare const steps: Steps;
// @ts-expect-error a table that misses moves
({ suspend: steps.suspend }) satisfies Steps;
