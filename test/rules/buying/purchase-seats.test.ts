import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decidePurchase } from '../../../src/rules/buying/decide-purchase.js';
import type { PurchaseRequest } from '../../../src/vocabulary/purchase-request.js';
import { gapsOf, reasonsOf, requestWith } from '../../purchase-request.js';

const offer = { family: 'new-commerce-license', publisher: 'microsoft', perCustomerLimit: 300, markets: null } as const;
const owned = [{ subscriptionId: 's-1', status: 'active' }] as const;
const asked = (more: Partial<PurchaseRequest>, quantity = 5): PurchaseRequest => ({ ...requestWith({ offer, owned, quantity }), ...more });
const told = (request: PurchaseRequest, at: string, I41?: 'copies'): string => {
  const answer = decidePurchase(request, instant(at), I41 === undefined ? {} : { interpretations: { I41 } });
  return [answer.verdict, ...reasonsOf(answer), ...gapsOf(answer), ...('contested' in answer ? answer.contested : [])].join(' ');
};

describe('a limit on seats of new commerce', () => {
  it.each([294, 295, 296])('of 300, with 5 more for %d held [V7]', (heldSeats) => {
    const expected = heldSeats <= 295 ? 'allowed' : 'refused too-many-seats';
    expect(told(asked({ heldSeats }), '2024-02-01')).toBe(expected);
  });

  it('tells the limit, what is left of it, and the code of seats [V7]', () => {
    expect(decidePurchase(asked({ heldSeats: 298 }), instant('2024-02-01'))).toMatchObject({
      reasons: [{ code: 'too-many-seats', rule: 'V7', errorCode: '800088', limit: 300, left: 2 }],
    });
  });

  it('asks for the seats that are held only where a copy is held and more would fit [V7]', () => {
    expect(told(asked({}), '2024-02-01')).toBe('undetermined fact-missing heldSeats');
    expect(told(asked({}, 300), '2024-02-01')).toBe('undetermined fact-missing heldSeats');
    expect(told(asked({ owned: [] }), '2024-02-01')).toBe('allowed');
    expect(told(asked({ owned: [{ subscriptionId: 's-1', status: 'deleted' }] }), '2024-02-01')).toBe('allowed');
  });

  it('asks for the limit itself where seats are held, listed or not, while seats are counted [V7] [B1] [I41]', () => {
    const unlisted = (heldSeats: number | null) =>
      asked({ heldSeats, owned: [], offer: { ...requestWith({ offer }).offer, perCustomerLimit: null } });
    expect(told(unlisted(1), '2024-02-01')).toBe('undetermined fact-missing offer.perCustomerLimit');
    expect(told(unlisted(1), '2023-10-12')).toBe('undetermined fact-missing offer.perCustomerLimit I41');
    expect(told(unlisted(1), '2023-10-12', 'copies')).toBe('allowed I41');
    expect(told(unlisted(1), '2021-10-05')).toBe('allowed');
    expect([0, null].map((held) => told(unlisted(held), '2024-02-01'))).toEqual(['allowed', 'allowed']);
  });

  it('counts copies before the first text on seats, and under that word until 2023-10-12 [V7] [I41]', () => {
    const oneCopy = asked({ heldSeats: 5, offer: { ...requestWith({ offer }).offer, perCustomerLimit: 1 } }, 1);
    expect(told(oneCopy, '2021-10-05')).toContain('refused owned-and-limited');
    const within = asked({ heldSeats: 5, offer: { ...requestWith({ offer }).offer, perCustomerLimit: 6 } }, 3);
    expect(told(within, '2021-10-05')).toBe('allowed');
    expect(told(within, '2021-10-06')).toBe('refused too-many-seats I41');
    expect(told(within, '2023-10-12', 'copies')).toBe('allowed I41');
    expect(told(within, '2023-10-13', 'copies')).toBe('refused too-many-seats');
  });

  it('cites the entry of seats where copies are counted under its other interpretation [V7] [I41]', () => {
    const rulesOf = (at: string, I41?: 'copies') =>
      decidePurchase(asked({ heldSeats: 5 }), instant(at), I41 === undefined ? {} : { interpretations: { I41 } }).basis.map(
        ({ rule }) => rule,
      );
    expect(rulesOf('2021-10-05')).not.toContain('V7');
    expect(rulesOf('2023-10-12')).toContain('V7');
    expect(rulesOf('2023-10-12', 'copies')).toEqual(rulesOf('2023-10-12'));
  });

  it('leaves lifetime limits, no limits and other families with copies [V7] [V3]', () => {
    const of = (more: object): PurchaseRequest => asked({ offer: { ...requestWith({ offer }).offer, perCustomerLimit: 2, ...more } }, 5);
    expect(told(of({ limitKind: 'lifetime' }), '2024-02-01')).toBe('allowed');
    expect(told(of({ limitKind: 'none' }), '2024-02-01')).toBe('allowed');
    expect(told(of({ family: 'license-based' }), '2022-02-01')).toBe('allowed');
  });

  it('takes whole numbers of seats only', () => {
    expect(() => decidePurchase(asked({ heldSeats: -1 }), instant('2024-02-01'))).toThrow(
      expect.objectContaining({ code: 'invalid-quantity', path: 'heldSeats' }) as Error,
    );
  });
});
