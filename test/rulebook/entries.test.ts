import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { decideCancellation, instant, productFamilies } from 'termbook';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { TableName } from '../../src/rulebook/index.js';
import { entries, entriesOf, entry, interpretations, rules, sources } from '../../src/rulebook/index.js';
import { parseCancellationEntry } from '../../src/schema/options.js';

/** Every key of a value, however deep. */
function keysOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('the entries of the catalog', () => {
  it('are the rows of every dated table of src/policy, by the names that the tables give themselves', () => {
    const written = readdirSync(`${root}src/policy`)
      .flatMap((file) => [...readFileSync(`${root}src/policy/${file}`, 'utf8').matchAll(/datedTable(?:<[^(]*>)?\(\s*'([^']+)'/g)])
      .map(([, name = '']) => (name.includes('/') ? name : `${name}/all`));
    expect([...new Set(entries.map(({ table, topic }) => `${table}/${topic}`))].sort()).toEqual([...written].sort());
  });

  it('have ids of their own, made of table, topic and date', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, table, topic, since } of entries) expect(id).toBe(`${table}/${topic}@${since}`);
  });

  it('are plain data: they come back from JSON unchanged, and hold no instant of the machinery', () => {
    expect(JSON.parse(JSON.stringify(entries))).toStrictEqual(entries);
    expect(keysOf(entries).filter((key) => /^(since|seen\w+)At$|^bases/.test(key))).toEqual([]);
  });

  it('cite rules, interpretations and sources that the catalog knows', () => {
    for (const { rules: own, rulesAfter, interpretations: overriding, source } of entries) {
      expect([...own, ...rulesAfter].filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
      expect(overriding.filter((id) => !Object.hasOwn(interpretations, id))).toEqual([]);
      expect(Object.hasOwn(sources, source)).toBe(true);
      expect(own.length).toBeGreaterThan(0);
    }
  });

  it('name their families in the order of the list, and the hybrid benefit none', () => {
    for (const { families, table } of entries) {
      expect(families).toEqual(productFamilies.filter((family) => families.includes(family)));
      expect(families.length > 0).toBe(table !== 'hybrid-benefit');
    }
  });

  it.each([
    ['suspension-retention/license-based-china@2018-10-29', ['license-based']],
    ['access/running@2023-08-04', ['license-based', 'new-commerce-license']],
    ['access/expired@2023-08-04', ['new-commerce-license']],
    ['segments/azure-reservation@2018-05-10', ['azure-reservation']],
    [
      'roles/software@2019-12-03',
      ['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan', 'azure-reservation'],
    ],
    ['tax-inclusive-markets/software@2018-09-25', ['software-subscription', 'perpetual-software', 'windows-7-esu', 'azure-linux-plan']],
    ['roles/customer-subscriptions@2019-11-27', ['license-based', 'new-commerce-license', 'azure-plan', 'isv-saas', 'isv-metered']],
  ])('name the families that share a timeline, all of them and no other: %s', (id, families) => {
    expect(entry(id)?.families).toEqual(families);
  });

  it.each([
    ['what bends every answer from the table', 'suspension-retention/license-based-china@2018-10-29', ['I4', 'I15']],
    ['those of its own row between them, in their order', 'suspension-retention/license-based@2017-03-30', ['I3', 'I4', 'I15', 'I18']],
    ['which date and which access count', 'access/suspended@2019-03-11', ['I1', 'I5']],
    ['how tax is split', 'tax-inclusive-markets/azure-reservation@2018-12-11', ['I10', 'I16']],
    ['from which date the days of a link count', 'download-link/software@2021-06-03', ['I1']],
    ['how the tax of an invoice is rounded', 'invoice-tax/all@2022-07-18', ['I28']],
    ['none where the text leaves nothing open', 'segments/azure-reservation@2018-05-10', []],
  ])('name the interpretations that may bend an answer: %s', (_what, id, overriding) => {
    expect(entry(id)?.interpretations).toEqual(overriding);
  });

  it('name how days are counted and rounded where a refund is prorated, how lines are rounded where a change is charged, and only there', () => {
    for (const { id, table, values, interpretations: overriding } of entries) {
      const isProrated = table === 'cancellation-window' && values.refund.some(({ share }) => share === 'prorated');
      expect(
        ['I9', 'I19'].map((interpretation) => overriding.some((own) => own === interpretation)),
        id,
      ).toEqual([isProrated, isProrated || table === 'mid-cycle-charge']);
    }
  });

  it('say for which billing cycles they speak where a family has several windows', () => {
    expect(entry('cancellation-window/isv-saas-annual@2019-11-20')).toMatchObject({
      families: ['isv-saas'],
      billingCycles: ['annual'],
      rules: ['E3', 'W2'],
      rulesAfter: ['E4', 'E5'],
      interpretations: ['I1', 'I2', 'I6', 'I11', 'I14'],
      seenFrom: null,
      seenUntil: '2020-07-17',
    });
    expect(entry('cancellation-window/software-subscription@2022-07-11')).toMatchObject({ billingCycles: null, seenFrom: '2023-06-30' });
  });

  it('leave out of the values what an entry says of itself', () => {
    expect(entry('suspension-retention/license-based-china@2018-10-29')?.values).toEqual({
      countsFrom: 'suspension',
      days: 60,
      extraDays: 0,
      earlierTermEnd: 'kept',
      then: 'deleted',
    });
  });
});

describe('looking entries up', () => {
  it('gives the entries of a table in its order, and none of a table that there is not', () => {
    expect(entriesOf('reservation-markets').map(({ since }) => since)).toEqual([
      ...['2018-06-05', '2018-08-31', '2018-11-06', '2019-10-17'],
      ...['2018-08-31', '2019-03-21', '2019-07-22', '2019-12-18'],
      '2020-07-08',
    ]);
    expect(entriesOf('constructor' as TableName)).toEqual([]);
  });

  it('gives an entry by its id, and null for any other text', () => {
    expect(entry('invoice-tax/all@2022-07-18')?.rules).toEqual(['X5']);
    for (const id of ['constructor', '__proto__', 'invoice-tax', '']) expect(entry(id)).toBeNull();
  });
});

describe('a cancellation window as options.policy', () => {
  const windows = entriesOf('cancellation-window');

  it.each(windows.flatMap(({ id, policy }) => (policy === null ? [] : [{ id, policy }])))('$id is read by the schema', ({ id, policy }) => {
    expect(policy.id).toBe(id);
    expect(parseCancellationEntry(policy)).toEqual({ ok: true, value: policy });
  });

  it('is missing where the texts do not say the length, the refund or what follows, or where a fee is charged', () => {
    expect(windows.filter(({ policy }) => policy === null).map(({ id }) => id)).toEqual([
      'cancellation-window/software-subscription@2018-08-31',
      'cancellation-window/windows-7-esu@2020-01-24',
      'cancellation-window/windows-7-esu@2021-06-01',
      'cancellation-window/azure-reservation@2018-05-11',
      'cancellation-window/azure-reservation@2018-10-12',
      'cancellation-window/azure-reservation@2018-11-15',
      'cancellation-window/isv-saas-monthly@2019-03-01',
      'cancellation-window/isv-saas-annual@2019-03-01',
      'cancellation-window/isv-saas-other@2019-03-01',
      'cancellation-window/isv-saas-other@2019-11-20',
      'cancellation-window/isv-saas-other@2022-06-03',
    ]);
    expect(entries.filter(({ table, policy }) => table !== 'cancellation-window' && policy !== null)).toEqual([]);
  });

  it('keeps months where a step counts them, and gives nothing back where nothing is', () => {
    expect(entry('cancellation-window/license-based@2020-07-25')?.policy?.refund).toEqual([
      { share: 'full', hours: null, months: 1 },
      { share: 'prorated', hours: null },
    ]);
    expect(entry('cancellation-window/azure-plan@2022-11-22')?.policy).toEqual({
      id: 'cancellation-window/azure-plan@2022-11-22',
      duration: 'any-time',
      refund: [],
      afterClose: 'refused',
    });
    expect(entry('cancellation-window/isv-metered@2019-11-20')?.policy?.duration).toBe('never');
  });

  it('pins the 30 days of software for an order of 2020, which had 60', () => {
    const purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2020-02-10T12:00Z') } as const;
    const policy = entry('cancellation-window/perpetual-software@2021-06-01')?.policy ?? null;
    const at = instant('2020-03-20');
    expect(decideCancellation(purchase, at).verdict).toBe('allowed');
    expect(policy === null ? null : decideCancellation(purchase, at, { policy }).verdict).toBe('refused');
  });

  it('gives on its own day the verdict, effect and refund of the table', () => {
    for (const { policy, families, billingCycles, since, values } of windows) {
      const [family] = families;
      if (policy === null || family === undefined || values.duration === 'never') continue;
      const billingCycle = billingCycles?.[0] ?? 'annual';
      const orderedAt = instant(since);
      const purchase = { family, billingCycle, orderedAt };
      for (const hours of [1, 25, 80, 200, 400]) {
        const at = instant(orderedAt + hours * 3_600_000);
        const [ours, pinned] = [decideCancellation(purchase, at), decideCancellation(purchase, at, { policy })];
        const decisive = ({ verdict, ...rest }: typeof ours) => [verdict, 'effect' in rest && rest.effect, 'refund' in rest && rest.refund];
        expect(decisive(pinned)).toEqual(decisive(ours));
      }
    }
    expect(Object.keys(cancellationWindows)).toHaveLength(productFamilies.length);
  });
});
