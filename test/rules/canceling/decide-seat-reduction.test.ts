import { describe, expect, it } from 'vitest';
import { decideSeatReduction, instant, isoInstant, productFamilies } from 'termbook';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import { seatChanges, seatReductionErrorCodes } from '../../../src/policy/seat-change.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { Purchase, WindowStart } from '../../../src/vocabulary/purchase.js';
import type { Status } from '../../../src/vocabulary/status.js';
import { bought, code, frozen } from '../ask.js';

const reduce = (purchase: Purchase, seats: number, at: string, options: Options<CancellationEntry> = {}) =>
  decideSeatReduction(frozen({ purchase, seats }), instant(at), options);
const said = (purchase: Purchase, seats: number, at: string, options: Options<CancellationEntry> = {}) => {
  const answer = reduce(purchase, seats, at, options);
  if (answer.verdict === 'undetermined') return `undetermined ${answer.gaps[0].gap}`;
  if (answer.verdict === 'allowed') return `allowed ${answer.refund}`;
  const [reason] = answer.reasons;
  return reason.code === 'quantity-locked' ? `locked ${String(reason.reducible)} ${reason.rule}` : reason.code;
};
const windowStart = (by: WindowStart['by'], openedAt: string, seats: number | null): WindowStart => ({
  by,
  startsAt: instant(openedAt),
  seats,
});
const license = (windowStarts: readonly WindowStart[] | null, rest: Partial<Purchase> = {}) =>
  bought('new-commerce-license', '2022-07-15T10:00Z', { billingCycle: 'annual', windowStarts, ...rest });

