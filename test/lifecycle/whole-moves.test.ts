import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/kernel/answer.js';
import { readable } from '../../src/kernel/readable.js';
import { activate } from '../../src/lifecycle/activate.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { cancel } from '../../src/lifecycle/cancel.js';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import { convertTrial } from '../../src/lifecycle/convert-trial.js';
import { reactivate } from '../../src/lifecycle/reactivate.js';
import { setAutoRenew } from '../../src/lifecycle/set-auto-renew.js';
import { suspend } from '../../src/lifecycle/suspend.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { active, at, expired, ms, pending, readTerm, smuggled, suspended, trial } from './subscriptions.js';

const odd = 'odd' as never;
const ordered = at('2024-03-01T10:00Z');
const soon = at('2024-03-01T12:00Z');
const late = at('2024-05-01');
/** Its term is over, and nobody says whether it renews. */
const overdue = active({ autoRenew: true });
const longAfter = at('2025-06-01');

/** A whole result with its citations in one line each; of what was applied only the event. */
function whole(moved: object): unknown {
  const { basis, events, subscription, ...rest } = readable(moved) as {
    readonly basis?: readonly Basis[];
    readonly events?: readonly { readonly event: string; readonly basis: readonly Basis[] }[];
    readonly subscription?: { readonly status: string };
  };
  const cites = (list: readonly Basis[]) => list.map(({ rule, entry, coverage }) => `${rule} ${entry} ${coverage}`);
  return {
    ...rest,
    ...(basis === undefined ? {} : { basis: cites(basis) }),
    ...(events === undefined ? {} : { events: events.map((event) => ({ ...event, basis: cites(event.basis) })) }),
    ...(subscription === undefined ? {} : { status: subscription.status }),
  };
}

