import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, termFrom } from 'termbook';
import type { BillingCycle } from '../../../src/vocabulary/product.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { bought, cells, chosen, purchaseIn, said, saidIn } from '../ask.js';

const ask = (purchase: Purchase, at: string, interpretations: Interpretations = {}) =>
  decideCancellation(purchase, instant(at), { interpretations });
const saas = (billingCycle: BillingCycle, orderedAt: string, more: Partial<Purchase> = {}) =>
  bought('isv-saas', orderedAt, { billingCycle, ...more });

describe('each other interpretation changes its orders, and no others', () => {
  it.each(
    cells(`
    [I12] the page date, before it |
      software-subscription 2021-03-07T23:59:59.999Z | 2021-04-20 | I12 page-date | immediate prorated | immediate prorated
    [I12] the page date, from it on |
      software-subscription 2021-03-08 | 2021-04-20 | I12 page-date | immediate prorated | window-closed 2021-04-08
    [I12] the page date, to the last day before the announced one |
      perpetual-software 2021-05-31T23:59:59.999Z | 2021-07-20 | I12 page-date | immediate full | window-closed 2021-07-01
    [I20] Windows 7 updates before the page was revised |
      windows-7-esu 2020-01-23T23:59:59.999Z | 2020-02-20 | I20 support-only | support-request-required | support-request-required
    [I20] Windows 7 updates from 2020-01-24 on |
      windows-7-esu 2020-01-24 | 2020-02-20 | I20 support-only | immediate not-stated | support-request-required
    [I20] Windows 7 updates from 2021-06-01 on |
      windows-7-esu 2021-06-01 | 2021-06-20 | I20 support-only | immediate not-stated | support-request-required
    [I23] traditional licenses before both stood |
      license-based 2018-05-09T23:59:59.999Z | 2018-06-09 | I23 month-1 | immediate prorated | immediate prorated
    [I23] traditional licenses while both stood |
      license-based 2018-05-10 | 2018-06-09 | I23 month-1 | immediate prorated | immediate full
    [I23] traditional licenses on the last day |
      license-based 2020-07-24T23:59:59.999Z | 2020-08-24 | I23 month-1 | immediate prorated | immediate full
    [I26] the seventh day of licenses |
      new-commerce-license 2024-03-01T10:00Z | 2024-03-08T23:59:59.999Z | I26 calendar-days | window-closed 2024-03-08T10:00Z | immediate prorated
    [I26] after the seventh day of licenses |
      new-commerce-license 2024-03-01T10:00Z | 2024-03-09 | I26 calendar-days | window-closed 2024-03-08T10:00Z | window-closed 2024-03-09
    [I26] the seventh day of software subscriptions |
      software-subscription 2024-03-01T10:00Z | 2024-03-08T10:00Z | I26 calendar-days | window-closed 2024-03-08T10:00Z | immediate prorated
    [I31] perpetual software before 2021-06-01 |
      perpetual-software 2021-05-31 | 2021-07-20 | I31 on-premises-page | immediate full | immediate full
    [I31] perpetual software on 2021-06-01 |
      perpetual-software 2021-06-01 | 2021-07-20 | I31 on-premises-page | window-closed 2021-07-02 | immediate full
    [I31] perpetual software on 2021-10-06 |
      perpetual-software 2021-10-06T23:59:59.999Z | 2021-11-20 | I31 on-premises-page | window-closed 2021-11-06 | immediate full
    [I31] perpetual software from 2021-10-07 on |
      perpetual-software 2021-10-07 | 2021-11-20 | I31 on-premises-page | window-closed 2021-11-07 | window-closed 2021-11-07
    [I37] software subscriptions before the first day |
      software-subscription 2022-07-10T23:59:59.999Z | 2022-08-01 | I37 from-2022-10-14 | immediate prorated | immediate prorated
    [I37] software subscriptions from 2022-07-11 on |
      software-subscription 2022-07-11 | 2022-08-01 | I37 from-2022-10-14 | window-closed 2022-07-18 | immediate prorated
    [I37] software subscriptions from 2022-10-14 on |
      software-subscription 2022-10-14 | 2022-11-01 | I37 from-2022-10-14 | window-closed 2022-10-21 | window-closed 2022-10-21
    [I37] software subscriptions before the first document |
      software-subscription 2023-06-29T23:59:59.999Z | 2023-07-20 | I37 from-2023-06-30 | window-closed 2023-07-06T23:59:59.999Z | immediate prorated
    [I38] new commerce in the first 24 of 72 hours |
      new-commerce-license 2021-10-03 | 2021-10-03T23:59:59.999Z | I38 full | immediate prorated | immediate full
    [I38] new commerce after them | new-commerce-license 2021-10-03 | 2021-10-04 | I38 full | immediate prorated | immediate prorated
  `),
  )('%s', (_name, asked, at, choice, ours, theirs) => {
    const purchase = purchaseIn(asked);
    const answer = ask(purchase, at);
    const [id = ''] = choice.split(' ');
    expect(said(answer)).toBe(saidIn(ours));
    expect(said(ask(purchase, at, chosen(choice)))).toBe(saidIn(theirs));
    const differs = ours.split(' ')[0] !== theirs.split(' ')[0] || (ours.startsWith('immediate') && ours !== theirs);
    const isRefusal = !ours.startsWith('immediate') && !theirs.startsWith('immediate');
    if (answer.verdict !== 'undetermined' && differs && !isRefusal) expect(answer.contested).toContain(id);
  });
});