describe('new commerce: each batch has its own window', () => {
  const batches = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('seat-addition', '2022-07-20T10:00Z', 5)]);

  it.each<[string, number, string, string]>([
    ['all of the first batch, in full within a day [W14]', 10, '2022-07-16T09:59:59.999Z', 'allowed full'],
    ['and by day after it [W14]', 10, '2022-07-16T10:00Z', 'allowed prorated'],
    ['one seat more than there is [W14]', 11, '2022-07-16T09:59:59.999Z', 'locked 10 W14'],
    ['both batches while both are open [W14]', 15, '2022-07-20T10:00Z', 'allowed prorated'],
    ['the batch added last, in full [W14]', 5, '2022-07-20T10:00Z', 'allowed full'],
    ['more than both [W14]', 16, '2022-07-20T10:00Z', 'locked 15 W14'],
    ['the last millisecond of the first batch [W14]', 15, '2022-07-22T09:59:59.999Z', 'allowed prorated'],
    ['the first batch is locked after 168 hours [W14]', 6, '2022-07-22T10:00Z', 'locked 5 W14'],
    ['the second one is not yet [W14]', 5, '2022-07-27T09:59:59.999Z', 'allowed prorated'],
    ['168 hours after the second, nothing may go [W14]', 1, '2022-07-27T10:00Z', 'locked 0 W14'],
  ])('%s', (_name, seats, at, expected) => {
    expect(said(batches, seats, at)).toBe(expected);
  });

  it("is done by changing the quantity, says when it changes, and carries Partner Center's code once locked [W14]", () => {
    expect(reduce(batches, 5, '2022-07-16T12:00Z')).toMatchObject({
      way: { by: 'move', move: 'change-quantity', scope: 'seats' },
      basis: [{ rule: 'W14' }],
      changesAt: instant('2022-07-20T10:00Z'),
      contested: [],
    });
    expect(reduce(batches, 6, '2022-07-22T10:00:00.001Z')).toMatchObject({
      reasons: [{ code: 'quantity-locked', errorCode: null }],
      instead: [],
      // until then calendar days contest it (I26)
      changesAt: instant('2022-07-23'),
      contested: ['I26'],
    });
    expect(reduce(batches, 6, '2022-07-28')).toMatchObject({ changesAt: instant('2023-06-15') });
    expect(reduce(batches, 6, '2023-06-15')).toMatchObject({
      changesAt: null,
      reasons: [{ code: 'quantity-locked', errorCode: '900214' }],
    });
    expect(seatReductionErrorCodes).toStrictEqual({
      locked: { since: '2023-06-15', codes: ['900214'] },
      suspended: { since: '2020-08-26', codes: ['800091'] },
    });
  });

  it('a renewal opens it for all seats, until 168 hours after it completed [W14]', () => {
    const renewed = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('renewal', '2023-07-15T18:00Z', null)]);
    expect(said(renewed, 10, '2023-07-22T17:59:59.999Z')).toBe('allowed prorated');
    expect(said(renewed, 1, '2023-07-22T18:00Z')).toBe('locked 0 W14');
  });

  it("without stated window starts the order's window is that of all seats [W14]", () => {
    expect(said(license(null), 1000, '2022-07-22T09:59:59.999Z')).toBe('allowed prorated');
    expect(said(license([]), 1, '2022-07-22T10:00Z')).toBe('locked 0 W14');
  });

  it('an upgrade opens none, and the one that was open goes on [U1]', () => {
    const upgraded = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('upgrade', '2022-07-20', null)]);
    expect(said(upgraded, 10, '2022-07-22T09:59:59.999Z')).toBe('allowed prorated');
    expect(said(upgraded, 1, '2022-07-22T10:00Z')).toBe('locked 0 W14');
    // seats that came from another subscription began there
    const made = license([windowStart('partial-upgrade', '2022-07-10', 3)]);
    expect(said(made, 3, '2022-07-16T23:59:59.999Z')).toBe('allowed prorated');
    expect(said(made, 1, '2022-07-17')).toBe('locked 0 W14');
  });

  it('is judged by the policy of its own opening: 72 hours, then 168 [W13] [W14] [I14]', () => {
    const early = bought('new-commerce-license', '2022-02-01', {
      windowStarts: [windowStart('order', '2022-02-01', 10), windowStart('seat-addition', '2022-04-01', 5)],
    });
    expect(said(early, 10, '2022-02-03T23:59:59.999Z')).toBe('allowed prorated');
    expect(said(early, 1, '2022-02-04')).toBe('locked 0 W13');
    expect(said(early, 5, '2022-04-07T23:59:59.999Z')).toBe('allowed prorated');
    expect(reduce(early, 5, '2022-04-07').basis[0]?.rule).toBe('W14');
  });

  it('reaches back to batches of the week before 2022-03-19 [W14]', () => {
    const early = bought('new-commerce-license', '2022-02-01', { windowStarts: [windowStart('seat-addition', '2022-03-13', 5)] });
    expect(said(early, 5, '2022-03-17')).toBe('locked 0 W13');
    expect(reduce(early, 5, '2022-03-17')).toMatchObject({ changesAt: instant('2022-03-19') });
    expect(said(early, 5, '2022-03-19')).toBe('allowed prorated');
  });

  it('exactly at the limit it is contested, and allowed under the other word [I1]', () => {
    expect(reduce(batches, 6, '2022-07-22T10:00Z')).toMatchObject({ contested: ['I1', 'I26'] });
    expect(said(batches, 6, '2022-07-22T10:00Z', { interpretations: { I1: 'open-at-limit' } })).toBe('allowed prorated');
  });

  it('judged when asked, a batch of 2022-02 would have had the longer window [I14]', () => {
    const early = bought('new-commerce-license', '2022-03-11T10:00Z', { windowStarts: [windowStart('order', '2022-03-11T10:00Z', 5)] });
    expect(said(early, 5, '2022-03-18')).toBe('locked 0 W13');
    const opened = bought('new-commerce-license', '2022-03-16', { windowStarts: [windowStart('order', '2022-03-16', 5)] });
    expect(reduce(opened, 5, '2022-03-20', { policyAt: instant('2022-03-01') })).toMatchObject({ verdict: 'refused', contested: [] });
    expect(reduce(opened, 5, '2022-03-20')).toMatchObject({ verdict: 'allowed' });
  });

  it("a policy of the caller's own holds for each batch, and may refund nothing", () => {
    const own: CancellationEntry = {
      id: 'cancellation-window/our-shop@2024-01-01',
      duration: { hours: 48 },
      refund: [],
      afterClose: 'refused',
    };
    expect(said(batches, 5, '2022-07-22T09:59:59.999Z', { policy: own })).toBe('allowed none');
    expect(said(batches, 5, '2022-07-22T10:00Z', { policy: own })).toBe('locked 0 callers-own');
    const gap = { gap: 'unknown-value', fact: 'windowStarts.by', value: 'gift' };
    const given = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('gift' as 'order', '2022-08-01T09:00Z', 3)]);
    expect(reduce(given, 3, '2022-08-02', { policy: own })).toMatchObject({ verdict: 'undetermined', gaps: [gap] });
    expect(said(given, 3, '2022-08-03T09:00Z', { policy: own })).toBe('locked 0 callers-own');
    const upgraded = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('partial-upgrade', '2022-08-01T09:00Z', 3)]);
    expect(said(upgraded, 3, '2022-08-03T08:59:59.999Z', { policy: own })).toBe('allowed none');
    expect(said(upgraded, 3, '2022-08-03T09:00Z', { policy: own })).toBe('locked 0 callers-own');
  });

  it('the term ahead of a renewal that is not stated leaves it open', () => {
    const term = { duration: 'P1Y', startsAt: instant('2022-07-15T10:00Z'), endsAt: instant('2023-07-15T10:00Z') } as const;
    expect(said(license(null, { term }), 1, '2023-07-16')).toBe('undetermined fact-missing');
  });

  it('before the first text: undetermined [W13]', () => {
    expect(said(bought('new-commerce-license', '2021-07-15'), 1, '2021-07-16')).toBe('undetermined before-first-source');
  });
});

