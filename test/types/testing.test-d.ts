// What must not compile with 'termbook/testing', and that another team's suite finds the names it imports.
import * as fc from 'fast-check';
import type { Instant, MoveRequest, Suspended, Subscription } from 'termbook';
import { advance, applyMove, decideCancellation, refundCredit } from 'termbook';
import type { Machine } from 'termbook/testing';
import { asked, laws, purchase, request, subscription, subscriptionIn, values } from 'termbook/testing';

// the two arbitraries that a suite declares for itself are these
const subscriptions: () => fc.Arbitrary<Subscription> = subscription;
const requests: () => fc.Arbitrary<MoveRequest> = request;
subscriptions;
requests;

// a state is narrowed
const suspended: fc.Arbitrary<Suspended> = subscriptionIn('suspended');
suspended;
// @ts-expect-error there is no such state
subscriptionIn('paused');
// @ts-expect-error there is no such family
purchase({ families: ['office'] });
// @ts-expect-error there is no such word
values.color;
// @ts-expect-error there is no such question
asked.weather;

// a law takes a function that answers what the law looks at
fc.assert(laws.refundNeverExceedsCharge(refundCredit));
fc.assert(laws.sameAnswerTwice(decideCancellation, asked.cancellation()));
// @ts-expect-error a law of any question needs its cases
laws.sameAnswerTwice(decideCancellation);
// @ts-expect-error the facts of a refund are not those of a cancellation
laws.sameAnswerTwice(decideCancellation, asked.refund());
// @ts-expect-error a bare number is no credit
laws.refundNeverExceedsCharge(() => 12);
// @ts-expect-error a Date is no instant
laws.monthsNeverDrift(() => new Date());

// a machine whose state is what it shows needs no `show`; any other does
const ours: Machine<Subscription> = { create: (first) => first, applyMove, advance };
ours;
interface Row {
  readonly held: Subscription;
}
// @ts-expect-error a row shows nothing of itself
const rows: Machine<Row> = {
  create: (held) => ({ held }),
  applyMove: () => ({ verdict: 'undetermined' }),
  advance: (state: Row, _to: Instant) => ({ subscription: state }),
};
rows;
