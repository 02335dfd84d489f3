import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { ask, at, license, subscriptionPath } from './fixtures.js';

const begun = (more: object = {}) => createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [{ ...license, ...more }] }] });
const deadlines = async (sandbox: ReturnType<typeof begun>) => {
  const { cancellationAllowedUntilDate, refundOptions, refundableQuantity } = (await ask(sandbox, 'GET', subscriptionPath)).json;
  return [cancellationAllowedUntilDate, refundOptions, refundableQuantity];
};
const until = '2026-03-09T10:00:00.000Z';
const partial = { type: 'Partial', expiresAt: until };
const none = { totalQuantity: 0, details: [] };

describe('the deadlines in the record of a license', () => {
  // a week for all of it, a day of it with the whole price (W4), and each batch of seats a week of its own (W14)
  it.each([
    [
      '2026-03-02T10:00Z',
      [{ type: 'Full', expiresAt: '2026-03-03T10:00:00.000Z' }, partial],
      { totalQuantity: 5, details: [{ quantity: 5, allowedUntilDateTime: until }] },
    ],
    ['2026-03-03T10:00Z', [partial], { totalQuantity: 5, details: [{ quantity: 5, allowedUntilDateTime: until }] }],
    ['2026-03-09T09:59:59.999Z', [partial], { totalQuantity: 5, details: [{ quantity: 5, allowedUntilDateTime: until }] }],
    ['2026-03-09T10:00Z', undefined, none],
  ])('at %s are those that are open then', async (now, refunds, seats) => {
    const sandbox = begun();
    // what was written before is no longer so
    await deadlines(sandbox);
    await sandbox.advanceTo(instant(now));
    expect(await deadlines(sandbox)).toEqual([until, refunds, seats]);
  });

  it('name each batch of seats with the end of its window', async () => {
    const sandbox = begun();
    await sandbox.advanceTo(instant('2026-03-04T12:00Z'));
    const record = (await ask(sandbox, 'GET', subscriptionPath)).json;
    await ask(sandbox, 'PATCH', subscriptionPath, { ...record, quantity: 8 });
    const added = { quantity: 3, allowedUntilDateTime: '2026-03-11T12:00:00.000Z' };
    const [, , seats] = await deadlines(sandbox);
    expect(seats).toEqual({ totalQuantity: 8, details: [{ quantity: 5, allowedUntilDateTime: until }, added] });
    await sandbox.advanceTo(instant(until));
    expect((await deadlines(sandbox))[2]).toEqual({ totalQuantity: 3, details: [added] });
    await sandbox.advanceTo(instant('2026-03-11T12:00Z'));
    expect(await deadlines(sandbox)).toEqual([until, undefined, none]);
  });

  it('begin anew with the next term', async () => {
    const sandbox = begun();
    await sandbox.advanceTo(instant('2027-03-02T00:00Z'));
    expect((await deadlines(sandbox))[0]).toBe('2027-03-09T00:00:00.000Z');
  });

  it('are left out where no document determines them', async () => {
    const before = instant('2015-03-02');
    const [cancelUntil, refunds, seats] = await deadlines(begun({ orderedAt: before, changedAt: before, term: null }));
    expect([cancelUntil, refunds, seats]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the deadlines in the record of another product', () => {
  it.each([
    ['software-subscription', [until, undefined, undefined]],
    ['isv-saas', [undefined, [{ type: 'Full', expiresAt: '2026-03-05T10:00:00.000Z' }], undefined]],
    ['license-based', [undefined, undefined, undefined]],
    ['azure-plan', [undefined, undefined, undefined]],
  ])('%s are those that a page prints in one', async (family, expected) => {
    expect(await deadlines(begun({ family }))).toEqual(expected);
  });
});
