import { describe, expect, it } from 'vitest';
import { instant, productFamilies } from 'termbook';
import {
  cancellationProcedures,
  endedBy,
  orderDateRule,
  stopRenewal,
  windowClosedErrorCodes,
} from '../../../src/policy/cancellation-procedure.js';
import { errorCodes } from '../../../src/policy/error-codes.js';
import { refusalOf } from '../../../src/rules/canceling/refusal.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';
import { standingAt } from './standing-at.js';

const refusal = (purchase: Purchase, at: string) => refusalOf(purchase, standingAt(purchase, at), [], instant(at));

describe('why a cancellation is refused', () => {
  it.each<[string, Purchase, string, object]>([
    [
      'before the order',
      bought('isv-saas', '2020-03-01'),
      '2020-02-01',
      { code: 'before-order', rule: 'I14', errorCode: null, orderedAt: instant('2020-03-01') },
    ],
    [
      'ended [L6]',
      bought('isv-saas', '2020-03-01', { status: 'cancelled' }),
      '2020-03-01',
      { code: 'already-ended', rule: 'L6', errorCode: null, status: 'cancelled' },
    ],
    [
      'ended before it can be known what it is',
      { ...bought('isv-saas', '2020-03-01', { status: 'deleted' }), family: 'toString' as 'isv-saas' },
      '2020-03-01',
      { code: 'already-ended', rule: 'D4', errorCode: null, status: 'deleted' },
    ],
    [
      'closed by hours [W13]',
      bought('new-commerce-license', '2022-01-10'),
      '2022-02-01',
      { code: 'window-closed', rule: 'W13', errorCode: null, closedAt: instant('2022-01-13') },
    ],
    [
      'closed by days [E8]',
      bought('perpetual-software', '2021-09-01'),
      '2022-02-01',
      { code: 'window-closed', rule: 'E8', errorCode: '900117', closedAt: instant('2021-10-02') },
    ],
    [
      'closed by a deadline of the server only',
      bought('license-based', '2020-01-01', { stated: { cancelUntilAt: instant('2020-01-20') } }),
      '2020-01-20',
      { code: 'window-closed', rule: 'W10', errorCode: null, closedAt: instant('2020-01-20') },
    ],
    [
      'a support request [E11]',
      bought('windows-7-esu', '2020-01-01'),
      '2020-01-01',
      { code: 'support-request-required', rule: 'E11', errorCode: null },
    ],
    [
      'not cancellable [W18]',
      bought('azure-savings-plan', '2023-01-01'),
      '2023-01-01',
      { code: 'not-cancellable', rule: 'W18', errorCode: null },
    ],
    [
      'not cancellable, by the server, before any text of ours',
      bought('perpetual-software', '2010-01-01', { stated: { cancelUntilAt: 'never' } }),
      '2010-01-01',
      { code: 'not-cancellable', rule: 'E13', errorCode: null },
    ],
  ])('%s', (_name, purchase, at, reason) => {
    expect(refusal(purchase, at).reasons).toStrictEqual([reason]);
  });
});

describe('how a family is canceled', () => {
  it('is pinned: the way, what it says without a window, what selects the policy, what is left, its rule', () => {
    expect(
      productFamilies.map((family) => {
        const { way, denial, selectedBy, creditedOn, suspending, insteadAfter, rule } = cancellationProcedures[family];
        return [
          family,
          `${way.move}/${way.scope}`,
          denial,
          selectedBy,
          creditedOn ?? '-',
          suspending ? 'suspending' : '-',
          insteadAfter.length,
          rule,
        ].join(' ');
      }),
    ).toStrictEqual([
      'license-based suspend/subscription not-cancellable window-start - suspending 0 W10',
      'new-commerce-license cancel/subscription not-cancellable window-start - - 1 W14',
      'software-subscription cancel/order not-cancellable window-start next-invoice - 0 E13',
      'perpetual-software cancel/order not-cancellable order next-invoice - 0 E13',
      'windows-7-esu cancel/order support-request-required order - - 1 E11',
      'azure-linux-plan cancel/subscription not-cancellable order - - 0 E12',
      'azure-reservation cancel/subscription not-cancellable asking - - 0 W15',
      'azure-savings-plan cancel/subscription not-cancellable order - - 0 W18',
      'azure-plan cancel/subscription not-cancellable asking - - 0 W19',
      'isv-saas cancel/subscription not-cancellable order next-invoice - 0 E1',
      'isv-metered cancel/subscription deprovision order - - 0 E6',
    ]);
    expect(cancellationProcedures['new-commerce-license'].insteadAfter).toStrictEqual([stopRenewal]);
    expect(stopRenewal).toStrictEqual({ by: 'move', move: 'set-auto-renew', scope: 'subscription' });
  });

  it("has Partner Center's codes, and the rule that ended each ended state", () => {
    expect(windowClosedErrorCodes).toStrictEqual({
      hours: { since: '2023-06-15', codes: ['900213'] },
      calendarDays: { since: '2020-08-26', codes: ['900117'] },
    });
    expect(errorCodes['hour-window-passed']).toMatchObject(windowClosedErrorCodes.hours);
    expect(errorCodes['day-window-passed']).toMatchObject(windowClosedErrorCodes.calendarDays);
    expect(endedBy).toStrictEqual({ cancelled: 'L6', deleted: 'D4', expired: 'L4', disabled: 'L4', migrated: 'M1' });
    expect(orderDateRule).toBe('I14');
  });
});
