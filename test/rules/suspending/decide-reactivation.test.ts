import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import type { Suspension } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import type { Status } from '../../../src/vocabulary/status.js';
import { termFrom } from '../../../src/vocabulary/term.js';
import { frozen } from '../ask.js';
import { interpretationIds, met, otherWords } from '../purchases.js';
import { draws } from '../../draws.js';

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
      window: { opensAt: instant('2019-12-01T10:00Z'), closesAt: instant('2020-02-29T10:00Z') },
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

  it('where the days are not known it may still be possible, until 120 [D4] [I3]', () => {
    expect(ask(suspended(), '2020-02-29T10:00:00.001Z')).toMatchObject({
      verdict: 'refused',
      contested: ['I3', 'I15'],
      changesAt: instant('2020-03-01'),
    });
    expect(ask(suspended(), '2020-03-02')).toMatchObject({ contested: ['I3'], changesAt: instant('2020-03-30T10:00Z') });
    expect(ask(suspended(), '2020-03-30T10:00Z')).toMatchObject({ contested: [], changesAt: null });
    expect(ask(suspended(), '2020-02-01')).toMatchObject({ verdict: 'allowed', contested: [] });
  });

  it('new commerce: any time before the end of the term, not at it [L3] [I4]', () => {
    const facts = suspended({ family: 'new-commerce-license', term: termFrom(instant('2019-06-15'), 'P1Y') });
    expect(ask(facts, '2020-06-14T23:59:59.999Z')).toMatchObject({
      verdict: 'allowed',
      window: { closesAt: instant('2020-06-15') },
      basis: [{ rule: 'L3' }],
    });
    expect(ask(facts, '2020-06-15')).toMatchObject({ verdict: 'refused', contested: ['I4'] });
    expect(ask(facts, '2020-06-15', { I4: 'still-possible' }).verdict).toBe('allowed');
    expect(ask(suspended({ family: 'new-commerce-license' }), '2020-01-01')).toMatchObject({
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
    });
  });

  it('before the suspension: refused until then; before the first text, or of other families: undetermined', () => {
    expect(ask(suspended(), '2019-12-01T09:59:59.999Z')).toMatchObject({
      reasons: [{ code: 'before-last-event', rule: 'D6', changedAt: instant('2019-12-01T10:00Z') }],
      changesAt: instant('2019-12-01T10:00Z'),
    });
    expect(ask(suspended(), '2019-12-01T10:00Z').verdict).toBe('allowed');
    expect(ask(suspended({ suspendedAt: instant('2018-04-05') }), '2018-04-05')).toMatchObject({ gaps: [{ gap: 'before-first-source' }] });
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

  it.each(['constructor', '__proto__', 'paused'])('%s as a status: undetermined, an unknown value', (status) => {
    expect(ask(suspended({ status: status as Status }), '2020-01-01')).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'status', value: status }],
    });
  });
});

describe('laws of reactivating', () => {
  const facts = fc
    .record({
      suspendedAt: fc.integer({ min: instant('2018-04-06'), max: instant('2025-01-01') }).map((ms) => instant(ms)),
      between: fc.constantFrom(0, dayMs, 12.5 * dayMs, 40 * dayMs),
      family: fc.constantFrom('license-based' as const, 'isv-saas' as const, 'new-commerce-license' as const),
      termDays: fc.constantFrom(null, 30, 95, 200),
    })
    .map(({ suspendedAt, between, family, termDays }): Suspension => {
      const accountOpenedAt = addMs(suspendedAt, -50 * dayMs);
      const term =
        termDays === null
          ? {}
          : { term: { duration: 'P1Y' as const, startsAt: suspendedAt, endsAt: addMs(suspendedAt, termDays * dayMs) } };
      return frozen({
        family,
        suspendedAt,
        accountOpenedAt,
        firstBillingAt: addMs(accountOpenedAt, between),
        suspendedFor: 'fraud',
        ...term,
      });
    });

  it('agrees with the expiry, is constant until it changes, is contested exactly, and survives JSON', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom(-1, 0, 1),
        fc.integer({ min: -dayMs, max: 220 * dayMs }),
        fc.boolean(),
        (suspension, hops, beside, away, jump) => {
          let at = suspension.suspendedAt;
          for (let hop = 0; jump && hop < hops; hop += 1) {
            const hopped = decideReactivation(suspension, at);
            at = hopped.verdict === 'undetermined' ? at : (hopped.changesAt ?? at);
          }
          at = jump ? addMs(at, beside) : addMs(at, away);
          const answer = decideReactivation(suspension, at);
          see(answer.verdict);
          expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
          if (answer.verdict === 'undetermined') return;
          const expiry = suspensionExpiry(suspension);
          if (expiry.verdict === 'computed') {
            expect(answer.verdict === 'allowed').toBe(at >= suspension.suspendedAt && at < expiry.reactivatableUntilAt);
          }
          const differing = interpretationIds.filter((id) =>
            otherWords({}, id).some(
              (interpretations) => decideReactivation(suspension, at, { interpretations }).verdict !== answer.verdict,
            ),
          );
          expect(answer.contested).toStrictEqual(differing);
          see(...differing);
          const { changesAt } = answer;
          const until = changesAt ?? addMs(at, 900 * dayMs);
          for (const share of [0.3, 0.7, 1]) {
            const between = instant(Math.max(at, Math.floor(at + (until - at) * share) - 1));
            expect({ ...decideReactivation(suspension, between), at }).toStrictEqual(answer);
          }
          if (changesAt === null) return;
          see('changes');
          expect({ ...decideReactivation(suspension, changesAt), at, changesAt }).not.toStrictEqual(answer);
        },
      ),
      { numRuns: draws(2000) },
    );
    expect(atLeast(20, 'allowed', 'refused', 'undetermined', 'changes', 'I3', 'I4', 'I15', 'I18')).toStrictEqual([]);
  });
});
