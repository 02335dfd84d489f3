import { describe, expect, it } from 'vitest';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, decideSeatReduction, money, refundCredit, termFrom } from 'termbook';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import type { CancellationAnswer } from '../../../src/rules/canceling/decide-cancellation.js';
import type { Purchase, WindowStart } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';

const license = (orderedAt: string, rest: Partial<Purchase> = {}) => bought('new-commerce-license', orderedAt, rest);
const opened = (by: WindowStart['by'], openedAt: string, seats: number | null = null): WindowStart => ({
  by,
  startsAt: instant(openedAt),
  seats,
});
const oneDay: CancellationEntry = { id: 'mine/one-day@2024-01-01', duration: { hours: 24 }, refund: [], afterClose: 'refused' };
const openEnd = { refundUntil: [{ refund: 'full', untilAt: null }] } as const;
const ahead = license('2022-03-18T10:00Z', {
  windowStarts: [opened('order', '2022-03-18T10:00Z'), opened('renewal', '2023-03-18T10:00Z')],
  stated: openEnd,
});
const trialAhead = { opensAt: instant('2022-11-10'), closesAt: instant('2022-12-10') };

describe('which text rules a cancellation', () => {
  it.each<[string, () => CancellationAnswer, object]>([
    [
      'a term that ran out before the first source leaves that the only thing to say [I13]',
      () =>
        decideCancellation(
          bought('azure-linux-plan', '2017-06-01', { term: termFrom(instant('2017-06-01'), 'P1M') }),
          instant('2020-03-30'),
        ),
      { verdict: 'undetermined', basis: [], gaps: [{ gap: 'before-first-source', firstSource: '2019-12-18' }] },
    ],
    [
      'a trial that time alone has ended is over, though the policy date of the caller met no text: nothing is cited [R2, I13, I14]',
      () =>
        decideCancellation(
          license('2021-09-04', {
            trial: { opensAt: instant('2021-09-04'), closesAt: instant('2021-10-04') },
            status: 'trial',
            autoRenew: false,
          }),
          instant('2021-11-03'),
          { policyAt: instant('2021-09-02') },
        ),
      { verdict: 'refused', basis: [], changesAt: null, reasons: [{ code: 'already-ended', status: 'expired' }] },
    ],
    [
      'a policy date of the caller before the first source stays, as long as the server speaks of this term [I13, I14, W22]',
      () => decideCancellation(ahead, instant('2022-03-20'), { policyAt: instant('2019-11-22') }),
      { question: 'cancellation', verdict: 'allowed', basis: [], changesAt: instant('2023-03-18T10:00Z'), refund: 'full' },
    ],
    [
      'so it does where the policy in force when asked was chosen [I14]',
      () => decideCancellation(ahead, instant('2022-03-20'), { policyAt: instant('2019-11-22'), interpretations: { I14: 'when-asked' } }),
      { verdict: 'allowed', basis: [], changesAt: instant('2023-03-18T10:00Z') },
    ],
    [
      'a policy date of the caller is not passed by a text that reaches back [W13, W14]',
      () => decideCancellation(license('2022-03-15'), instant('2022-03-18T12:00Z'), { policyAt: instant('2022-03-15') }),
      { verdict: 'refused', changesAt: instant('2022-04-15'), reasons: [{ rule: 'W13', closedAt: instant('2022-03-18') }] },
    ],
    [
      'without one the text that reaches back is met on its day [W13, W14]',
      () => decideCancellation(license('2022-03-15'), instant('2022-03-18T12:00Z')),
      { verdict: 'refused', changesAt: instant('2022-03-19'), reasons: [{ rule: 'W13', closedAt: instant('2022-03-18') }] },
    ],
    [
      'the date of the order selects the 60 days of software, though its window was opened later [E7, I14]',
      () =>
        decideCancellation(
          bought('perpetual-software', '2021-05-31', { billingCycle: 'one-time', windowStarts: [opened('order', '2021-06-02')] }),
          instant('2021-07-20'),
        ),
      { verdict: 'allowed', window: { opensAt: instant('2021-06-02'), closesAt: instant('2021-08-02') }, contested: ['I12', 'I14'] },
    ],
    [
      'software counts from the order, whatever is chosen for the windows of marketplace offers [E7, I2]',
      () =>
        decideCancellation(
          bought('software-subscription', '2020-02-10', { billingCycle: 'annual', term: termFrom(instant('2020-02-20'), 'P1Y') }),
          instant('2020-05-01'),
          { interpretations: { I2: 'term-start' } },
        ),
      { verdict: 'refused', reasons: [{ code: 'window-closed', closedAt: instant('2020-04-11') }] },
    ],
    [
      'before the first source a deadline of the server stands alone, from the order or from the term [W1, I2]',
      () =>
        decideCancellation(
          bought('isv-saas', '2019-02-08T13:00Z', {
            term: termFrom(instant('2019-02-08T13:00Z'), 'P1M'),
            stated: { cancelUntilAt: instant('2021-10-27T15:35Z') },
          }),
          instant('2019-02-09'),
        ),
      {
        verdict: 'allowed',
        basis: [],
        refund: 'not-stated',
        refunds: [{ refund: 'not-stated', untilAt: instant('2021-10-27T15:35Z') }],
      },
    ],
    [
      "a policy of the caller's own has no exceptions but its own [W17, W21]",
      () =>
        decideCancellation(
          bought('azure-reservation', '2023-05-01', { billingCycle: 'one-time', reservedProduct: 'databricks', planMonths: 72 }),
          instant('2023-05-01T10:00Z'),
          { policy: oneDay },
        ),
      { verdict: 'allowed', refund: 'none', creditedOn: null, window: { opensAt: instant('2023-05-01'), closesAt: instant('2023-05-02') } },
    ],
    [
      'the months of a plan say nothing to a family that excepts none [W8, W21]',
      () =>
        decideCancellation(bought('perpetual-software', '2021-07-01', { billingCycle: 'one-time', planMonths: 36 }), instant('2021-07-02')),
      { verdict: 'allowed', refund: 'full' },
    ],
  ])('%s', (_sentence, ask, expected) => {
    expect(ask()).toMatchObject(expected);
  });
});