describe('what the server stated about seats', () => {
  const stated = license(null, {
    stated: {
      reducibleSeats: [
        { seats: 3, untilAt: instant('2022-07-25T23:59Z') },
        { seats: 4, untilAt: instant('2022-07-28T12:00Z') },
      ],
    },
  });
  it.each<[number, string, string]>([
    [7, '2022-07-16', 'allowed full'],
    [7, '2022-07-25T23:59:59.999Z', 'allowed prorated'],
    [8, '2022-07-25', 'locked 7 W14'],
    [5, '2022-07-26', 'locked 4 W14'],
    [4, '2022-07-28T11:59:59.999Z', 'allowed prorated'],
    [4, '2022-07-28T12:00Z', 'locked 0 W14'],
  ])('%d seats at %s: %s [W14]', (seats, at, expected) => {
    expect(said(stated, seats, at)).toBe(expected);
  });

  it('says when the next batch is locked, to the end of the day that was spelled to the minute [W14]', () => {
    const changes = (seats: number, at: string) => {
      const answer = reduce(stated, seats, at);
      return answer.verdict === 'undetermined' || answer.changesAt === null ? null : isoInstant(answer.changesAt);
    };
    expect(changes(8, '2022-07-16')).toBe('2022-07-26T00:00:00.000Z');
    expect(changes(4, '2022-07-27')).toBe('2022-07-28T12:00:00.000Z');
    // the deadlines speak of the first year alone, which ends with a day (T10)
    expect(changes(4, '2023-06-15')).toBe('2023-07-15T00:00:00.000Z');
  });

  it('a deadline for the subscription is not that of seats added later [W14]', () => {
    const purchase = license([windowStart('order', '2022-07-15T10:00Z', 10), windowStart('seat-addition', '2022-09-01', 5)], {
      stated: { cancelUntilAt: instant('2022-07-20') },
    });
    expect(said(purchase, 10, '2022-07-19T23:59:59.999Z')).toBe('allowed prorated');
    expect(said(purchase, 10, '2022-07-20')).toBe('locked 0 W14');
    expect(said(purchase, 5, '2022-09-02')).toBe('allowed prorated');
  });
});

const reservation = (more: Partial<Purchase> = {}) => bought('azure-reservation', '2022-01-01', more);

