import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { ChecklistFacts } from '../../../src/rules/canceling/cancellation-checklist.js';
import { cancellationChecklist } from '../../../src/rules/canceling/cancellation-checklist.js';

const complete: ChecklistFacts = {
  family: 'perpetual-software',
  customerName: 'Contoso',
  productName: 'Server',
  orderIds: ['o-1'],
  noticeAcknowledged: true,
};
const asked = (facts: ChecklistFacts, at = '2020-06-01') => cancellationChecklist(Object.freeze(facts), instant(at));

describe('cancellationChecklist', () => {
  it('is complete with customer, product, order and the notice acknowledged; a confirmation follows, and an API does it too [E16] [E13]', () => {
    expect(asked(complete)).toEqual({
      question: 'cancellation-checklist',
      at: instant('2020-06-01'),
      basis: [expect.objectContaining({ rule: 'E16', coverage: 'in-force' }), expect.objectContaining({ rule: 'E13' })],
      verdict: 'computed',
      contested: [],
      changesAt: instant('2023-06-30'),
      complete: true,
      missing: [],
      cancellations: 1,
      scope: 'order',
      attemptMayShow: ['days-left', 'window-over', 'support-request-offered'],
      confirmationFollows: true,
      through: ['portal', 'api'],
      steps: ['choose-customer', 'open-software', 'choose-purchase', 'choose-cancel', 'choose-order', 'acknowledge-notice', 'submit'],
      roles: ['admin-agent'],
    });
  });

  it('lists everything that is missing [E16]', () => {
    const missing = ['customerName|customerTenantId|domainName', 'productName', 'orderIds', 'noticeAcknowledged'];
    expect(asked({ family: 'perpetual-software' })).toMatchObject({ complete: false, missing, cancellations: 0 });
    const blank = {
      family: 'perpetual-software',
      customerName: ' ',
      customerTenantId: null,
      productName: '',
      orderIds: [' '],
      noticeAcknowledged: false,
    } as const;
    expect(asked(blank)).toMatchObject({ complete: false, missing, cancellations: 0 });
  });

  it.each(['customerName', 'customerTenantId', 'domainName'])('knows the customer by its %s [E16]', (field) => {
    expect(asked({ ...complete, customerName: null, [field]: 'x' })).toMatchObject({ complete: true });
  });

  it('cancels several orders one by one, each once [E13]', () => {
    expect(asked({ ...complete, orderIds: ['o-1', 'o-2', 'o-1', ''] })).toMatchObject({ cancellations: 2 });
  });

  it('has no text before 2020-01-21 [E16]', () => {
    expect(asked(complete, '2020-01-20')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2020-01-21' }] });
    expect(asked(complete, '2020-01-21').verdict).toBe('computed');
    expect(() => cancellationChecklist(complete, 'now' as never)).toThrow('invalid-instant');
  });

  it.each(['friendlyName', 'subscriptionId'])('needs the %s of a software subscription from 2023-06-30 on, and no order [E16]', (field) => {
    const customer = { family: 'software-subscription', domainName: 'contoso.example', noticeAcknowledged: true } as const;
    expect(asked({ ...customer, [field]: 's-1' }, '2023-06-29T23:59:59.999Z')).toMatchObject({
      missing: ['productName', 'orderIds'],
      scope: 'order',
    });
    expect(asked({ ...customer, [field]: 's-1' }, '2023-06-30')).toMatchObject({
      basis: [{ rule: 'E16', source: 'software-subscriptions@2023-06-30' }],
      complete: true,
      missing: [],
      cancellations: 1,
      scope: 'subscription',
      attemptMayShow: ['window-end', 'window-over'],
      confirmationFollows: null,
      roles: ['admin-agent'],
    });
    expect(asked({ ...customer, [field]: ' ', orderIds: ['o-1'] }, '2023-06-30')).toMatchObject({
      missing: ['friendlyName|subscriptionId'],
      cancellations: 0,
    });
  });

  it('stays as it was for perpetual software, but names no role from 2023-06-30 on [E16]', () => {
    expect(asked(complete, '2023-06-29T23:59:59.999Z')).toMatchObject({ complete: true, roles: ['admin-agent'] });
    expect(asked(complete, '2023-06-30')).toMatchObject({ complete: true, scope: 'order', confirmationFollows: true, roles: null });
  });

  it('needs a support request for Windows 7 updates until 2020-01-23 [E11]', () => {
    const esu = { ...complete, family: 'windows-7-esu' } as const;
    expect(asked(esu, '2019-12-17')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2019-12-18' }] });
    for (const at of ['2019-12-18', '2020-01-23T23:59:59.999Z']) {
      expect(asked(esu, at)).toMatchObject({
        verdict: 'refused',
        reasons: [{ code: 'support-request-required', rule: 'E11', errorCode: null }],
        instead: [{ by: 'support-request' }],
        changesAt: instant('2020-01-24'),
      });
    }
    expect(asked(esu, '2020-01-24')).toMatchObject({ verdict: 'computed', complete: true });
  });

  it('has no steps for plans of SUSE and Red Hat [E12]', () => {
    const plan = { ...complete, family: 'azure-linux-plan' } as const;
    expect(asked(plan, '2019-12-17').verdict).toBe('undetermined');
    expect(asked(plan, '2019-12-18')).toMatchObject({ reasons: [{ code: 'not-cancellable', rule: 'E12', errorCode: null }], instead: [] });
    expect(asked(plan, '2023-10-23')).toMatchObject({ verdict: 'refused' });
  });

  it('tells the steps of each page: an order of software, a subscription of software from 2023-06-30 on [E16]', () => {
    const bySoftware = [
      'choose-customer',
      'open-software',
      'choose-purchase',
      'choose-cancel',
      'choose-order',
      'acknowledge-notice',
      'submit',
    ];
    const server = { family: 'software-subscription' } as const;
    expect(asked(complete, '2020-01-21')).toMatchObject({ steps: bySoftware });
    expect(asked(complete, '2023-06-30')).toMatchObject({ steps: bySoftware });
    expect(asked(server, '2023-06-29T23:59:59.999Z')).toMatchObject({ steps: bySoftware });
    expect(asked(server, '2023-06-30')).toMatchObject({
      through: ['portal', 'api'],
      steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'confirm', 'submit'],
    });
  });

  it('needs nothing beforehand for marketplace SaaS; the API is named from 2019-11-20 on [E16]', () => {
    const saas = { family: 'isv-saas' } as const;
    expect(asked(saas, '2019-02-28T23:59:59.999Z')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2019-03-01' }] });
    const steps = ['choose-customer', 'choose-subscription', 'choose-cancel', 'submit'];
    const nothingNeeded = {
      complete: true,
      missing: [],
      cancellations: 1,
      scope: 'subscription',
      attemptMayShow: [],
      confirmationFollows: null,
    };
    expect(asked(saas, '2019-11-19T23:59:59.999Z')).toMatchObject({ ...nothingNeeded, through: ['portal'], steps, roles: null });
    expect(asked(saas, '2019-11-20')).toMatchObject({
      ...nothingNeeded,
      basis: [{ rule: 'E16', source: 'create-subscription@2019-11-20' }, { rule: 'P3' }],
      through: ['portal', 'api'],
      steps: [...steps, 'fill-in-dialog', 'confirm'],
      roles: ['admin-agent', 'global-admin'],
    });
    expect(asked(saas, '2019-11-26T23:59:59.999Z')).toMatchObject({ roles: ['admin-agent', 'global-admin'] });
    expect(asked(saas, '2019-11-27')).toMatchObject({
      ...nothingNeeded,
      basis: [{ rule: 'E16', source: 'create-subscription@2019-11-27' }, { rule: 'A1' }],
      steps: [...steps, 'fill-in-dialog', 'confirm'],
      roles: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'],
    });
  });

  it('removes what is billed after use: in the Azure portal until Partner Center sells some of it from 2020-11-25 on [E6] [B5]', () => {
    const metered = { family: 'isv-metered' } as const;
    expect(asked(metered, '2019-11-19T23:59:59.999Z').verdict).toBe('undetermined');
    expect(asked(metered, '2019-11-20')).toMatchObject({
      complete: true,
      cancellations: 1,
      through: ['azure-portal'],
      steps: ['deprovision'],
    });
    expect(asked(metered, '2020-11-24T23:59:59.999Z')).toMatchObject({ through: ['azure-portal'], changesAt: instant('2020-11-25') });
    expect(asked(metered, '2020-11-25')).toMatchObject({ basis: [{ rule: 'E6' }], through: [], steps: ['deprovision'] });
  });

  it('asks for the family, and is silent on other ones [E16]', () => {
    expect(asked({ customerName: 'Contoso' } as ChecklistFacts)).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'family' }] });
    expect(asked({ ...complete, family: 'license-based' })).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'move' }] });
    expect(asked({ ...complete, family: 'constructor' as never })).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'family' }] });
  });
});
