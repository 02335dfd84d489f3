import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { SupportRequestFacts } from '../../../src/rules/canceling/support-request.js';
import { supportRequest } from '../../../src/rules/canceling/support-request.js';

const complete = {
  customerTenantId: 't-1',
  orderId: 'o-1',
  refundReason: 'mistake',
  requestedAmount: '94.20 EUR',
  problemType: 'CSP Purchase/Refund on behalf of customers',
  impact: 'low',
  title: 'Refund',
  contactName: 'Ann',
  contactEmail: 'ann@contoso.example',
  contactPhone: '1',
};
const asked = (facts: SupportRequestFacts, at = '2020-06-01') => supportRequest(Object.freeze(facts), instant(at));
const missing = (facts: SupportRequestFacts) => {
  const answer = asked(facts);
  return answer.verdict === 'computed' ? answer.missing : null;
};

describe('supportRequest', () => {
  it('is complete without attachments [E15]', () => {
    expect(asked(complete)).toMatchObject({
      question: 'support-request',
      verdict: 'computed',
      basis: [{ rule: 'E15', coverage: 'in-force' }],
      contested: [],
      changesAt: instant('2023-10-24'),
      complete: true,
      missing: [],
      wanted: { problemType: 'CSP Purchase/Refund on behalf of customers' },
    });
  });

  it('lists everything that is missing, in its order [E15]', () => {
    expect(asked({})).toMatchObject({
      complete: false,
      missing: [
        'customerTenantId|domainName',
        'orderId|subscriptionId',
        'refundReason',
        'requestedAmount',
        'problemType',
        'impact',
        'title',
        'contactName',
        'contactEmail',
        'contactPhone',
      ],
    });
  });

  it.each(['refundReason', 'requestedAmount', 'problemType', 'impact', 'title', 'contactName', 'contactEmail', 'contactPhone'])(
    'misses %s when it is absent, null or blank [E15]',
    (field) => {
      for (const value of [undefined, null, '', ' \t']) expect(missing({ ...complete, [field]: value })).toEqual([field]);
    },
  );

  it('takes the domain name for the tenant id, and the subscription id for the order id [E15]', () => {
    expect(missing({ ...complete, customerTenantId: null, domainName: 'contoso.example' })).toEqual([]);
    expect(missing({ ...complete, orderId: null, subscriptionId: 's-1' })).toEqual([]);
    expect(missing({ ...complete, customerTenantId: null })).toEqual(['customerTenantId|domainName']);
    expect(missing({ ...complete, orderId: null })).toEqual(['orderId|subscriptionId']);
  });

  it('takes the one problem type that the documents name [E15]', () => {
    expect(missing({ ...complete, problemType: 'Billing' })).toEqual(['problemType']);
    expect(asked({})).toMatchObject({ wanted: { problemType: 'CSP Purchase/Refund on behalf of customers' } });
  });

  it.each([
    'CSP Purchase/Refund on behalf of customers',
    'csp purchase/refund on behalf of customers',
    ' CSP  Purchase / Refund on behalf of customers\t',
    'CSPPURCHASE/REFUNDONBEHALFOFCUSTOMERS',
  ])('compares %j without regard to case and spaces [E15]', (problemType) => {
    expect(missing({ ...complete, problemType })).toEqual([]);
  });

  it('is not fooled by inherited or hostile fields [E15]', () => {
    const inherited = Object.create(complete) as SupportRequestFacts;
    expect(missing(inherited)).toHaveLength(10);
    expect(missing({ ...complete, title: 7 as never, ['__proto__']: 'x', constructor: 'x' })).toEqual(['title']);
    expect(missing(Object.assign(Object.create(null) as object, complete))).toEqual([]);
  });

  it('has no text before 2018-08-31 [E15]', () => {
    expect(asked(complete, '2018-08-30')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }] });
    expect(asked(complete, '2018-08-31').verdict).toBe('computed');
    expect(() => supportRequest(complete, 'now' as never)).toThrow('invalid-instant');
  });
});
