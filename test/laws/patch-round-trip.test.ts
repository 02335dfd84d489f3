import { describe, expect, it } from 'vitest';
import { applyMove, instant, isoDate } from 'termbook';
import type { KnownFacts, PatchMove } from 'termbook/partner-center';
import { partnerCenterSubscription, toPatch } from '../../src/partner-center/index.js';
import type { ScheduledChange, Subscription } from '../../src/vocabulary/subscription.js';
import { marketplace, newCommerce, software, traditional } from '../partner-center/fixtures.js';

type Json = Readonly<Record<string, unknown>>;

const at = instant('2026-05-20T10:00:00Z');
const instructions = (quantity: number, billingCycle: string, termDuration: string): Json => ({
  product: { productId: 'CFQ7TTC0ZZ01', skuId: '0001', availabilityId: 'CFQ7TTC0ZZ98', billingCycle, termDuration },
  quantity,
});
const atEnd = (actionType: string, more: Json = {}): Json => ({ scheduleType: 'TermEnd', actionType, ...more });

/** A license whose order is a few days old, so that it may be canceled and its seats reduced. */
const license: Json = {
  ...newCommerce,
  creationDate: '2026-05-18T10:00:01Z',
  effectiveStartDate: '2026-05-18T10:00:00Z',
  commitmentEndDate: '2027-05-17T00:00:00Z',
  cancellationAllowedUntilDate: undefined,
  refundableQuantity: undefined,
  refundOptions: undefined,
  scheduledNextTermInstructions: null,
};
const trial: Json = {
  ...license,
  isTrial: true,
  billingCycle: 'none',
  termDuration: 'P1M',
  commitmentEndDate: '2026-06-17T00:00:00Z',
  quantity: 25,
};

/** Records of each family, with every state of what is scheduled. */
const records: readonly (readonly [name: string, record: Json, known: KnownFacts])[] = [
  ['a license', license, {}],
  ['a license that does not renew', { ...license, autoRenewEnabled: false }, {}],
  ['a license with instructions', { ...license, scheduledNextTermInstructions: instructions(8, 'Annual', 'P3Y') }, {}],
  ['a license that is set to end', { ...license, scheduledActions: [atEnd('Cancel')] }, {}],
  [
    'a license that is set to renew otherwise',
    { ...license, scheduledActions: [atEnd('RenewToNewTerm', { instructions: instructions(9, 'Monthly', 'P1Y') })] },
    {},
  ],
  [
    'a license that is set to be extended',
    { ...license, autoRenewEnabled: false, scheduledActions: [atEnd('RenewToExtendedServiceTerm')] },
    {},
  ],
  ['a trial of a license', trial, {}],
  ['a suspended license', { ...license, status: 'suspended', autoRenewEnabled: false }, { suspendedAt: instant('2026-05-19') }],
  [
    'a traditional license',
    {
      ...traditional,
      creationDate: '2026-05-01T10:00:00Z',
      effectiveStartDate: '2026-05-01T00:00:00Z',
      commitmentEndDate: '2027-05-01T00:00:00Z',
    },
    { duration: 'P1Y' },
  ],
  [
    'software of a publisher',
    {
      ...marketplace,
      creationDate: '2026-05-19T12:00:00Z',
      effectiveStartDate: '2026-05-19T12:00:00Z',
      commitmentEndDate: '2026-06-18T12:00:00Z',
    },
    {},
  ],
  [
    'a software subscription',
    {
      ...software,
      creationDate: '2026-05-10T12:00:00Z',
      effectiveStartDate: '2026-05-10T12:00:00Z',
      commitmentEndDate: '2029-05-09T00:00:00Z',
      cancellationAllowedUntilDate: undefined,
    },
    {},
  ],
];