describe('the other families', () => {
  it('are pinned: the rule and when seats may go', () => {
    expect(productFamilies.map((family) => `${family} ${seatChanges[family].rule} ${seatChanges[family].decrease}`)).toStrictEqual([
      'license-based B9 any-time',
      'new-commerce-license W14 in-window',
      'software-subscription W7 by-policy',
      'perpetual-software B9 by-policy',
      'windows-7-esu B9 by-policy',
      'azure-linux-plan B9 by-policy',
      'azure-reservation B9 by-policy',
      'azure-savings-plan B9 by-policy',
      'azure-plan B9 by-policy',
      'isv-saas B9 any-time',
      'isv-metered B9 by-policy',
    ]);
  });

  it.each<[string, Purchase, string, string]>([
    [
      'traditional licenses at any time, refunded as a cancellation is [B9] [W10]',
      bought('license-based', '2020-01-01'),
      '2020-01-20',
      'allowed full',
    ],
    ['and by day later [B9] [W11]', bought('license-based', '2020-01-01'), '2020-05-20', 'allowed prorated'],
    ['the marketplace at any time, after the window for nothing [B9] [E2]', bought('isv-saas', '2020-03-01'), '2020-03-20', 'allowed none'],
    ['inside the window in full [B9] [E1]', bought('isv-saas', '2020-03-01'), '2020-03-01', 'allowed full'],
    ['software only as a whole [W7]', bought('software-subscription', '2022-07-11'), '2022-07-12', 'locked 0 W7'],
    [
      'before that too, as distributors say of the 30 days [W6]',
      bought('software-subscription', '2021-06-01'),
      '2021-06-02',
      'locked 0 W6',
    ],
    [
      'software before the 30 days: silent [W5]',
      bought('software-subscription', '2021-05-31T23:59:59.999Z'),
      '2021-06-02',
      'undetermined documents-silent',
    ],
    ['software before any text', bought('software-subscription', '2010-01-01'), '2010-01-01', 'undetermined before-first-source'],
    [
      'perpetual software of the 60 days: silent [W5]',
      bought('perpetual-software', '2021-05-31T23:59:59.999Z'),
      '2021-06-02',
      'undetermined documents-silent',
    ],
    ['of the 30 days only as a whole [W8]', bought('perpetual-software', '2021-06-01'), '2021-06-02', 'locked 0 W8'],
    ['of today as well, and when its window is over [W8]', bought('perpetual-software', '2022-07-11'), '2025-07-12', 'locked 0 W8'],
    ['updates of Windows 7: silent [W9]', bought('windows-7-esu', '2020-02-01'), '2020-02-02', 'undetermined documents-silent'],
    ['a plan of SUSE never [E12]', bought('azure-linux-plan', '2020-02-01'), '2020-02-02', 'locked 0 E12'],
    ['a savings plan never [W18]', bought('azure-savings-plan', '2022-10-12'), '2022-10-13', 'locked 0 W18'],
    [
      'nor before its first text is anything said',
      bought('azure-savings-plan', '2022-10-11'),
      '2022-10-13',
      'undetermined before-first-source',
    ],
    ['an Azure plan: silent [W19]', bought('azure-plan', '2023-01-01'), '2023-01-02', 'undetermined documents-silent'],
    ['metered use: silent [E6]', bought('isv-metered', '2020-01-01'), '2020-01-02', 'undetermined documents-silent'],
    [
      'a reservation before the page that takes a quantity: silent [W17]',
      reservation(),
      '2022-10-09T23:59:59.999Z',
      'undetermined documents-silent',
    ],
    ['from then on 1 of 4, prorated as the whole is [W17]', reservation(), '2022-10-10', 'allowed prorated'],
    ['and 5 of 10 today [W17]', reservation(), '2026-01-16', 'allowed prorated'],
    ['none of a product that is never refunded [W17]', reservation({ reservedProduct: 'databricks' }), '2026-01-16', 'locked 0 W17'],
    ['none of SUSE held as a reservation [E12]', reservation({ reservedProduct: 'suse' }), '2026-01-16', 'locked 0 E12'],
    ['before the amount was stated [W5]', bought('license-based', '2017-10-16'), '2017-10-20', 'undetermined before-first-source'],
  ])('%s', (_name, purchase, at, expected) => {
    expect(said(purchase, 1, at)).toBe(expected);
  });

  it('a refusal to reduce software does not hang on time, and cites its entry [W7]', () => {
    expect(reduce(bought('software-subscription', '2022-07-11'), 1, '2024-01-01')).toMatchObject({
      changesAt: null,
      contested: [],
      basis: [{ rule: 'W7', entry: 'cancellation-window/software-subscription@2022-07-11' }, { rule: 'E10' }],
    });
  });

  it('of the marketplace, ending at renewal later than before changes nothing of the seats [B9]', () => {
    const term = { duration: 'P1M', startsAt: instant('2020-03-01'), endsAt: instant('2020-04-01') } as const;
    expect(reduce(bought('isv-saas', '2020-03-01', { term }), 1, '2020-03-05')).toMatchObject({ refund: 'none', changesAt: null });
  });
});