describe('the whole of what a move gives', () => {
  it.each<[string, () => object, object]>([
    [
      'activating',
      () => activate(pending(), soon),
      {
        verdict: 'applied',
        events: [
          { event: 'activate', at: '2024-03-01T12:00:00.000Z', facts: {}, basis: ['B10 move/activate@2019-11-20 after-last-source'] },
        ],
        status: 'active',
      },
    ],
    [
      'activating before the last event',
      () => activate(pending(), ms(ordered, -1)),
      {
        question: 'activate',
        at: '2024-03-01T09:59:59.999Z',
        contested: [],
        changesAt: '2024-03-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'before-last-event', rule: 'B10', errorCode: null, changedAt: '2024-03-01T10:00:00.000Z' }],
        instead: [],
        basis: ['B10 move/activate@2019-11-20 after-last-source'],
      },
    ],
    [
      'suspending',
      () => suspend(active(), { reason: 'nonpayment' }, soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'suspend',
            at: '2024-03-01T12:00:00.000Z',
            facts: { reason: 'nonpayment' },
            basis: ['D1 move/suspend@2016-12-01 after-last-source', 'D2 move/suspend@2016-12-01 after-last-source'],
          },
        ],
        status: 'suspended',
      },
    ],
    [
      'suspending for an unknown reason',
      () => suspend(active(), { reason: odd }, soon),
      {
        question: 'suspend',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'reason', value: 'odd' }],
        basis: [],
      },
    ],
    [
      'suspending what time has to act on first',
      () => suspend(overdue, { reason: 'nonpayment' }, longAfter),
      {
        question: 'suspend',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-advanced', rule: 'C3', errorCode: null, dueAt: '2025-03-01T10:00:00.000Z' }],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'reactivating',
      () => reactivate(suspended(), at('2024-06-02')),
      {
        verdict: 'applied',
        events: [
          { event: 'reactivate', at: '2024-06-02T00:00:00.000Z', facts: {}, basis: ['D6 move/reactivate@2016-12-01 after-last-source'] },
        ],
        status: 'active',
      },
    ],
    [
      'reactivating before it was suspended',
      () => reactivate(suspended({ changedAt: ordered }), at('2024-05-01')),
      {
        question: 'reactivate',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: '2024-06-01T12:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: '2024-06-01T12:00:00.000Z' }],
        instead: [],
        basis: [],
      },
    ],
    [
      'reactivating before the last event',
      () => reactivate(suspended(), at('2024-05-01')),
      {
        question: 'reactivate',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: '2024-06-01T12:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: '2024-06-01T12:00:00.000Z' }],
        instead: [],
        basis: ['D6 move/reactivate@2016-12-01 after-last-source'],
      },
    ],
    [
      'reactivating when its data is deleted',
      () => reactivate(suspended(), at('2026-06-01')),
      {
        question: 'reactivate',
        at: '2026-06-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [
          { code: 'not-advanced', rule: 'L3', errorCode: null, dueAt: '2025-03-01T10:00:00.000Z' },
          { code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: '2025-03-01T10:00:00.000Z' },
        ],
        instead: [],
        basis: ['L3 end-of-life/new-commerce-license@2023-08-04 after-last-source'],
      },
    ],
    [
      'reactivating when its data is deleted, and the last event lies ahead',
      () => reactivate(suspended({ changedAt: at('2027-01-01') }), at('2026-06-01')),
      {
        question: 'reactivate',
        at: '2026-06-01T00:00:00.000Z',
        contested: [],
        changesAt: '2027-01-01T00:00:00.000Z',
        verdict: 'refused',
        reasons: [
          { code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: '2027-01-01T00:00:00.000Z' },
          { code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: '2025-03-01T10:00:00.000Z' },
        ],
        instead: [],
        basis: ['D6 move/reactivate@2016-12-01 after-last-source'],
      },
    ],
    [
      'reactivating where the term is not stated',
      () => reactivate(suspended({ term: null }), at('2024-06-02')),
      {
        question: 'reactivate',
        at: '2024-06-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'fact-missing', fact: 'term' }],
        basis: ['L3 suspension-retention/new-commerce-license@2023-08-04 after-last-source'],
        bounds: { earliestAt: '2024-06-01T12:00:00.000Z', latestAt: null },
      },
    ],
    [
      'reactivating another family',
      () => reactivate(suspended({ family: 'azure-plan', billingCycle: 'monthly', term: null }), at('2024-06-02')),
      {
        question: 'reactivate',
        at: '2024-06-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
        basis: [],
      },
    ],
    [
      'reactivating another family too late',
      () => reactivate(suspended({ family: 'license-based', term: null }), at('2025-06-02')),
      {
        question: 'reactivate',
        at: '2025-06-02T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: '2024-08-30T12:00:00.000Z' }],
        instead: [],
        basis: ['L1 suspension-retention/license-based@2023-08-04 after-last-source'],
      },
    ],
    [
      'switching auto-renew off',
      () => setAutoRenew(active(), { autoRenew: false }, soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'set-auto-renew',
            at: '2024-03-01T12:00:00.000Z',
            facts: { autoRenew: false },
            basis: ['C4 move/set-auto-renew@2019-03-02 after-last-source', 'T5 move/set-auto-renew@2019-03-02 after-last-source'],
          },
        ],
        status: 'active',
      },
    ],
    [
      'switching auto-renew where no text speaks of it',
      () => setAutoRenew(active({ family: 'azure-plan', billingCycle: 'monthly', term: null }), { autoRenew: false }, soon),
      {
        question: 'set-auto-renew',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
        basis: [],
      },
    ],
    [
      'canceling at once',
      () => cancel(active(), soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'cancel',
            at: '2024-03-01T12:00:00.000Z',
            facts: {},
            basis: ['W14 cancellation-window/new-commerce-license@2022-03-19 after-last-source'],
          },
        ],
        status: 'cancelled',
      },
    ],
    [
      'canceling after the window',
      () => cancel(active(), late),
      {
        question: 'cancel',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: '2025-03-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'window-closed', rule: 'W14', errorCode: '900213', closedAt: '2024-03-08T10:00:00.000Z' }],
        instead: [{ by: 'move', move: 'set-auto-renew', scope: 'subscription' }],
        basis: ['W14 cancellation-window/new-commerce-license@2022-03-19 after-last-source'],
      },
    ],
    [
      'canceling what ends at its renewal only',
      () => cancel(active({ family: 'isv-saas', billingCycle: 'monthly', term: termFrom(ordered, 'P1M') }), at('2024-03-10')),
      {
        question: 'cancel',
        at: '2024-03-10T00:00:00.000Z',
        contested: ['I6'],
        changesAt: '2024-04-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'window-closed', rule: 'E2', errorCode: '900213', closedAt: '2024-03-02T10:00:00.000Z' }],
        instead: [{ by: 'move', move: 'set-auto-renew', scope: 'subscription' }],
        basis: ['E2 cancellation-window/isv-saas-monthly@2023-10-24 in-force'],
      },
    ],
    [
      'canceling a linux plan',
      () => cancel(active({ family: 'azure-linux-plan', billingCycle: 'monthly', term: termFrom(ordered, 'P1M') }), soon),
      {
        question: 'cancel',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2024-04-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'not-cancellable', rule: 'E12', errorCode: null }],
        instead: [],
        basis: [
          'E12 cancellation-window/azure-linux-plan@2019-12-18 after-last-source',
          'W20 cancellation-window/azure-linux-plan@2019-12-18 after-last-source',
        ],
      },
    ],
    [
      'canceling what is deprovisioned instead',
      () => cancel(active({ family: 'isv-metered', billingCycle: 'monthly', term: null }), soon),
      {
        question: 'cancel',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-cancellable', rule: 'E6', errorCode: null }],
        instead: [{ by: 'deprovision' }],
        basis: ['E6 cancellation-window/isv-metered@2019-11-20 after-last-source'],
      },
    ],
    [
      'canceling perpetual software after its window',
      () => cancel(active({ family: 'perpetual-software', billingCycle: 'one-time', term: null }), late),
      {
        question: 'cancel',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'window-closed', rule: 'E8', errorCode: '900117', closedAt: '2024-04-01T00:00:00.000Z' }],
        instead: [],
        basis: [
          'E8 cancellation-window/perpetual-software@2021-10-07 after-last-source',
          'W6 cancellation-window/perpetual-software@2021-10-07 after-last-source',
          'W8 cancellation-window/perpetual-software@2021-10-07 after-last-source',
        ],
      },
    ],
    [
      'canceling before the last event',
      () => cancel(active({ changedAt: late }), soon),
      {
        question: 'cancel',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2024-05-01T00:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'before-last-event', rule: 'D1', errorCode: null, changedAt: '2024-05-01T00:00:00.000Z' }],
        instead: [],
        basis: ['D1 move/cancel@2016-12-01 after-last-source'],
      },
    ],
    [
      'canceling what time has to act on first',
      () => cancel(overdue, longAfter),
      {
        question: 'cancel',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-advanced', rule: 'C3', errorCode: null, dueAt: '2025-03-01T10:00:00.000Z' }],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'canceling a license that has renewed',
      () =>
        cancel(active({ family: 'license-based', autoRenew: true, term: { ...readTerm('2024-03-01', '2025-03-01', 'P1Y') } }), longAfter),
      {
        question: 'cancel',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-advanced', rule: 'C3', errorCode: null, dueAt: '2025-03-01T00:00:00.000Z' }],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'canceling a plan of azure',
      () => cancel(active({ family: 'azure-plan', billingCycle: 'monthly', term: null }), late),
      {
        verdict: 'applied',
        events: [
          {
            event: 'cancel',
            at: '2024-05-01T00:00:00.000Z',
            facts: {},
            basis: ['W19 cancellation-window/azure-plan@2022-11-22 after-last-source'],
          },
        ],
        status: 'cancelled',
      },
    ],
    [
      'more seats',
      () => changeQuantity(active(), { quantity: 9 }, soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'change-quantity',
            at: '2024-03-01T12:00:00.000Z',
            facts: { quantity: 9 },
            basis: ['B9 move/change-quantity@2017-07-18 after-last-source'],
          },
        ],
        status: 'active',
      },
    ],
    [
      'fewer seats within the window',
      () => changeQuantity(active(), { quantity: 4 }, soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'change-quantity',
            at: '2024-03-01T12:00:00.000Z',
            facts: { quantity: 4 },
            basis: ['W14 cancellation-window/new-commerce-license@2022-03-19 after-last-source'],
          },
        ],
        status: 'active',
      },
    ],
    [
      'fewer seats after the window',
      () => changeQuantity(active(), { quantity: 4 }, late),
      {
        question: 'change-quantity',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: '2025-03-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'quantity-locked', rule: 'W14', errorCode: '900214', reducible: 0 }],
        instead: [],
        basis: ['W14 cancellation-window/new-commerce-license@2022-03-19 after-last-source'],
      },
    ],
    [
      'fewer seats of what no text tells',
      () => changeQuantity(active({ family: 'isv-metered', billingCycle: 'monthly', term: null }), { quantity: 4 }, soon),
      {
        question: 'change-quantity',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'seats' }],
        basis: [],
      },
    ],
    [
      'fewer seats of software',
      () => changeQuantity(active({ family: 'perpetual-software', billingCycle: 'one-time', term: null }), { quantity: 4 }, soon),
      {
        question: 'change-quantity',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'seats' }],
        basis: [],
      },
    ],
    [
      'fewer seats before the last event',
      () => changeQuantity(active({ changedAt: late }), { quantity: 4 }, soon),
      {
        question: 'change-quantity',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2024-05-01T00:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'before-last-event', rule: 'B9', errorCode: null, changedAt: '2024-05-01T00:00:00.000Z' }],
        instead: [],
        basis: ['B9 move/change-quantity@2017-07-18 after-last-source'],
      },
    ],
    [
      'converting a trial by hand',
      () => convertTrial(trial({ family: 'license-based' }), { term: termFrom(soon, 'P1Y') }, soon),
      {
        verdict: 'applied',
        events: [
          {
            event: 'convert-trial',
            at: '2024-03-01T12:00:00.000Z',
            facts: {
              term: {
                duration: 'P1Y',
                startsAt: '2024-03-01T12:00:00.000Z',
                endsAt: '2025-03-01T12:00:00.000Z',
                anchorAt: '2024-03-01T12:00:00.000Z',
              },
            },
            basis: ['R1 trial/license-based@2017-10-17 after-last-source'],
          },
        ],
        status: 'active',
      },
    ],
    [
      'converting a trial that converts by itself',
      () => convertTrial(trial(), { term: termFrom(soon, 'P1Y') }, soon),
      {
        question: 'convert-trial',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
        basis: ['R2 trial/new-commerce-license@2021-09-03 after-last-source'],
      },
    ],
    [
      'converting a trial of a family that has none',
      () => convertTrial(trial({ family: 'azure-plan' }), { term: termFrom(soon, 'P1Y') }, soon),
      {
        question: 'convert-trial',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
        basis: [],
      },
    ],
    [
      'converting a trial that is over',
      () => convertTrial(trial({ family: 'license-based' }), { term: termFrom(soon, 'P1Y') }, late),
      {
        question: 'convert-trial',
        at: '2024-05-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-advanced', rule: 'R1', errorCode: null, dueAt: '2024-03-31T10:00:00.000Z' }],
        instead: [],
        basis: ['R1 trial/license-based@2017-10-17 after-last-source'],
      },
    ],
    [
      'a move that no list knows',
      () => applyMove(active(), { move: 'odd' } as never, soon),
      {
        question: 'odd',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'move', value: 'odd' }],
        basis: [],
      },
    ],
    [
      'a renewal that time makes',
      () => applyMove(active(), { move: 'renew', completedAt: null }, soon),
      {
        question: 'renew',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2025-03-01T10:00:00.000Z',
        verdict: 'refused',
        reasons: [
          {
            code: 'illegal-move',
            rule: 'C3',
            errorCode: null,
            legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
          },
        ],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'the news of a renewal that time has made',
      () => applyMove(active(), { move: 'renew', completedAt: at('2025-03-01T12:00Z') }, at('2025-03-01T12:00Z')),
      {
        verdict: 'applied',
        events: [
          {
            event: 'renew',
            at: '2025-03-01T10:00:00.000Z',
            facts: { completedAt: null },
            basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
          },
          {
            event: 'renew',
            at: '2025-03-01T12:00:00.000Z',
            facts: { completedAt: '2025-03-01T12:00:00.000Z' },
            basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
          },
        ],
        status: 'active',
      },
    ],
    [
      'the news of a renewal that is still to complete',
      () => applyMove(active(), { move: 'renew', completedAt: at('2025-03-01T14:00Z') }, at('2025-03-01T12:00Z')),
      {
        question: 'renew',
        at: '2025-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2025-03-01T14:00:00.000Z',
        verdict: 'refused',
        reasons: [
          {
            code: 'illegal-move',
            rule: 'C3',
            errorCode: null,
            legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
          },
        ],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'the news of a renewal that took longer than one may',
      () => applyMove(active(), { move: 'renew', completedAt: at('2025-03-04T12:00Z') }, at('2025-03-04T12:00Z')),
      {
        question: 'renew',
        at: '2025-03-04T12:00:00.000Z',
        contested: [],
        changesAt: '2026-03-01T00:00:00.000Z',
        verdict: 'refused',
        reasons: [
          {
            code: 'illegal-move',
            rule: 'C3',
            errorCode: null,
            legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
          },
        ],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'the news of a renewal of what has no term',
      () =>
        applyMove(
          active({ term: null, windowStarts: [{ by: 'renewal', startsAt: ordered, seats: null }] }),
          { move: 'renew', completedAt: soon },
          soon,
        ),
      {
        question: 'renew',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [
          {
            code: 'illegal-move',
            rule: 'C3',
            errorCode: null,
            legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
          },
        ],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'the news of a renewal without an instant, of a term that began as 1970 did',
      () =>
        applyMove(
          active({
            term: readTerm('1969-12-31T12:00Z', '2025-12-31T12:00Z'),
            windowStarts: [{ by: 'renewal', startsAt: at('1969-12-31T12:00Z'), seats: null }],
          }),
          { move: 'renew', completedAt: null },
          soon,
        ),
      {
        question: 'renew',
        at: '2024-03-01T12:00:00.000Z',
        contested: [],
        changesAt: '2025-12-31T12:00:00.000Z',
        verdict: 'refused',
        reasons: [
          {
            code: 'illegal-move',
            rule: 'C3',
            errorCode: null,
            legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
          },
        ],
        instead: [],
        basis: ['C3 move/renew@2017-09-19 after-last-source', 'T4 move/renew@2017-09-19 after-last-source'],
      },
    ],
    [
      'the news of a renewal before the first source',
      () =>
        applyMove(
          active({
            orderedAt: at('1969-12-31T12:00Z'),
            changedAt: at('1969-12-31T12:00Z'),
            term: termFrom(at('1969-12-31T12:00Z'), 'P1Y'),
            windowStarts: [{ by: 'renewal', startsAt: at('1969-12-31T12:00Z'), seats: null }],
          }),
          { move: 'renew', completedAt: null },
          at('1970-01-01T12:00Z'),
        ),
      {
        question: 'renew',
        at: '1970-01-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'before-first-source', firstSource: '2017-09-19' }],
        basis: [],
      },
    ],
    [
      'an illegal move after time has acted',
      () => applyMove(active({ autoRenew: false }), { move: 'reactivate' }, longAfter),
      {
        question: 'reactivate',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: '2025-06-29T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'illegal-move', rule: 'D6', errorCode: null, legal: ['delete'] }],
        instead: [],
        basis: ['D6 move/reactivate@2016-12-01 after-last-source'],
      },
    ],
    [
      'expiring what time has expired',
      () => applyMove(active({ autoRenew: false }), { move: 'expire' }, longAfter),
      {
        question: 'expire',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: '2025-06-29T10:00:00.000Z',
        verdict: 'refused',
        reasons: [{ code: 'illegal-move', rule: 'L4', errorCode: null, legal: ['delete'] }],
        instead: [],
        basis: ['L4 move/expire@2023-08-04 after-last-source'],
      },
    ],
    [
      'a cancellation of what may have ended',
      () =>
        applyMove(
          active({ family: 'windows-7-esu', billingCycle: 'one-time', term: termFrom(ordered, 'P1Y') }),
          { move: 'cancel' },
          longAfter,
        ),
      {
        question: 'cancel',
        at: '2025-06-01T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
        basis: [],
      },
    ],
    [
      'a suspension of what may have ended',
      () =>
        applyMove(
          active({ family: 'azure-plan', billingCycle: 'monthly', term: termFrom(ordered, 'P1Y'), autoRenew: false }),
          { move: 'suspend', reason: 'nonpayment' },
          longAfter,
        ),
      {
        question: 'suspend',
        at: '2025-06-01T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
        basis: [],
      },
    ],
    [
      'a reactivation of what may have ended',
      () =>
        applyMove(
          active({ family: 'azure-plan', billingCycle: 'monthly', term: termFrom(ordered, 'P1Y'), autoRenew: false }),
          { move: 'reactivate' },
          longAfter,
        ),
      {
        question: 'reactivate',
        at: '2025-06-01T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'illegal-move', rule: 'D6', errorCode: null, legal: [] }],
        instead: [],
        basis: ['D6 move/reactivate@2016-12-01 after-last-source'],
      },
    ],
    [
      'what a role may do with a license',
      () => ({ moves: availableMoves(active(), ['admin-agent'], soon) }),
      {
        moves: [
          {
            move: 'activate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'B10',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          { move: 'suspend', verdict: 'allowed', reasons: [], instead: [] },
          {
            move: 'reactivate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'D6',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          { move: 'cancel', verdict: 'allowed', reasons: [], instead: [] },
          { move: 'set-auto-renew', verdict: 'allowed', reasons: [], instead: [] },
          { move: 'change-quantity', verdict: 'allowed', reasons: [], instead: [] },
          {
            move: 'convert-trial',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C2',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'renew',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'expire',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew'],
              },
            ],
            instead: [],
          },
          {
            move: 'disable',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'delete',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
        ],
      },
    ],
    [
      'what nobody may do with a license',
      () => ({ moves: availableMoves(active(), [], soon) }),
      {
        moves: [
          {
            move: 'activate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'B10',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'suspend',
            verdict: 'refused',
            reasons: [
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'reactivate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'D6',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'cancel',
            verdict: 'refused',
            reasons: [
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'set-auto-renew',
            verdict: 'refused',
            reasons: [
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'change-quantity',
            verdict: 'refused',
            reasons: [
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'convert-trial',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C2',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
              {
                code: 'role-not-allowed',
                rule: 'A1',
                errorCode: null,
                allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
              },
            ],
            instead: [],
          },
          {
            move: 'renew',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'expire',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew'],
              },
            ],
            instead: [],
          },
          {
            move: 'disable',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'delete',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
        ],
      },
    ],
    [
      'what a role may do with an expired license',
      () => ({ moves: availableMoves(expired(), ['admin-agent'], at('2025-03-02')) }),
      {
        moves: [
          {
            move: 'activate',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'B10', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'suspend',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'D1', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'reactivate',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'D6', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'cancel',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'D1', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'set-auto-renew',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'C4', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'change-quantity',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'B9', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'convert-trial',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'C2', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'renew',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'C3', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          {
            move: 'expire',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'L4', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
          { move: 'disable', verdict: 'refused', reasons: [{ code: 'illegal-move', rule: 'L4', errorCode: null, legal: [] }], instead: [] },
          {
            move: 'delete',
            verdict: 'refused',
            reasons: [{ code: 'illegal-move', rule: 'L3', errorCode: null, legal: ['disable'] }],
            instead: [],
          },
        ],
      },
    ],
    [
      'what a role may do with a plan of azure',
      () => ({ moves: availableMoves(active({ family: 'azure-plan', billingCycle: 'monthly', term: null }), ['admin-agent'], soon) }),
      {
        moves: [
          {
            move: 'activate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'B10',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          { move: 'suspend', verdict: 'undetermined', reasons: [], instead: [] },
          {
            move: 'reactivate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'D6',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'cancel',
            verdict: 'refused',
            reasons: [{ code: 'role-not-allowed', rule: 'W19', errorCode: null, allowed: ['admin-agent', 'global-admin'] }],
            instead: [],
          },
          { move: 'set-auto-renew', verdict: 'undetermined', reasons: [], instead: [] },
          { move: 'change-quantity', verdict: 'undetermined', reasons: [], instead: [] },
          {
            move: 'convert-trial',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C2',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'renew',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'expire',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew'],
              },
            ],
            instead: [],
          },
          {
            move: 'disable',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'delete',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
        ],
      },
    ],
    [
      'reactivating what its publisher suspended, too late',
      () =>
        reactivate(
          suspended({ family: 'isv-saas', billingCycle: 'monthly', suspendedFor: null, suspendedBy: 'marketplace', term: null }),
          at('2026-06-02'),
        ),
      {
        question: 'reactivate',
        at: '2026-06-02T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: '2024-07-01T12:00:00.000Z' }],
        instead: [],
        basis: ['L7 suspension-retention/isv-saas-publisher@2021-10-27 after-last-source'],
      },
    ],
    [
      'reactivating what its publisher suspended, in time',
      () =>
        reactivate(
          suspended({ family: 'isv-saas', billingCycle: 'monthly', suspendedFor: null, suspendedBy: 'marketplace', term: null }),
          at('2024-06-02'),
        ),
      {
        verdict: 'applied',
        events: [
          { event: 'reactivate', at: '2024-06-02T00:00:00.000Z', facts: {}, basis: ['D6 move/reactivate@2016-12-01 after-last-source'] },
        ],
        status: 'active',
      },
    ],
    [
      'reactivating an unknown family',
      () => reactivate(smuggled(suspended(), { family: 'odd' }) as never, at('2024-07-01')),
      {
        question: 'reactivate',
        at: '2024-07-01T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'family', value: 'odd' }],
        basis: [],
      },
    ],
    [
      'canceling an unknown family',
      () => cancel(smuggled(active(), { family: 'odd' }) as never, soon),
      {
        question: 'cancel',
        at: '2024-03-01T12:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'family', value: 'odd' }],
        basis: [],
      },
    ],
    [
      'canceling a suspended unknown family',
      () => cancel(smuggled(suspended(), { family: 'odd' }) as never, at('2024-07-01')),
      {
        question: 'cancel',
        at: '2024-07-01T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'family', value: 'odd' }],
        basis: [],
      },
    ],
    [
      'canceling before the first source of all',
      () =>
        cancel(
          active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2015-01-01'), changedAt: at('2015-01-01'), term: null }),
          at('2015-01-02'),
        ),
      {
        question: 'cancel',
        at: '2015-01-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'before-first-source', firstSource: '2016-12-01' }],
        basis: [],
      },
    ],
    [
      'canceling before the first source of its family',
      () =>
        cancel(
          active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2018-01-01'), changedAt: at('2018-01-01'), term: null }),
          at('2018-01-02'),
        ),
      {
        question: 'cancel',
        at: '2018-01-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'before-first-source', firstSource: '2019-03-01' }],
        basis: [],
      },
    ],
    [
      'canceling what its publisher suspended',
      () =>
        cancel(
          suspended({ family: 'isv-saas', billingCycle: 'monthly', suspendedFor: null, suspendedBy: 'marketplace', term: null }),
          at('2026-06-02'),
        ),
      {
        question: 'cancel',
        at: '2026-06-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
        basis: ['L7 suspension-retention/isv-saas-publisher@2021-10-27 after-last-source'],
      },
    ],
    [
      'canceling a metered one that its publisher suspended',
      () => cancel(suspended({ family: 'isv-metered', billingCycle: 'monthly', suspendedFor: null, term: null }), at('2026-06-02')),
      {
        question: 'cancel',
        at: '2026-06-02T00:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'not-cancellable', rule: 'E6', errorCode: null }],
        instead: [{ by: 'deprovision' }],
        basis: ['E6 cancellation-window/isv-metered@2019-11-20 after-last-source'],
      },
    ],
    [
      'a reactivation of what may have ended, at that very instant',
      () =>
        applyMove(
          active({ family: 'azure-plan', billingCycle: 'monthly', term: termFrom(ordered, 'P1Y'), autoRenew: false }),
          { move: 'reactivate' },
          at('2025-03-01T10:00Z'),
        ),
      {
        question: 'reactivate',
        at: '2025-03-01T10:00:00.000Z',
        contested: [],
        changesAt: null,
        verdict: 'refused',
        reasons: [{ code: 'illegal-move', rule: 'D6', errorCode: null, legal: [] }],
        instead: [],
        basis: ['D6 move/reactivate@2016-12-01 after-last-source'],
      },
    ],
    [
      'fewer seats before the first source of all',
      () =>
        changeQuantity(
          active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2015-01-01'), changedAt: at('2015-01-01'), term: null }),
          { quantity: 4 },
          at('2015-01-02'),
        ),
      {
        question: 'change-quantity',
        at: '2015-01-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'before-first-source', firstSource: '2017-07-18' }],
        basis: [],
      },
    ],
    [
      'fewer seats before the first source of its family',
      () =>
        changeQuantity(
          active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: at('2018-01-01'), changedAt: at('2018-01-01'), term: null }),
          { quantity: 4 },
          at('2018-01-02'),
        ),
      {
        question: 'change-quantity',
        at: '2018-01-02T00:00:00.000Z',
        verdict: 'undetermined',
        gaps: [{ gap: 'before-first-source', firstSource: '2019-03-01' }],
        basis: [],
      },
    ],
    [
      'what nobody may do with software',
      () => ({ moves: availableMoves(active({ family: 'perpetual-software', billingCycle: 'one-time', term: null }), [], soon) }),
      {
        moves: [
          {
            move: 'activate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'B10',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'suspend',
            verdict: 'refused',
            reasons: [{ code: 'role-not-allowed', rule: 'A2', errorCode: null, allowed: ['admin-agent', 'global-admin'] }],
            instead: [],
          },
          {
            move: 'reactivate',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'D6',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
              { code: 'role-not-allowed', rule: 'A2', errorCode: null, allowed: ['admin-agent', 'global-admin'] },
            ],
            instead: [],
          },
          { move: 'cancel', verdict: 'undetermined', reasons: [], instead: [] },
          {
            move: 'set-auto-renew',
            verdict: 'refused',
            reasons: [{ code: 'role-not-allowed', rule: 'A2', errorCode: null, allowed: ['admin-agent', 'global-admin'] }],
            instead: [],
          },
          {
            move: 'change-quantity',
            verdict: 'refused',
            reasons: [{ code: 'role-not-allowed', rule: 'A2', errorCode: null, allowed: ['admin-agent', 'global-admin'] }],
            instead: [],
          },
          {
            move: 'convert-trial',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C2',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
              { code: 'role-not-allowed', rule: 'A2', errorCode: null, allowed: ['admin-agent', 'global-admin'] },
            ],
            instead: [],
          },
          {
            move: 'renew',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'C3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'expire',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew'],
              },
            ],
            instead: [],
          },
          {
            move: 'disable',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L4',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
          {
            move: 'delete',
            verdict: 'refused',
            reasons: [
              {
                code: 'illegal-move',
                rule: 'L3',
                errorCode: null,
                legal: ['suspend', 'cancel', 'set-auto-renew', 'change-quantity', 'renew', 'expire'],
              },
            ],
            instead: [],
          },
        ],
      },
    ],
  ])('%s', (_name, move, expected) => {
    expect(whole(move())).toStrictEqual(expected);
  });
});
