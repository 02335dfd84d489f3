import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, isoInstant } from 'termbook';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';

const rows = [...new Set(productFamilies.flatMap((family) => billingCycles.flatMap((cycle) => [...cancellationWindows[family][cycle]])))];
const named = (id: string) => rows.filter((row) => row.id.startsWith(`cancellation-window/${id}`));

describe('a row of the cancellation windows', () => {
  it('ends at renewal once its window is over for marketplace SaaS from 2019-11-20 on, and for nothing else [W1] [E2] [E4] [E8] [W11] [W17]', () => {
    const said = rows.map(({ id, afterClose }) => [id, afterClose]);
    const isSilent = (id: string): boolean => id.endsWith('@2019-03-01');
    const after = (id: string): string =>
      !id.startsWith('cancellation-window/isv-saas') ? 'refused' : isSilent(id) ? 'not-stated' : 'at-renewal';
    expect(said).toEqual(rows.map(({ id }) => [id, after(id)]));
  });

  it('without a window gives nothing back, but for extended security updates, of which no text says it [E6] [E11] [E12] [W18] [W20]', () => {
    const never = rows.filter(({ duration }) => duration === 'never').map(({ id, refund }) => [id, ...refund]);
    expect(never).toEqual([
      ['cancellation-window/windows-7-esu@2019-12-18', { share: 'not-stated', hours: null }],
      ['cancellation-window/azure-linux-plan@2019-12-18', { share: 'none', hours: null }],
      ['cancellation-window/azure-savings-plan@2022-10-12', { share: 'none', hours: null }],
      ['cancellation-window/isv-metered@2019-11-20', { share: 'none', hours: null }],
    ]);
  });

  it('of an Azure plan is open at any time and gives nothing back [W19]', () => {
    expect(named('azure-plan')).toMatchObject([{ duration: 'any-time', refund: [{ share: 'none', hours: null }] }]);
  });

  it('says neither window nor refund of marketplace SaaS billed otherwise before the 72 hours, nor under the last text after them [W1] [W3] [W4] [I17]', () => {
    const silent = { duration: 'not-stated', refund: [{ share: 'not-stated', hours: null }] };
    const [first, second, third, fourth] = named('isv-saas-other');
    expect([first, second, third]).toMatchObject([silent, silent, silent]);
    expect(fourth).toMatchObject({ duration: { hours: 72 }, overrides: { I17: { 'as-last-text': silent } } });
  });

  it('counts the first month of a traditional license in months, not in hours [W11] [W12]', () => {
    for (const row of named('license-based').slice(3)) {
      expect(row.refund).toEqual([
        { share: 'full', hours: null, months: 1 },
        { share: 'prorated', hours: null },
      ]);
    }
  });

  it('of new commerce is opened anew by the same causes in all its texts, never by a batch of seats [W13] [W14]', () => {
    const causes = ['renewal', 'trial-conversion', 'partial-upgrade'];
    expect(named('new-commerce-license').map(({ reopenedBy }) => reopenedBy)).toEqual([causes, causes, causes]);
  });
});

describe('a new-commerce window of January 2022 [W13]', () => {
  const orderedAt = instant('2022-01-12');
  const purchase = (by: 'trial-conversion' | 'upgrade' | 'seat-addition'): Purchase => ({
    family: 'new-commerce-license',
    billingCycle: 'monthly',
    orderedAt,
    windowStarts: [
      { by: 'order', startsAt: orderedAt, seats: null },
      { by, startsAt: instant('2022-02-11T10:00Z'), seats: null },
    ],
  });
  const verdict = (by: 'trial-conversion' | 'upgrade' | 'seat-addition', at: string): string =>
    decideCancellation(purchase(by), instant(at)).verdict;

  it('runs 72 hours from the conversion of a trial', () => {
    const answer = decideCancellation(purchase('trial-conversion'), instant('2022-02-12'));
    expect(answer).toMatchObject({ verdict: 'allowed', window: { opensAt: instant('2022-02-11T10:00Z') } });
    expect('window' in answer && answer.window.closesAt !== null && isoInstant(answer.window.closesAt)).toBe('2022-02-14T10:00:00.000Z');
    expect(verdict('trial-conversion', '2022-02-14T09:59:59.999Z')).toBe('allowed');
    expect(verdict('trial-conversion', '2022-02-14T10:00Z')).toBe('refused');
  });

  it('is not opened by an upgrade, nor for the whole subscription by added seats', () => {
    expect(verdict('upgrade', '2022-02-12')).toBe('refused');
    expect(verdict('seat-addition', '2022-02-12')).toBe('refused');
  });
});