describe('states', () => {
  it.each<[Status, string]>([
    ['cancelled', 'already-ended'],
    ['deleted', 'already-ended'],
    ['expired', 'already-ended'],
    ['disabled', 'already-ended'],
    ['suspended', 'suspended'],
    ['extended', 'locked 0 L5'],
    ['pending', 'undetermined documents-silent'],
    ['active', 'allowed full'],
  ])('%s: %s [W14] [L5]', (status, expected) => {
    expect(said(license(null, { status }), 1, '2022-07-15T12:00Z')).toBe(expected);
  });

  it("while suspended no quantity changes, with Partner Center's code [W14]", () => {
    expect(reduce(license(null, { status: 'suspended' }), 1, '2022-07-16')).toMatchObject({
      reasons: [{ code: 'suspended', rule: 'W14', errorCode: '800091' }],
      changesAt: null,
    });
  });

  it('in the extended term only canceling and converting are allowed [L5]', () => {
    expect(reduce(license(null, { status: 'extended' }), 1, '2026-05-03')).toMatchObject({
      basis: [{ rule: 'L5' }],
      changesAt: instant('2026-05-04'),
    });
  });

  it('during a new-commerce trial no quantity changes; a conversion opens the window [R2] [W14]', () => {
    const trial = { opensAt: instant('2022-07-15T10:00Z'), closesAt: instant('2022-08-14T10:00Z') };
    expect(reduce(license(null, { trial, status: 'trial' }), 1, '2022-08-01')).toMatchObject({
      reasons: [{ code: 'quantity-locked', rule: 'R2', errorCode: null, reducible: 0 }],
      basis: [{ rule: 'R2', entry: 'trial/new-commerce-license@2021-10-04' }],
      changesAt: trial.closesAt,
    });
    expect(said(license(null, { trial }), 1, '2022-08-14T10:00Z')).toBe('allowed full');
    const ahead = license(null, { trial: { ...trial, opensAt: instant('2022-07-16T10:00Z') } });
    expect(reduce(ahead, 1, '2022-07-15T12:00Z')).toMatchObject({ verdict: 'allowed', changesAt: instant('2022-07-16T10:00Z') });
    expect(
      said(
        bought('isv-saas', '2020-03-01', { trial: { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') } }),
        1,
        '2020-03-10',
      ),
    ).toBe('allowed none');
  });

  it('before the order: refused, until then [I14]', () => {
    expect(reduce(license(null), 1, '2022-07-15T09:59:59.999Z')).toMatchObject({
      reasons: [{ code: 'before-order', rule: 'I14', orderedAt: instant('2022-07-15T10:00Z') }],
      changesAt: instant('2022-07-15T10:00Z'),
    });
  });
});

describe('hostile input', () => {
  const good = license(null);
  it.each([Number.NaN, -0, 2 ** 53, 0.5, 0, -1, '1', null, undefined])('%s seats: TermbookError', (seats) => {
    expect(code(() => decideSeatReduction({ purchase: good, seats: seats as number }, instant('2022-07-16')))).toBe(
      'invalid-quantity at seats',
    );
  });
});