describe('what opens a window, and what changes the answer next', () => {
  it.each<[string, () => CancellationAnswer, object]>([
    [
      'a trial still ahead changes an open window at its beginning [R2]',
      () =>
        decideCancellation(
          license('2022-11-09', {
            trial: trialAhead,
            windowStarts: [opened('trial-conversion', '2022-12-10', 10)],
            stated: { cancelUntilAt: instant('2022-12-19T23:59Z') },
          }),
          instant('2022-11-09T01:00Z'),
        ),
      { verdict: 'allowed', changesAt: instant('2022-11-10'), disagreement: { oursAt: instant('2022-11-16') } },
    ],
    [
      'so it does where the server has closed the window before the trial, and opens none after it [R2]',
      () =>
        decideCancellation(
          license('2022-11-09', {
            trial: trialAhead,
            windowStarts: [opened('order', '2022-11-09'), opened('trial-conversion', '2022-12-10')],
            stated: { cancelUntilAt: instant('2022-11-09T01:00Z') },
          }),
          instant('2022-11-09T02:00Z'),
        ),
      { verdict: 'refused', changesAt: instant('2022-11-10') },
    ],
    [
      'while the server holds it open, the renewal begins another refund at its instant [W14]',
      () =>
        decideCancellation(
          license('2022-03-20T10:00Z', {
            windowStarts: [opened('order', '2022-03-20T10:00Z'), opened('renewal', '2022-04-20T10:00Z')],
            stated: { cancelUntilAt: instant('2022-05-20T10:00Z') },
          }),
          instant('2022-03-23'),
        ),
      { verdict: 'allowed', refund: 'prorated', changesAt: instant('2022-04-20T10:00Z') },
    ],
    [
      'a deadline of the server that comes before a text reaches back changes the answer first [W13, W14]',
      () =>
        decideCancellation(
          license('2022-03-15T10:00Z', { stated: { cancelUntilAt: instant('2022-03-17T10:00Z') } }),
          instant('2022-03-16'),
        ),
      // under I38 the first 24 hours are refunded in full
      { verdict: 'allowed', changesAt: instant('2022-03-16T10:00Z') },
    ],
    [
      'a text that reaches back makes an open window longer on its day [W13, W14]',
      () => decideCancellation(license('2022-03-17'), instant('2022-03-18T12:00Z')),
      { verdict: 'allowed', refund: 'prorated', changesAt: instant('2022-03-19'), window: { closesAt: instant('2022-03-20') } },
    ],
    [
      'the end of a stated share changes the refund, though the window stays open [W14]',
      () =>
        decideCancellation(
          license('2023-05-01', {
            stated: {
              cancelUntilAt: instant('2023-05-09T10:00Z'),
              refundUntil: [
                { refund: 'full', untilAt: instant('2023-05-03T10:00Z') },
                { refund: 'prorated', untilAt: instant('2023-05-08T10:00Z') },
              ],
            },
          }),
          instant('2023-05-02T12:00Z'),
        ),
      { verdict: 'allowed', refund: 'full', changesAt: instant('2023-05-03T10:00Z') },
    ],
    [
      'a trial without a stated end runs on: it is canceled at any time, and nothing is given back [R3]',
      () =>
        decideCancellation(
          bought('isv-saas', '2023-05-01', { trial: { opensAt: instant('2023-05-01'), closesAt: null } }),
          instant('2023-07-01'),
        ),
      { verdict: 'allowed', refund: 'none', changesAt: null, window: { opensAt: instant('2023-05-01'), closesAt: null } },
    ],
    [
      'of two window starts at one instant the one that is stated last counts: no window after an upgrade [I43]',
      () =>
        decideCancellation(
          license('2022-11-09', { windowStarts: [opened('order', '2022-11-09'), opened('upgrade', '2022-11-09')] }),
          instant('2022-11-10'),
          { interpretations: { I43: 'none' } },
        ),
      { verdict: 'refused', reasons: [{ code: 'window-closed', closedAt: instant('2022-11-09') }] },
    ],
    [
      'a trial of no length takes no time from the window [R2, W14]',
      () =>
        decideCancellation(
          license('2022-11-09', { trial: { opensAt: trialAhead.opensAt, closesAt: trialAhead.opensAt } }),
          trialAhead.opensAt,
        ),
      { verdict: 'allowed', refund: 'full', changesAt: instant('2022-11-11'), window: { opensAt: instant('2022-11-10') } },
    ],
    [
      'silence on the end of a term takes nothing from a window that is over [E7, T5]',
      () =>
        decideCancellation(
          bought('perpetual-software', '2019-12-18T10:00Z', {
            billingCycle: 'one-time',
            term: termFrom(instant('2019-12-18T10:00Z'), 'P1M'),
          }),
          instant('2021-04-30'),
        ),
      { verdict: 'refused', changesAt: null, reasons: [{ code: 'window-closed', closedAt: instant('2020-02-17') }] },
    ],
    [
      'nor does that end change the refusal when it comes [E7, T5]',
      () =>
        decideCancellation(
          bought('perpetual-software', '2020-02-10', { billingCycle: 'one-time', term: termFrom(instant('2020-02-10'), 'P1Y') }),
          instant('2020-05-01'),
        ),
      { verdict: 'refused', changesAt: instant('2020-08-26'), reasons: [{ code: 'window-closed', errorCode: null }] },
    ],
    [
      'the end of a term that is not renewed makes another refusal of one [W7, T5]',
      () =>
        decideCancellation(
          bought('software-subscription', '2022-09-05', {
            billingCycle: 'annual',
            term: termFrom(instant('2022-09-05'), 'P1Y'),
            autoRenew: false,
          }),
          instant('2023-06-15'),
        ),
      { verdict: 'refused', changesAt: instant('2023-09-05'), reasons: [{ code: 'window-closed', closedAt: instant('2022-09-12') }] },
    ],
    [
      'after the window of a license only its renewal can be switched off [W14]',
      () => decideCancellation(license('2023-05-01'), instant('2023-05-31')),
      { verdict: 'refused', instead: [{ by: 'move', move: 'set-auto-renew' }] },
    ],
    [
      'unless it is off already [W14]',
      () => decideCancellation(license('2023-05-01', { autoRenew: false }), instant('2023-05-31')),
      { verdict: 'refused', instead: [] },
    ],
    [
      'and while it is suspended not even that: it is off already [W14, L3]',
      () => decideCancellation(license('2023-05-01', { status: 'suspended' }), instant('2023-06-01')),
      { verdict: 'refused', reasons: [{ code: 'window-closed' }], instead: [] },
    ],
    [
      'in the extended service term the unused days are given back, and no deadline disagrees [L5]',
      () =>
        decideCancellation(
          license('2025-06-01', { status: 'extended', term: termFrom(instant('2025-06-01'), 'P1Y') }),
          instant('2026-06-10'),
        ),
      {
        verdict: 'allowed',
        refund: 'prorated',
        refunds: [{ refund: 'prorated', untilAt: null }],
        disagreement: null,
        creditedOn: null,
        window: { opensAt: instant('2026-06-01'), closesAt: null },
      },
    ],
  ])('%s', (_sentence, ask, expected) => {
    expect(ask()).toMatchObject(expected);
  });
});

