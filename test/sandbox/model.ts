import { expect } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs, isoInstant } from '../../src/kernel/instant.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../../src/rules/canceling/decide-seat-reduction.js';
import { isTermbookError } from '../../src/kernel/error.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { auditRecordsFrom, knownFrom, partnerCenterSubscription } from '../../src/partner-center/index.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { knownBeside, sayable } from '../simulation/sayable.js';
import { bare } from '../simulation/spelling.js';
import type { Wire } from './fixtures.js';

/** What a move should be answered with: the state after it, or the status and the code against it. */
export type Expected =
  | { readonly after: Subscription }
  | { readonly after: null; readonly status: number | null; readonly code: string | null };

export function expectedOf(facts: Subscription, request: MoveRequest, at: Instant): Expected {
  try {
    const answer = applyMove(facts, request, at);
    if (answer.verdict === 'applied') return { after: answer.subscription };
    if (answer.verdict === 'undetermined') return { after: null, status: 501, code: '0' };
    return { after: null, status: null, code: answer.reasons.find(({ errorCode }) => errorCode !== null)?.errorCode ?? null };
  } catch (error) {
    if (isTermbookError(error)) return { after: null, status: 400, code: '800002' };
    throw error;
  }
}

/** The model of a subscription that was canceled, and when. */
export function cancelledAtOf(facts: Subscription, before: Instant | null): Instant | null {
  return facts.status === 'cancelled' ? facts.cancelledAt : before;
}

/** What is decided of a subscription at an instant, as far as a deadline that the server states has a say in it. */
function decided(facts: Subscription, at: Instant): unknown {
  const cancellation = decideCancellation(facts, at);
  const seats = decideSeatReduction({ purchase: facts, seats: 1 }, at);
  const all = decideSeatReduction({ purchase: facts, seats: facts.quantity }, at);
  const whole =
    cancellation.verdict !== 'allowed'
      ? []
      : [
          cancellation.effect,
          cancellation.refunds.map(({ refund, untilAt }) => [refund, untilAt]),
          cancellation.effect === 'immediate' ? cancellation.window.closesAt : null,
        ];
  return [cancellation.verdict, ...whole, seats.verdict, all.verdict];
}

/** What the record says of deadlines decides as the model does, until its term ends. */
function decidesAlike(read: Subscription, facts: Subscription, at: Instant): void {
  const endsAt = facts.term?.endsAt ?? Infinity;
  for (const ms of [0, hourMs, 20 * hourMs, 30 * hourMs, 80 * hourMs, 6 * dayMs, 8 * dayMs, 40 * dayMs, 300 * dayMs]) {
    const then = addMs(at, ms);
    if (then < endsAt) expect([isoInstant(then), decided(read, then)]).toEqual([isoInstant(then), decided(facts, then)]);
  }
}

/** A record is read back as the state of the model, with what the audit log and the caller's own orders state. */
export function readsBack(record: Wire, audit: unknown, facts: Subscription, cancelledAt: Instant | null, at: Instant): void {
  const records = auditRecordsFrom(audit).facts;
  const { changedAt, ...beside } = knownBeside(facts);
  const isOpen = facts.status === 'extended';
  // the values of suspensionReasons are in no document, so none is written
  const suspendedFor = facts.status === 'suspended' ? facts.suspendedFor : null;
  // only the analytics state the date of a deletion
  const deletedAt = facts.status === 'deleted' ? facts.deletedAt : null;
  const known = { ...beside, ...knownFrom(records, facts.id), suspendedFor, deletedAt, ...(isOpen ? {} : { changedAt }) };
  const read = partnerCenterSubscription(record, known);
  expect(read.issues).toEqual([]);
  expect(read.unknown).toEqual([]);
  if (read.facts === null) throw new Error('the record has no facts');
  const now = isOpen ? advance(read.facts, at).subscription : read.facts;
  decidesAlike(now, facts, at);
  const { windowStarts: _starts, stated: _stated, suspendedBy: _by, ...rest } = now as Subscription & { readonly suspendedBy?: unknown };
  const { suspendedBy: _ours, ...said } = sayable(facts, cancelledAt);
  expect(bare(rest)).toEqual(bare(isOpen ? { ...said, changedAt: rest.changedAt } : said));
}
