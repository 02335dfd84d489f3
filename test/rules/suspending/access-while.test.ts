import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { AccessFacts } from '../../../src/rules/suspending/access-while.js';
import { accessWhile } from '../../../src/rules/suspending/access-while.js';
import { clouds } from '../../../src/vocabulary/cloud.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies, statuses, termFrom } from 'termbook';
import type { Status } from '../../../src/vocabulary/status.js';

const suspended = { family: 'license-based', status: 'suspended' } as const;
const access = (facts: AccessFacts, at: string, interpretations = {}) =>
  accessWhile(Object.freeze(facts), instant(at), { interpretations });
const families = (status: Status, cloud: AccessFacts['cloud'] = null, at = '2024-01-02'): readonly ProductFamily[] =>
  productFamilies.filter((family) => access({ family, status, cloud, cancelledAt: instant('2023-01-01') }, at).verdict === 'computed');

describe('accessWhile suspended', () => {
  it('lets no user in, and administrators as long as the document says so, until 2019-03-10 [D2] [D3] [I5]', () => {
    expect(access(suspended, '2016-11-30')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2016-12-01' }] });
    expect(access(suspended, '2016-12-01')).toEqual({
      question: 'access',
      at: instant('2016-12-01'),
      basis: [expect.objectContaining({ rule: 'D2', entry: 'access/suspended@2016-12-01' }), expect.objectContaining({ rule: 'D3' })],
      verdict: 'computed',
      contested: [],
      changesAt: instant('2019-03-11'),
      users: 'no',
      administrators: 'yes',
      dataUntilAt: null,
    });
    expect(access(suspended, '2019-03-10T23:59:59.999Z')).toMatchObject({ administrators: 'yes', contested: [] });
  });

  it('does not know of administrators from 2019-03-11 to 2023-08-03, unless absence is no repeal [I5]', () => {
    for (const at of ['2021-10-07', '2023-08-03T23:59:59.999Z']) {
      expect(access(suspended, at)).toMatchObject({
        users: 'no',
        administrators: 'not-stated',
        contested: ['I5'],
        changesAt: instant('2023-08-04'),
      });
      expect(access(suspended, at, { I5: 'yes-throughout' })).toMatchObject({ administrators: 'yes', contested: ['I5'] });
    }
  });

  it('does not know of them on the day of the revision without the sentence, which the coverage of the document ends later [I5]', () => {
    expect(access(suspended, '2019-03-11')).toMatchObject({
      administrators: 'not-stated',
      contested: ['I5'],
      changesAt: instant('2021-10-07'),
    });
  });

  it('of marketplace software it is known from 2019-03-01; the sentence came back for licenses only [D2] [I5]', () => {
    const saas = { family: 'isv-saas', status: 'suspended' } as const;
    expect(access(saas, '2019-02-28')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2019-03-01' }] });
    expect(access(saas, '2019-03-01')).toMatchObject({ users: 'no', administrators: 'yes' });
    for (const at of ['2019-03-11', '2023-08-04', '2025-01-01']) {
      expect(access(saas, at)).toMatchObject({ users: 'no', administrators: 'not-stated', contested: ['I5'] });
    }
    expect(access(saas, '2025-01-01', { I5: 'yes-throughout' })).toMatchObject({ administrators: 'yes' });
  });

  it('lets administrators in again since the text of 2023-08-04 [D3]', () => {
    expect(access(suspended, '2023-08-04')).toMatchObject({ users: 'no', administrators: 'yes', contested: [] });
  });

  it('lets administrators in throughout in China, as first said on 2018-10-29 [L2]', () => {
    const inChina = { ...suspended, cloud: 'china' } as const;
    expect(access(inChina, '2018-10-28').verdict).toBe('undetermined');
    expect(access(inChina, '2018-10-29')).toMatchObject({ basis: [{ rule: 'L2' }, { rule: 'D2' }], users: 'no', administrators: 'yes' });
    expect(access(inChina, '2020-06-01')).toMatchObject({ administrators: 'yes', contested: [] });
  });

  it('is known of customer subscriptions, in China of traditional licenses only [D2] [L2]', () => {
    expect(families('suspended')).toEqual(['license-based', 'new-commerce-license', 'azure-plan', 'isv-saas']);
    expect(families('suspended', 'china')).toEqual(['license-based']);
    expect(families('suspended', 'us-government')).toEqual(families('suspended'));
  });
});

describe('accessWhile in the other states', () => {
  const license = (status: Status, more: Partial<AccessFacts> = {}, when = '2024-01-02') =>
    access({ family: 'new-commerce-license', status, ...more }, when);

  it.each([
    ['trial', 'yes', 'yes', 'D2'],
    ['active', 'yes', 'yes', 'D2'],
    ['expired', 'yes', 'yes', 'L4'],
    ['disabled', 'no', 'yes', 'L4'],
    ['deleted', 'no', 'no', 'D4'],
  ] as const)('%s: users %s, administrators %s [L3] [L4] [L5] [%s]', (status, users, administrators, rule) => {
    expect(license(status)).toMatchObject({
      users,
      administrators,
      dataUntilAt: null,
      contested: [],
      // from then on it has to be stated if the term ended by choice (L8)
      changesAt: status === 'disabled' ? instant('2026-05-04') : null,
      basis: [{ rule }, ...license(status).basis.slice(1)],
    });
  });

  it('extended: users yes, administrators yes, from 2026-05-04, when the first can be [L5]', () => {
    const facts = { family: 'new-commerce-license', status: 'extended' } as const;
    expect(access(facts, '2026-05-03T23:59:59.999Z')).toMatchObject({
      basis: [],
      gaps: [{ gap: 'before-first-source', firstSource: '2026-05-04' }],
    });
    expect(access(facts, '2026-05-04')).toMatchObject({
      users: 'yes',
      administrators: 'yes',
      dataUntilAt: null,
      contested: [],
      changesAt: instant('2026-05-05'),
      basis: [{ rule: 'L5', entry: 'access/extended@2026-05-04', certainty: 'stated', seenUntil: null, coverage: 'in-force' }],
    });
    expect(access(facts, '2026-05-05')).toMatchObject({ users: 'yes', changesAt: null, basis: [{ coverage: 'after-last-source' }] });
  });

  it.each(['trial', 'active', 'expired', 'disabled', 'cancelled', 'deleted'] as const)(
    '%s: not told before 2023-08-04, of which the coverage of the document ends on 2023-10-23 [D2] [L4]',
    (status) => {
      const facts = { family: 'new-commerce-license', status, cancelledAt: instant('2023-01-01') } as const;
      expect(access(facts, '2023-08-03T23:59:59.999Z')).toMatchObject({
        basis: [],
        gaps: [{ gap: 'before-first-source', firstSource: '2023-08-04' }],
      });
      expect(access(facts, '2023-08-04')).toMatchObject({ verdict: 'computed', changesAt: instant('2023-10-24') });
      expect(access(facts, '2023-10-24')).toMatchObject({
        verdict: 'computed',
        changesAt: status === 'disabled' ? instant('2026-05-04') : null,
      });
    },
  );

  it('leaves administrators seven days to save data after a cancellation [L6]', () => {
    const cancelledAt = instant('2024-01-01T10:00Z');
    const cancelled = (at: string, interpretations = {}) =>
      access({ family: 'new-commerce-license', status: 'cancelled', cancelledAt }, at, interpretations);
    const dataUntilAt = instant('2024-01-08T10:00Z');
    expect(cancelled('2024-01-01T10:00Z')).toMatchObject({
      users: 'no',
      administrators: 'to-save-data',
      dataUntilAt,
      changesAt: dataUntilAt,
    });
    expect(cancelled('2024-01-08T09:59:59.999Z')).toMatchObject({ administrators: 'to-save-data', contested: [] });
    expect(cancelled('2024-01-08T10:00Z')).toMatchObject({ administrators: 'no', dataUntilAt, contested: ['I1'] });
    expect(cancelled('2024-01-08T10:00Z', { I1: 'open-at-limit' })).toMatchObject({ administrators: 'to-save-data' });
    expect(cancelled('2024-01-08T10:00:00.001Z')).toMatchObject({ administrators: 'no', contested: [], changesAt: null });
    expect(() => cancelled('2024-01-01T09:59:59.999Z')).toThrow('inverted-dates at "at"');
  });

  it('needs the cancellation for that [L6]', () => {
    expect(license('cancelled')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'cancelledAt' }] });
    expect(() => license('cancelled', { cancelledAt: 'x' as never })).toThrow('invalid-instant at "cancelledAt"');
    expect(() => license('active', { cancelledAt: 'x' as never })).toThrow('invalid-instant at "cancelledAt"');
    expect(() => access({ family: 'perpetual-software', status: 'cancelled', cancelledAt: 0.5 as never }, '2024-01-01')).toThrow(
      'invalid-instant at "cancelledAt"',
    );
  });

  it('knows the stages of new commerce of that family only [L3] [L4] [L5] [L6]', () => {
    for (const status of ['expired', 'disabled', 'cancelled'] as const) expect(families(status)).toEqual(['new-commerce-license']);
    expect(families('extended')).toEqual([]);
    for (const status of ['extended', 'expired', 'cancelled'] as const)
      expect(families(status, null, '2026-05-04')).toEqual(['new-commerce-license']);
    for (const status of ['trial', 'active', 'deleted'] as const)
      expect(families(status)).toEqual(['license-based', 'new-commerce-license']);
    expect(families('pending')).toEqual([]);
    expect(license('pending')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'access' }] });
    expect(license('active', { cloud: 'china' })).toMatchObject({ users: 'yes' });
  });

  it.each(['constructor', '__proto__', 'made-up'])('does not know the word %s', (word) => {
    expect(access({ family: word as ProductFamily, status: 'active' }, '2024-01-02')).toMatchObject({
      gaps: [{ fact: 'family', value: word }],
    });
    expect(license(word as Status)).toMatchObject({ gaps: [{ fact: 'status', value: word }] });
    expect(license('active', { cloud: word as never })).toMatchObject({ gaps: [{ fact: 'cloud', value: word }] });
  });

  it('refuses a date that is no instant', () => {
    expect(() => accessWhile({ family: 'isv-saas', status: 'active' }, 'now' as never)).toThrow('invalid-instant at "at"');
  });

  it('is constant on [at, changesAt)', () => {
    const day = fc.integer({ min: instant('2018-01-01'), max: instant('2026-06-01') }).map((ms) => instant(ms));
    fc.assert(
      fc.property(fc.constantFrom(...productFamilies), fc.constantFrom(...statuses), day, fc.nat(864e6), (family, status, at, ago) => {
        const facts = { family, status, cancelledAt: instant(at - ago) };
        const answer = accessWhile(facts, at);
        if (answer.verdict === 'undetermined' || answer.changesAt === null) return;
        expect({ ...accessWhile(facts, instant(answer.changesAt - 1)), at }).toEqual(answer);
      }),
    );
  });

  it('is nobody after an end by choice, which has to be stated for a term that could end so [L8]', () => {
    const on = (text: string, rest: Partial<AccessFacts>) => license('disabled', rest, text);
    const term = termFrom(instant('2025-06-01'), 'P1Y');
    expect(on('2026-05-03', {})).toMatchObject({ users: 'no', administrators: 'yes' });
    expect(on('2026-05-04', {})).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'endOfTerm' }] });
    expect(on('2026-06-01', { term, endOfTerm: 'end' })).toMatchObject({
      users: 'no',
      administrators: 'no',
      basis: [{ rule: 'L8', entry: 'access/ended-by-choice@2026-05-04' }],
    });
    expect(on('2026-06-01', { term, endOfTerm: 'renew' })).toMatchObject({ administrators: 'yes', contested: [] });
    expect(on('2026-06-01', { term: termFrom(instant('2025-05-04'), 'P1Y') })).toMatchObject({ administrators: 'yes' });
    expect(on('2026-06-01', { endOfTerm: 'pause' as never })).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'endOfTerm' }] });
  });

  it('is that of administrators wherever it is that of users: the desk asks for administrators only', () => {
    let met = 0;
    for (const family of productFamilies)
      for (const status of statuses)
        for (const cloud of [null, ...clouds])
          for (let at = instant('2016-01-01'); at < instant('2027-01-01'); at = addMs(at, 7 * dayMs)) {
            const answer = accessWhile({ family, status, cloud, cancelledAt: at }, at);
            if (answer.verdict === 'undetermined' || answer.users === 'no') continue;
            met += 1;
            expect(answer.administrators).toBe('yes');
          }
    expect(met).toBeGreaterThan(1000);
  });

  it('is contested where the last day of the term is 2026-05-04 [I36]', () => {
    const facts = { term: termFrom(instant('2025-05-05'), 'P1Y'), endOfTerm: 'end' } as const;
    expect(license('disabled', facts, '2026-06-01')).toMatchObject({ administrators: 'no', contested: ['I36'] });
  });
});
