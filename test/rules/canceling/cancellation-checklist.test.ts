import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { ChecklistFacts } from '../../../src/rules/canceling/cancellation-checklist.js';
import { cancellationChecklist } from '../../../src/rules/canceling/cancellation-checklist.js';

const complete: ChecklistFacts = { customerName: 'Contoso', productName: 'Server', orderIds: ['o-1'], noticeAcknowledged: true };
const asked = (facts: ChecklistFacts, at = '2020-06-01') => cancellationChecklist(Object.freeze(facts), instant(at));

describe('cancellationChecklist', () => {
  it('is complete with customer, product, order and the notice acknowledged; a confirmation follows, and an API does it too [E16] [E13]', () => {
    expect(asked(complete)).toEqual({
      question: 'cancellation-checklist',
      at: instant('2020-06-01'),
      basis: [expect.objectContaining({ rule: 'E16', coverage: 'in-force' }), expect.objectContaining({ rule: 'E13' })],
      verdict: 'computed',
      contested: [],
      changesAt: instant('2021-06-03'),
      complete: true,
      missing: [],
      cancellations: 1,
      scope: 'order',
      attemptMayShow: ['days-left', 'window-over', 'support-request-offered'],
      confirmationFollows: true,
      through: ['portal', 'api'],
    });
  });

  it('lists everything that is missing [E16]', () => {
    const missing = ['customerName|customerTenantId|domainName', 'productName', 'orderIds', 'noticeAcknowledged'];
    expect(asked({})).toMatchObject({ complete: false, missing, cancellations: 0 });
    const blank = { customerName: ' ', customerTenantId: null, productName: '', orderIds: [' '], noticeAcknowledged: false };
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
});
