import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import type { Suspension } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import type { Status } from '../../../src/vocabulary/status.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { frozen } from '../ask.js';

const known = { accountOpenedAt: instant('2019-11-25'), firstBillingAt: instant('2019-11-25') };
const suspended = (rest: Partial<Suspension> = {}): Suspension =>
  frozen({ family: 'license-based', suspendedAt: instant('2019-12-01T10:00Z'), ...rest });
const ask = (suspension: Suspension, at: string, interpretations: Interpretations = {}) =>
  decideReactivation(suspension, instant(at), { interpretations });

describe('reactivating', () => {
  it('a millisecond before the expiry: allowed, by the move, until then [D6]', () => {
    const answer = ask(suspended(known), '2020-02-29T09:59:59.999Z');
    expect(answer).toStrictEqual({
      question: 'reactivation',
      at: instant('2020-02-29T09:59:59.999Z'),
      basis: answer.basis,
      contested: [],
      changesAt: instant('2020-02-29T10:00Z'),
      verdict: 'allowed',
      way: { by: 'move', move: 'reactivate', scope: 'subscription' },
      window: {
        opensAt: instant('2019-12-01T10:00Z'),
        closesAt: instant('2020-02-29T10:00Z'),
        bounds: { earliestAt: instant('2020-02-29T10:00Z'), latestAt: instant('2020-03-01'), by: ['I15'] },
      },
    });
    expect(answer.basis.map(({ rule }) => rule)).toStrictEqual(['D4', 'L1', 'D5']);
  });

  it('exactly at it: too late, contested; possible under the other words, for that millisecond or for the day [D6] [I4] [I15]', () => {
    expect(ask(suspended(known), '2020-02-29T10:00Z')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: instant('2020-02-29T10:00Z') }],
      instead: [],
      contested: ['I4', 'I15'],
      changesAt: instant('2020-02-29T10:00:00.001Z'),
    });
    expect(ask(suspended(known), '2020-02-29T10:00Z', { I4: 'still-possible' })).toMatchObject({
      verdict: 'allowed',
      changesAt: instant('2020-02-29T10:00:00.001Z'),
    });
    expect(ask(suspended(known), '2020-02-29T10:00:00.001Z', { I4: 'still-possible' }).verdict).toBe('refused');
    expect(ask(suspended(known), '2020-02-29T23:59:59.999Z', { I15: 'end-of-day' }).verdict).toBe('allowed');
    expect(ask(suspended(known), '2020-03-01', { I15: 'end-of-day' }).verdict).toBe('refused');
    expect(ask(suspended(known), '2020-03-01')).toMatchObject({ contested: [], changesAt: null });
  });

  const missing = [
    { gap: 'fact-missing', fact: 'accountOpenedAt' },
    { gap: 'fact-missing', fact: 'firstBillingAt' },
  ] as const;
  const bounds = { earliestAt: instant('2020-02-29T10:00Z'), latestAt: instant('2020-03-31') };

  it('where the days are not known: allowed before day 90, undetermined until day 120, then refused [D4] [I3]', () => {
    expect(ask(suspended(), '2020-02-29T09:59:59.999Z')).toMatchObject({
      verdict: 'allowed',
      window: { opensAt: instant('2019-12-01T10:00Z'), closesAt: instant('2020-02-29T10:00Z') },
      bounds,
      changesAt: instant('2020-02-29T10:00Z'),
    });
    expect(ask(suspended(known), '2020-02-01')).not.toHaveProperty('bounds');
    for (const at of ['2020-02-29T10:00:00.001Z', '2020-03-02', '2020-03-30T09:59:59.999Z']) {
      expect(ask(suspended(), at)).toMatchObject({
        at: instant(at),
        verdict: 'undetermined',
        gaps: missing,
        bounds,
        basis: [{ rule: 'D4' }, {}, {}],
      });
    }
    expect(ask(suspended(), '2020-03-30T10:00Z')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'retention-over', expiredAt: instant('2020-03-30T10:00Z') }],
      contested: ['I4', 'I15'],
    });
    expect(ask(suspended(), '2020-03-31')).toMatchObject({ verdict: 'refused', contested: [], changesAt: null });
  });

  it('contested is on an open answer too [I3] [I4] [I15]', () => {
    expect(ask(suspended(), '2020-02-29T10:00Z')).toMatchObject({ verdict: 'undetermined', contested: ['I4', 'I15'] });
    expect(ask(suspended(), '2020-03-02')).toMatchObject({ contested: [] });
    const bought = suspended({ accountOpenedAt: instant('2019-11-25') });
    expect(ask(bought, '2020-03-02')).toMatchObject({ verdict: 'undetermined', contested: ['I3'], gaps: [missing[1]] });
    expect(ask(bought, '2020-03-02', { I3: 'none-after-2018-02-23' })).toMatchObject({ verdict: 'refused', contested: ['I3'] });
  });

  it('from 2023-08-04 without the term: undetermined from the suspension until day 90 [I3]', () => {
    const facts = suspended({ suspendedAt: instant('2023-08-04') });
    const open = { verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'term' }] };
    expect(ask(facts, '2023-08-04')).toMatchObject(open);
    expect(ask(facts, '2023-11-01T23:59:59.999Z')).toMatchObject(open);
    expect(ask(facts, '2023-11-02')).toMatchObject({ verdict: 'refused' });
    const ending = { ...facts, term: termFrom(instant('2022-09-15'), 'P1Y') };
    expect(ask(ending, '2023-09-14T23:59:59.999Z').verdict).toBe('allowed');
    expect(ask(ending, '2023-09-15').verdict).toBe('refused');
  });

  const saas = (suspendedAt: string, rest: Partial<Suspension> = {}): Suspension =>
    suspended({ family: 'isv-saas', suspendedAt: instant(suspendedAt), ...known, ...rest });

  it('marketplace software: by the partner until day 90, by the marketplace until day 30 [D4] [L7]', () => {
    expect(ask(saas('2022-01-01', { suspendedBy: 'partner' }), '2022-03-31T23:59:59.999Z').verdict).toBe('allowed');
    expect(ask(saas('2022-01-01', { suspendedBy: 'partner' }), '2022-04-01')).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'D4' }, {}, { rule: 'D6' }],
    });
    expect(ask(saas('2022-01-01', { suspendedBy: 'marketplace' }), '2022-01-30T23:59:59.999Z').verdict).toBe('allowed');
    expect(ask(saas('2022-01-01', { suspendedBy: 'marketplace' }), '2022-01-31')).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'L7' }, { rule: 'D6' }],
    });
  });

  it("marketplace software, not stated by whom: allowed before day 30, undetermined until the partner's last day, then refused [D4] [L7]", () => {
    const open = {
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }],
      bounds: { earliestAt: instant('2022-01-31'), latestAt: instant('2022-04-02') },
    };
    expect(ask(saas('2022-01-01'), '2022-01-30T23:59:59.999Z').verdict).toBe('allowed');
    expect(ask(saas('2022-01-01'), '2022-01-31')).toMatchObject(open);
    expect(ask(saas('2022-01-01'), '2022-03-31T23:59:59.999Z')).toMatchObject(open);
    expect(ask(saas('2022-01-01'), '2022-04-01')).toMatchObject({ verdict: 'refused', reasons: [{ expiredAt: instant('2022-04-01') }] });
    expect(ask(saas('2022-01-01', { suspendedFor: 'nonpayment' }), '2022-02-01')).toMatchObject(open);
  });

  it('marketplace software before 2021-10-27, not stated by whom: undetermined from the suspension on [L7]', () => {
    expect(ask(saas('2020-07-17'), '2020-07-17')).toMatchObject({
      gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }],
      bounds: { earliestAt: null, latestAt: instant('2020-10-16') },
    });
    expect(ask(saas('2020-07-17'), '2020-10-15').verdict).toBe('refused');
    expect(ask(saas('2020-07-17', { suspendedBy: 'marketplace' }), '2020-10-15')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2021-10-27' }],
    });
  });

  it('new commerce from 2023-08-04: any time before the end of the term, not at it [L3] [I4]', () => {
    const facts = suspended({
      family: 'new-commerce-license',
      suspendedAt: instant('2023-12-01'),
      term: termFrom(instant('2023-06-15'), 'P1Y'),
    });
    expect(ask(facts, '2024-06-14T23:59:59.999Z')).toMatchObject({
      verdict: 'allowed',
      window: { closesAt: instant('2024-06-15') },
      basis: [{ rule: 'L3' }],
    });
    expect(ask(facts, '2024-06-15')).toMatchObject({ verdict: 'refused', contested: ['I4'] });
    expect(ask(facts, '2024-06-15', { I4: 'still-possible' }).verdict).toBe('allowed');
    expect(ask(suspended({ family: 'new-commerce-license', suspendedAt: instant('2023-12-01') }), '2024-01-01')).toMatchObject({
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
    });
  });

  it('new commerce until 2023-08-03: 90 days; from then or an earlier end of its term on the documents are silent [L10]', () => {
    const facts = suspended({
      family: 'new-commerce-license',
      suspendedAt: instant('2022-03-01'),
      term: termFrom(instant('2021-10-01'), 'P1Y'),
    });
    expect(ask(facts, '2022-05-29T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', basis: [{ rule: 'L10' }] });
    expect(ask(facts, '2022-05-30')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    const termless = { ...facts, term: null };
    expect(ask(termless, '2022-05-29T23:59:59.999Z')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'term' }] });
    expect(ask(termless, '2022-05-30')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    const ending = { ...facts, term: termFrom(instant('2022-02-15'), 'P1M') };
    expect(ask(ending, '2022-03-14T23:59:59.999Z').verdict).toBe('allowed');
    expect(ask(ending, '2022-03-15')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'afterwards' }] });
    expect(ask({ ...facts, suspendedAt: instant('2021-10-03') }, '2021-10-05')).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2021-10-04' }],
    });
  });

  it('before the suspension: refused until then; before the first text, or of other families: undetermined', () => {
    expect(ask(suspended(), '2019-12-01T09:59:59.999Z')).toMatchObject({
      reasons: [{ code: 'before-last-event', rule: 'D6', changedAt: instant('2019-12-01T10:00Z') }],
      changesAt: instant('2019-12-01T10:00Z'),
    });
    expect(ask(suspended(), '2019-12-01T10:00Z').verdict).toBe('allowed');
    expect(ask(suspended({ suspendedAt: instant('2016-11-30') }), '2016-11-30')).toMatchObject({ gaps: [{ gap: 'before-first-source' }] });
    expect(ask(suspended({ family: 'azure-plan' }), '2020-01-01')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it.each<[Status]>([['active'], ['deleted'], ['cancelled'], ['disabled']])('%s, not suspended: refused for ever', (status) => {
    expect(ask(suspended({ status }), '2019-12-02')).toMatchObject({
      reasons: [{ code: 'already-ended', rule: 'D6', status }],
      changesAt: null,
    });
  });

  it('suspended, said so: the same as not said', () => {
    expect(ask(suspended({ status: 'suspended' }), '2020-01-01')).toStrictEqual(ask(suspended(), '2020-01-01'));
  });
});

describe('what a refusal cites', () => {
  it('is the rule on reactivating, from its first document on by the date of the suspension [D6]', () => {
    const of = (suspendedAt: string, at: string, status: 'active' | 'suspended') =>
      decideReactivation({ family: 'license-based', suspendedAt: instant(suspendedAt), status }, instant(at)).basis.map(({ rule }) => rule);
    expect(of('2016-11-30T23:59:59.999Z', '2017-01-01', 'active')).toEqual([]);
    expect(of('2016-12-01', '2017-01-01', 'active')).toEqual(['D6']);
    expect(of('2019-12-01', '2019-11-30', 'suspended')).toEqual(['D6']);
    expect(of('2019-12-01', '2020-03-30', 'suspended')).toContain('D6');
  });
});