describe('what a refund hangs on', () => {
  const charge = { paid: money('100.00', 'EUR'), startsAt: instant('2023-05-01'), endsAt: instant('2023-06-01') };

  it("is contested where only a window closed at its limit leaves the caller's own policy silent [I1]", () => {
    const policy: CancellationEntry = { ...oneDay, refund: [{ share: 'not-stated' as never, hours: null }] };
    const asked = (at: string) => refundCredit({ purchase: license('2023-05-01'), charge }, instant(at), { policy });
    expect(asked('2023-05-02')).toMatchObject({
      verdict: 'computed',
      refund: 'none',
      contested: ['I1'],
      changesAt: addMs(instant('2023-05-02'), 1),
    });
    expect(asked('2023-05-02T00:00:00.001Z')).toMatchObject({ verdict: 'computed', contested: [], changesAt: null });
  });

  it('is not told where only support gives it, whatever is chosen [E11, W9]', () => {
    const purchase = bought('windows-7-esu', '2020-01-10', { billingCycle: 'one-time' });
    for (const options of [{}, { interpretations: {} }, { interpretations: { I9: 'opposite' } }] as const) {
      expect(refundCredit({ purchase, charge }, instant('2020-01-11'), options)).toMatchObject({
        question: 'refund',
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent' }],
      });
    }
  });

  it('is passed over where its instants change nothing: what is never refunded stays so from its order on [W17]', () => {
    const purchase = bought('azure-reservation', '2026-06-11T16:00Z', { billingCycle: 'one-time', reservedProduct: 'databricks' });
    expect(refundCredit({ purchase, charge }, instant('2026-06-11T15:00Z'))).toMatchObject({
      refund: 'none',
      credit: money('0.00', 'EUR'),
      contested: [],
      changesAt: null,
    });
  });

  it('is told until the end of a term that ends with it, though the texts do not say how that family ends [T5]', () => {
    const purchase = bought('azure-reservation', '2023-01-01', {
      billingCycle: 'annual',
      term: termFrom(instant('2023-01-01'), 'P1Y'),
      autoRenew: false,
    });
    const policy: CancellationEntry = { ...oneDay, afterClose: 'at-renewal' };
    expect(refundCredit({ purchase, charge }, instant('2023-02-01'), { policy })).toMatchObject({
      refund: 'none',
      changesAt: instant('2024-01-01'),
    });
  });
});