describe('the marketplace', () => {
  it.each([
    ['2019-03-01', 'undetermined documents-silent'],
    ['2019-11-19T23:59:59.999Z', 'undetermined documents-silent'],
    ['2019-11-20', 'at-renewal'],
  ])('ordered %s, after its window: %s [W1] [E2]', (orderedAt, expected) => {
    const answer = ask(saas('monthly', orderedAt), '2019-12-05');
    expect(said(answer)).toBe(expected);
    if (answer.verdict === 'undetermined') expect(answer.gaps).toEqual([{ gap: 'documents-silent', on: 'afterwards' }]);
  });

  it('after 72 hours it ends at renewal, and the publisher may be asked, without a promise [W4] [C4] [I6]', () => {
    const late = ask(saas('annual', '2024-07-16'), '2024-07-19');
    expect(late).toMatchObject({ effect: 'at-renewal', refund: 'none', refunds: [], instead: [{ by: 'ask-publisher' }] });
    expect(late.basis.map(({ rule }) => rule)).toEqual(['W4', 'C4']);
    expect(ask(saas('annual', '2024-07-15'), '2024-07-19')).toMatchObject({ effect: 'at-renewal', instead: [] });
    expect(ask(saas('annual', '2024-07-16'), '2024-07-19', { I6: 'nothing-left' })).toMatchObject({
      verdict: 'refused',
      instead: [{ by: 'ask-publisher' }],
    });
  });

  it('from 2024-07-16 on no value of I17 changes anything [I17]', () => {
    for (const cycle of ['monthly', 'annual', 'one-time'] as const) {
      const answer = ask(saas(cycle, '2024-07-16'), '2024-07-18');
      expect(said(answer)).toBe('immediate full');
      expect(answer.verdict === 'allowed' && answer.contested).toEqual([]);
    }
  });

  it.each([
    ['2022-06-02T23:59:59.999Z', ['I6']],
    ['2022-06-03', ['I6', 'I32']],
  ])('ordered %s, in the first hours of a renewal, contested by %j [I32]', (orderedAt, contested) => {
    const purchase = saas('monthly', orderedAt, { term: termFrom(instant(orderedAt), 'P1M'), autoRenew: true });
    const [renewedAt] = [purchase.term?.endsAt ?? purchase.orderedAt];
    expect(decideCancellation(purchase, renewedAt)).toMatchObject({ effect: 'at-renewal', contested });
  });

  it.each([
    ['2021-01-06T23:59:59.999Z', 'prorated', 'prorated', false],
    ['2021-01-07', 'prorated', 'full', true],
    ['2023-01-10T23:59:59.999Z', 'prorated', 'full', true],
    ['2023-01-11', 'full', 'full', false],
  ] as const)(
    'a traditional license renewed on %s: %s, or %s if a renewal gives it back in full [I32]',
    (renewedAt, byDefault, renewalToo, isContested) => {
      const orderedAt = new Date(instant(renewedAt) - 31 * 86_400_000).toISOString();
      const term = { ...termFrom(instant(orderedAt), 'P1M'), endsAt: instant(renewedAt) };
      const purchase = bought('license-based', orderedAt, { billingCycle: 'monthly', term, autoRenew: true });
      const answer = decideCancellation(purchase, term.endsAt);
      expect(said(answer)).toBe(`immediate ${byDefault}`);
      expect('contested' in answer && answer.contested.includes('I32')).toBe(isContested);
      const other = decideCancellation(purchase, term.endsAt, { interpretations: { I32: 'renewal-too' } });
      expect(said(other)).toBe(`immediate ${renewalToo}`);
    },
  );
});

