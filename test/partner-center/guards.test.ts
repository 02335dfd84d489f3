import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { BilledLine, PriceRow } from '../../src/partner-center/index.js';
import {
  chargesOf,
  invoiceLinesFrom,
  lineFor,
  monthlyPrice,
  orderFrom,
  partnerCenterSubscription,
  partnerCenterSubscriptions,
  priceAt,
  priceOf,
  priceSheetFrom,
  purchaseOf,
  recordOf,
  toOrderPatch,
  toPatch,
} from '../../src/partner-center/index.js';
import { newCommerce } from './fixtures.js';

const at = instant('2022-08-01');
const [row] = priceSheetFrom('ProductId,SkuId,TermDuration,Currency,UnitPrice\nA1,0001,P1Y,USD,115.20\n').facts;
const query = { productId: 'A1', skuId: '0001' };
const [line] = invoiceLinesFrom([
  { subscriptionId: 's1', currency: 'EUR', subtotal: 1, chargeStartDate: '2022-07-15', chargeEndDate: '2022-08-14' },
]).facts;
const order = orderFrom({ id: 'o1', creationDate: '2022-07-15', billingCycle: 'annual', lineItems: [{ lineItemNumber: 0 }] });
const [bought] = order.facts?.lines ?? [];

/** Something that is not what its type says, as it comes past the compiler. */
const smuggled = (value: unknown): never => value as never;
const rowWith = (wrong: object): PriceRow => smuggled({ ...row, ...wrong });
const linesWith = (wrong: object): readonly BilledLine[] => [smuggled({ ...line, ...wrong })];
const instants = 'an Instant (whole milliseconds), made by instant()';

describe('what no reader gave is told by its place, what was expected and what came', () => {
  it.each<readonly [string, () => unknown, string]>([
    ['price rows', () => priceAt(smuggled(7), query, at), 'wrong-type at "rows": expected a list, received 7'],
    ['a price row', () => priceAt([row!, smuggled(null)], query, at), 'wrong-type at "rows[1]": expected an object, received null'],
    ['a price query', () => priceAt([row!], smuggled('A1'), at), 'wrong-type at "query": expected an object, received "A1"'],
    [
      'the instant of a price',
      () => priceAt([row!], query, smuggled('now')),
      `invalid-instant at "at": expected ${instants}, received "now"`,
    ],
    [
      'when a price begins',
      () => priceAt([rowWith({ startsAt: 'now' })], query, at),
      'wrong-type at "rows.startsAt": expected a number, received "now"',
    ],
    [
      'when a price ends',
      () => priceAt([rowWith({ lastAt: true })], query, at),
      'wrong-type at "rows.lastAt": expected a number, received true',
    ],
    [
      'where a tier begins',
      () => priceAt([rowWith({ tierFrom: 0 })], query, at),
      'wrong-type at "rows.tierFrom": expected text, received 0',
    ],
    ['where a tier ends', () => priceAt([rowWith({ tierTo: 9 })], query, at), 'wrong-type at "rows.tierTo": expected text, received 9'],
    ['the row of a price', () => priceOf(smuggled(null)), 'wrong-type at "row": expected an object, received null'],
    ['a unit price', () => priceOf(rowWith({ unitPrice: 1 })), 'wrong-type at "row.unitPrice": expected text, received 1'],
    ['the row of a monthly price', () => monthlyPrice(smuggled('row')), 'wrong-type at "row": expected an object, received "row"'],
    [
      'the unit price of a month',
      () => monthlyPrice(rowWith({ unitPrice: null })),
      'wrong-type at "row.unitPrice": expected text, received null',
    ],
    [
      'the term of a price',
      () => monthlyPrice(rowWith({ duration: 'P2M' })),
      'invalid-term at "row.duration": expected P1M, P1Y, P2Y, P3Y, P4Y, P5Y, received "P2M"',
    ],
    ['billed lines', () => chargesOf(smuggled({}), 's1'), 'wrong-type at "lines": expected a list, received an object'],
    ['what a line bills', () => chargesOf(linesWith({ net: 5 }), 's1'), '"lines.net"'],
    [
      'when a line begins',
      () => chargesOf(linesWith({ startsAt: 'now' }), 's1'),
      `invalid-instant at "lines.startsAt": expected ${instants}, received "now"`,
    ],
    [
      'when a line ends',
      () => chargesOf(linesWith({ endsAt: 0.5 }), 's1'),
      `invalid-instant at "lines.endsAt": expected ${instants}, received 0.5`,
    ],
    ['the order of a line', () => lineFor(smuggled(null), 's1'), 'wrong-type at "order": expected an object, received null'],
    ['the lines of an order', () => lineFor(smuggled({ lines: 7 }), 's1'), 'wrong-type at "order.lines": expected a list, received 7'],
    [
      'the order of a purchase',
      () => purchaseOf(smuggled('o1'), bought!, 'isv-saas'),
      'wrong-type at "order": expected an object, received "o1"',
    ],
    [
      'the line of a purchase',
      () => purchaseOf(order.facts!, smuggled(0), 'isv-saas'),
      'wrong-type at "line": expected an object, received 0',
    ],
    ['a list of records', () => recordOf(smuggled(undefined), 's1'), 'wrong-type at "list": expected an object, received undefined'],
    [
      'the records of a list',
      () => recordOf(smuggled({ records: {} }), 's1'),
      'wrong-type at "list.records": expected a list, received an object',
    ],
    [
      'what tells known facts',
      () => partnerCenterSubscriptions([], smuggled({})),
      'wrong-type at "knownOf": expected a function, received an object',
    ],
    ['an order to patch', () => toOrderPatch(smuggled(null)), 'wrong-type at "order": expected an object, received null'],
    ['the lines to cancel', () => toOrderPatch(order, smuggled(1)), 'wrong-type at "lineNumbers": expected a list, received 1'],
    ['a record to patch', () => toPatch(smuggled(null), { move: 'cancel' }, at), 'wrong-type at "read": expected an object, received null'],
    [
      'a move',
      () => toPatch(partnerCenterSubscription(newCommerce), smuggled('cancel'), at),
      'wrong-type at "move": expected an object, received "cancel"',
    ],
  ])('%s', (_what, asked, told) => {
    expect(asked).toThrow(told);
  });

  it.each(['renew', 'fly', null])('a move that no PATCH makes is an issue: %j', (move) => {
    expect(toPatch(partnerCenterSubscription(newCommerce), smuggled({ move }), at)).toMatchObject({
      ok: false,
      answer: null,
      issues: [{ path: 'move.move', code: 'unknown-value' }],
    });
  });

  it('ids that are no texts are those of nobody', () => {
    expect(priceAt([rowWith({ skuId: 1 }), rowWith({ productId: null })], query, at)).toBeNull();
    expect(priceAt([row!], { productId: 'A1', skuId: smuggled(1) }, at)).toBeNull();
    expect(chargesOf([line!], smuggled(7))).toEqual([]);
    expect(lineFor(order.facts!, smuggled(null))).toBeNull();
    expect(recordOf(partnerCenterSubscriptions([newCommerce]), smuggled(undefined))).toBeNull();
  });

  it('a row that leaves out what need not be stated answers as one that says so', () => {
    const bare = rowWith({ startsAt: undefined, lastAt: undefined, tierFrom: undefined, tierTo: undefined });
    expect(priceAt([bare], { ...query, quantity: 5 }, at)?.unitPrice).toBe('115.2');
    expect(
      chargesOf([...linesWith({ net: undefined }), ...linesWith({ startsAt: undefined }), ...linesWith({ endsAt: undefined })], 's1'),
    ).toEqual([]);
  });
});
