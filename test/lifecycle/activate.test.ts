import { describe, expect, it } from 'vitest';
import { activate } from '../../src/lifecycle/activate.js';
import { at, ms, pending, readTerm } from './subscriptions.js';

const trial = { opensAt: at('2024-03-02'), closesAt: at('2024-04-01') };

describe('activate', () => {
  it('turns a pending subscription without a trial active [C1]', () => {
    const moved = activate(pending(), at('2024-03-02'));
    expect(moved).toMatchObject({ verdict: 'applied', subscription: { status: 'active', changedAt: at('2024-03-02') } });
  });

  it('turns it into a trial while its free trial runs, up to its last millisecond [C1]', () => {
    expect(activate(pending({ trial }), at('2024-03-02'))).toMatchObject({ subscription: { status: 'trial', trial } });
    const late = pending({ trial, orderedAt: at('2024-03-20'), changedAt: at('2024-03-20') });
    expect(activate(late, ms(trial.closesAt, -1))).toMatchObject({ subscription: { status: 'trial' } });
  });

  it('turns it active once the trial is over [C1]', () => {
    const late = pending({ trial, orderedAt: at('2024-03-20'), changedAt: at('2024-03-20') });
    expect(activate(late, trial.closesAt)).toMatchObject({ subscription: { status: 'active' } });
  });

  it('turns it into a trial without end where none is stated [C1]', () => {
    const endless = { opensAt: at('2024-03-02'), closesAt: null };
    expect(activate(pending({ trial: endless }), at('2024-03-25'))).toMatchObject({ subscription: { status: 'trial', trial: endless } });
  });

  it('is possible until 30 days after the order; what follows is not told', () => {
    const limit = at('2024-03-31T10:00Z');
    expect(activate(pending(), ms(limit, -1)).verdict).toBe('applied');
    expect(activate(pending(), limit)).toEqual({
      question: 'activate',
      at: limit,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
    });
  });

  it('is not told of once the term that was ordered is over', () => {
    const term = readTerm('2024-03-05', '2024-03-20');
    expect(activate(pending({ term }), ms(term.endsAt, -1)).verdict).toBe('applied');
    expect(activate(pending({ term }), term.endsAt).verdict).toBe('undetermined');
  });

  it('has no such limit for other families, of which the texts tell none', () => {
    expect(activate(pending({ family: 'azure-plan' }), at('2025-01-01')).verdict).toBe('applied');
  });
});