describe('what three facts tell', () => {
  const licenses = (more: Partial<Purchase> = {}) => bought('new-commerce-license', '2023-03-20', { billingCycle: 'annual', ...more });
  const missing = (fact: string) => [{ gap: 'fact-missing', fact }];

  it.each([
    ['2024-03-19T23:59:59.999Z', 'window-closed 2023-03-27T00:00:00.000Z'],
    ['2024-03-20', 'undetermined fact-missing'],
    ['2024-03-20T00:00:00.001Z', 'undetermined fact-missing'],
    ['2026-01-01', 'undetermined fact-missing'],
  ])('of licenses billed yearly, on %s: %s [W14]', (at, expected) => {
    const answer = ask(licenses(), at);
    expect(said(answer)).toBe(expected);
    if (answer.verdict === 'undetermined') expect(answer.gaps).toEqual(missing('term'));
    else expect(answer).toMatchObject({ changesAt: instant('2024-03-20') });
  });

  it('more facts say more: the term, then whether it renews [W14]', () => {
    const term = termFrom(instant('2023-03-20'), 'P1Y');
    expect(ask(licenses({ term }), '2024-03-22')).toMatchObject({ gaps: missing('autoRenew') });
    expect(said(ask(licenses({ term, autoRenew: true }), '2024-03-22'))).toBe('immediate prorated');
    expect(said(ask(licenses({ term, autoRenew: false }), '2024-03-22'))).toBe('already-ended');
  });

  it.each<[string, Purchase, string, string]>([
    [
      'a month is the shortest where it is billed monthly',
      bought('new-commerce-license', '2023-03-20'),
      '2023-04-20',
      'undetermined fact-missing',
    ],
    [
      'and before it nothing can have been renewed',
      bought('new-commerce-license', '2023-03-20'),
      '2023-04-19T23:59:59.999Z',
      'window-closed 2023-03-27T00:00:00.000Z',
    ],
    [
      'software subscriptions that renew too [W7] [T5]',
      bought('software-subscription', '2023-03-20', { billingCycle: 'annual' }),
      '2024-03-20',
      'undetermined fact-missing',
    ],
    [
      'not software that has no window at a renewal [W6]',
      bought('software-subscription', '2021-07-01', { billingCycle: 'annual' }),
      '2023-01-01',
      'window-closed 2021-08-01T00:00:00.000Z',
    ],
    ['a suspended one does not renew [L3]', licenses({ status: 'suspended' }), '2024-06-01', 'window-closed 2023-03-27T00:00:00.000Z'],
    [
      'window starts that are stated leave nothing open',
      licenses({ windowStarts: [{ by: 'order', startsAt: instant('2023-03-20'), seats: null }] }),
      '2024-06-01',
      'window-closed 2023-03-27T00:00:00.000Z',
    ],
  ])('%s', (_name, purchase, at, expected) => {
    expect(said(ask(purchase, at))).toBe(expected);
  });
});