const changes: readonly ScheduledChange[] = [
  { quantity: 7 },
  { term: 'P3Y' },
  { billingCycle: 'annual' },
  { product: 'CFQ7TTC0ZZ02:0002:CFQ7TTC0ZZ88' },
  { endsAt: instant('2028-01-01') },
  { quantity: 30, term: 'P3Y', billingCycle: 'annual', product: 'CFQ7TTC0ZZ01:0003:CFQ7TTC0ZZ77' },
];
const moves: readonly PatchMove[] = [
  { move: 'suspend', reason: 'nonpayment' },
  { move: 'reactivate' },
  { move: 'cancel' },
  { move: 'set-auto-renew', autoRenew: true },
  { move: 'set-auto-renew', autoRenew: false },
  { move: 'change-quantity', quantity: 11 },
  { move: 'change-quantity', quantity: 40 },
  { move: 'set-end-of-term', endOfTerm: 'renew' },
  { move: 'set-end-of-term', endOfTerm: 'extend' },
  { move: 'set-end-of-term', endOfTerm: 'end' },
  { move: 'schedule-change', change: null },
  ...changes.map((change): PatchMove => ({ move: 'schedule-change', change })),
];

/**
 * The record as Partner Center keeps it after a PATCH. What is scheduled for the next term goes with a change of the quantity, a suspension, a
 * cancellation, and with a term that is not to renew (T6, L3); a suspension switches auto-renew off (L3).
 * See https://learn.microsoft.com/partner-center/developer/create-scheduled-changes and https://learn.microsoft.com/partner-center/subscription-lifecycle.
 */
function served(body: Json, move: PatchMove): Json {
  const stays =
    move.move === 'schedule-change' ||
    move.move === 'reactivate' ||
    (move.move === 'set-auto-renew' && move.autoRenew) ||
    (move.move === 'set-end-of-term' && move.endOfTerm === 'renew');
  const isLicense = (body['productType'] as Json | undefined)?.['id'] === 'OnlineServicesNCE';
  if (stays || !isLicense) return body;
  const actions = (body['scheduledActions'] as readonly Json[] | undefined)?.map(({ scheduleType, actionType }) => ({
    scheduleType,
    actionType,
  }));
  const kept = { ...body, scheduledNextTermInstructions: null, scheduledActions: actions };
  return move.move === 'suspend' ? { ...kept, autoRenewEnabled: false } : kept;
}

/** The facts of a state that a record states; the deadlines are the server's own. */
function statedBy(subscription: Subscription, move: PatchMove): Json {
  const { family, status, quantity, autoRenew, billingCycle, term, orderedAt, scheduled = null, endOfTerm = null } = subscription;
  const shared = { family, status, quantity, autoRenew, billingCycle, term, orderedAt, scheduled, changedAt: subscription.changedAt };
  // a suspension deletes the choice; a record without one says what the switch says
  return move.move === 'suspend' ? shared : { ...shared, endOfTerm };
}

const since = (move: PatchMove): KnownFacts =>
  move.move === 'suspend' ? { suspendedAt: at, suspendedFor: move.reason } : move.move === 'cancel' ? { cancelledAt: at } : {};

const made = moves.flatMap((move) =>
  records.flatMap(([name, record, known]) => {
    const read = partnerCenterSubscription(record, known);
    const patched = toPatch(read, move, at, { reported: true });
    return patched.ok ? [{ name, move, read, known, body: patched.patch.body }] : [];
  }),
);

describe(`what a patch writes, a reader reads back as the state that the move gives (${isoDate(at)})`, () => {
  it.each(made)('$name: $move', ({ move, read, known, body }) => {
    const moved = applyMove(read.facts!, move, at);
    if (moved.verdict !== 'applied') throw new Error('no patch without a move');
    const back = partnerCenterSubscription(JSON.parse(JSON.stringify(served(body, move))) as unknown, {
      ...known,
      ...since(move),
      changedAt: at,
    });
    expect(back.issues).toEqual([]);
    expect(statedBy(back.facts!, move)).toEqual(statedBy(moved.subscription, move));
  });
  it.each(moves)('holds for %j of at least one record', (move) => {
    expect(made.filter((one) => one.move === move).length).toBeGreaterThan(0);
  });
});