describe('seats in batches, row by row', () => {
  const two = license('2023-05-01', { windowStarts: [opened('order', '2023-05-01', 10), opened('seat-addition', '2023-05-05', 10)] });
  const five = license('2023-05-01', { windowStarts: [opened('order', '2023-05-01', 5)] });

  it.each([5, 10])('the end of one window changes nothing for %i seats that another batch still holds [W14]', (seats) => {
    expect(decideSeatReduction({ purchase: two, seats }, instant('2023-05-06T12:00Z'))).toMatchObject({
      verdict: 'allowed',
      refund: 'prorated',
      changesAt: instant('2023-05-12'),
    });
  });

  it('more seats than may go are refused at a limit too, however that is read [W14, I1]', () => {
    expect(decideSeatReduction({ purchase: five, seats: 6 }, instant('2023-05-08'))).toMatchObject({
      verdict: 'refused',
      contested: [],
      changesAt: instant('2023-06-15'),
      reasons: [{ code: 'quantity-locked', reducible: 0 }],
    });
  });

  it('as many seats as there are may go at the limit of a window that gives nothing back, where it is closed there [I1]', () => {
    const asked = (at: string) => decideSeatReduction({ purchase: five, seats: 5 }, instant(at), { policy: oneDay });
    expect(asked('2023-05-01T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', refund: 'none', contested: [] });
    expect(asked('2023-05-02')).toMatchObject({ verdict: 'refused', contested: ['I1'], changesAt: addMs(instant('2023-05-02'), 1) });
    expect(asked('2023-05-02T00:00:00.001Z')).toMatchObject({ verdict: 'refused', contested: [] });
  });

  it('what the server lets go has the refund of the whole: in full for 24 hours, read in two ways at their end [W14, I1]', () => {
    const purchase = { ...five, stated: { reducibleSeats: [{ seats: 5, untilAt: instant('2023-05-08') }] } };
    const asked = (at: string) => decideSeatReduction({ purchase, seats: 5 }, instant(at));
    expect(asked('2023-05-01T23:59:59.999Z')).toMatchObject({ refund: 'full', contested: [] });
    expect(asked('2023-05-02')).toMatchObject({ refund: 'prorated', contested: ['I1'], changesAt: addMs(instant('2023-05-02'), 1) });
  });

  it('a batch still to come is not judged, but tells when the answer changes [W14]', () => {
    const renewed = license('2023-05-01', { windowStarts: [opened('renewal', '2023-05-06')] });
    expect(decideSeatReduction({ purchase: renewed, seats: 3 }, instant('2023-05-02'))).toMatchObject({
      verdict: 'refused',
      basis: [],
      reasons: [{ code: 'quantity-locked', reducible: 0 }],
      changesAt: instant('2023-05-06'),
    });
    const more = license('2023-05-01', { windowStarts: [opened('order', '2023-05-01', 3), opened('seat-addition', '2023-06-06', 5)] });
    expect(decideSeatReduction({ purchase: more, seats: 3 }, instant('2023-05-20'))).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'W14' }],
      changesAt: instant('2023-06-06'),
    });
  });

  it('seats that may go at any time are contested where their refund is, and where nothing is said of it [E2, I1, I17]', () => {
    const asked = (purchase: Purchase, at: string) => decideSeatReduction({ purchase, seats: 3 }, instant(at));
    const monthly = bought('isv-saas', '2020-03-01T10:00Z');
    expect(asked(monthly, '2020-03-02T10:00Z')).toMatchObject({ verdict: 'allowed', refund: 'none', contested: ['I1'] });
    expect(asked(monthly, '2020-03-02T10:00:00.001Z')).toMatchObject({ verdict: 'allowed', refund: 'none', contested: [] });
    const triennial = bought('isv-saas', '2024-07-15', { billingCycle: 'triennial' });
    expect(asked(triennial, '2024-08-10')).toMatchObject({
      verdict: 'allowed',
      refund: 'none',
      contested: ['I17'],
      // under I32 a renewal may have opened another window then
      changesAt: instant('2027-07-15'),
    });
  });
});
