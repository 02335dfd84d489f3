import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conformanceJson } from '../../scripts/conformance-json.js';
import { root } from '../../scripts/entry-points.js';
import { entries, rules } from '../../src/rulebook/index.js';
import type { ConformanceCase } from '../../src/testing/index.js';
import { askTermbook, checkConformance, conformance, conformanceQuestions, withInstants } from '../../src/testing/index.js';
import { pinnedFile, pinnedText, unasked } from './pinned-cases.js';

const { cases } = conformance;

describe('the golden cases', () => {
  it('are answered by termbook as they expect', () => {
    expect(checkConformance(askTermbook)).toEqual({ passed: cases.length, failed: [] });
  });

  it('have ids of their own, and are plain JSON with every instant written the same way', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(JSON.parse(JSON.stringify(cases))).toEqual(cases);
    const texts = JSON.stringify(cases.map(({ facts, at, expected }) => ({ facts, at, expected }))).match(/"(?:at|\w+At)":"[^"]*"/g) ?? [];
    // not an instant: where a purchase is set up
    const instants = texts.filter((text) => !text.startsWith('"setUpAt"'));
    expect(instants.filter((text) => !/"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z"$/.test(text))).toEqual([]);
  });

  it('ask every question, and are about every rule that is modeled', () => {
    expect(conformanceQuestions.filter((question) => !cases.some(({ ask }) => ask === question))).toEqual([]);
    const about = new Set(cases.flatMap((one) => one.rules));
    const modeled = Object.values(rules).filter(({ status }) => status === 'modeled');
    expect(modeled.map(({ id }) => id).filter((id) => !about.has(id))).toEqual([]);
    const known: readonly string[] = Object.keys(rules);
    expect([...about].filter((id) => !known.includes(id))).toEqual([]);
  });

  it('are all taken from the documents', () => {
    expect(cases.length).toBeGreaterThan(325);
    expect([...new Set(cases.map(({ from }) => from))]).toEqual(['rulebook']);
  });

  it('are shipped with the version of the package', () => {
    expect(conformanceJson()).toMatchObject({ package: expect.stringMatching(/^\d+\.\d+\.\d+/) as string, version: 1, cases });
  });
});

describe('the answers at the beginning of every dated entry', () => {
  const pinned = readFileSync(`${root}${pinnedFile}`, 'utf8');

  it('are as they were: `tsx scripts/whole-outputs.ts` writes them anew', () => {
    expect(pinned.split('\n')).toEqual(pinnedText().split('\n'));
  });

  it('are kept a millisecond before, at, and a millisecond after', () => {
    const ids = pinned
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as ConformanceCase).id);
    const dated = entries.filter(({ table }) => !unasked.includes(table)).map(({ id }) => id as string);
    const sides = ['a millisecond before it begins', 'when it begins', 'a millisecond after'];
    expect(ids).toEqual(dated.flatMap((id) => sides.map((side) => `${id}, ${side}`)));
  });
});

/** The lengths as the texts say them, in words of this test: nothing here is read from a table of the library. */
const hour = 3_600_000;
const day = 24 * hour;
type Length = { readonly hours: number } | { readonly days: number } | { readonly months: number };
const texts: readonly {
  readonly family: string;
  readonly cycles: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly lengths: readonly Length[];
}[] = [
  { family: 'isv-saas', cycles: ['monthly'], from: '2019-03-01', until: '2030-01-01', lengths: [{ hours: 24 }] },
  { family: 'isv-saas', cycles: ['annual'], from: '2019-03-01', until: '2023-10-24', lengths: [{ hours: 14 * 24 }] },
  { family: 'isv-saas', cycles: ['annual', 'triennial'], from: '2023-10-24', until: '2030-01-01', lengths: [{ hours: 72 }] },
  { family: 'perpetual-software', cycles: ['one-time'], from: '2018-09-04', until: '2021-06-01', lengths: [{ days: 60 }] },
  { family: 'perpetual-software', cycles: ['one-time'], from: '2021-06-01', until: '2030-01-01', lengths: [{ days: 30 }] },
  { family: 'software-subscription', cycles: ['annual', 'triennial'], from: '2018-09-04', until: '2021-06-01', lengths: [{ days: 60 }] },
  { family: 'software-subscription', cycles: ['annual', 'triennial'], from: '2021-06-01', until: '2022-07-11', lengths: [{ days: 30 }] },
  {
    family: 'software-subscription',
    cycles: ['annual', 'triennial'],
    from: '2022-07-11',
    until: '2030-01-01',
    lengths: [{ hours: 7 * 24 }],
  },
  { family: 'new-commerce-license', cycles: ['monthly', 'annual'], from: '2022-01-10', until: '2022-03-19', lengths: [{ hours: 72 }] },
  {
    family: 'new-commerce-license',
    cycles: ['monthly', 'annual'],
    from: '2022-03-19',
    until: '2030-01-01',
    lengths: [{ hours: 168 }, { hours: 24 }],
  },
  {
    family: 'license-based',
    cycles: ['monthly', 'annual'],
    from: '2017-10-17',
    until: '2019-11-23',
    lengths: [{ days: 30 }, { hours: 720 }],
  },
  { family: 'license-based', cycles: ['monthly', 'annual'], from: '2019-11-23', until: '2030-01-01', lengths: [{ months: 1 }] },
  { family: 'azure-reservation', cycles: ['one-time'], from: '2018-10-12', until: '2022-10-10', lengths: [{ hours: 5 * 24 }] },
];

/** The first instant after a length, by the arithmetic of Date alone. */
function limitOf(orderedAt: string, length: Length): number {
  const ordered = Date.parse(orderedAt);
  if ('hours' in length) return ordered + length.hours * hour;
  const date = new Date(ordered);
  if ('days' in length) return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + length.days + 1);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(date.getUTCDate(), lastDay)) + (ordered % day);
}

const factOf = (one: ConformanceCase, ...path: readonly string[]): string =>
  String(path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], one.facts));
const atOf = (one: ConformanceCase): number => Date.parse(one.at ?? '');

describe('the limits in the cases written by hand, counted again from the words of the texts', () => {
  const atLimit = cases.filter(({ id }) => id.endsWith(', at the limit'));

  const windows = atLimit.filter(({ ask }) => ask === 'decideCancellation');
  it.each(windows.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const orderedAt = factOf(one, 'orderedAt');
    const spoken = texts.filter(
      ({ family, cycles, from, until }) =>
        family === factOf(one, 'family') && cycles.includes(factOf(one, 'billingCycle')) && orderedAt >= from && orderedAt < until,
    );
    expect(spoken.flatMap(({ lengths }) => lengths).map((length) => limitOf(orderedAt, length))).toContain(atOf(one));
  });

  it('windows are counted for every family that has one', () => {
    expect(windows.length).toBeGreaterThan(25);
    expect(new Set(windows.map((one) => factOf(one, 'family'))).size).toBe(new Set(texts.map(({ family }) => family)).size);
  });

  const retained = atLimit.filter(({ ask, facts }) => ask === 'decideReactivation' && facts['family'] !== 'new-commerce-license');
  it.each(retained.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const suspendedAt = Date.parse(factOf(one, 'suspendedAt'));
    const opened = Date.parse(factOf(one, 'accountOpenedAt'));
    const billed = Date.parse(factOf(one, 'firstBillingAt'));
    const dated = !Number.isNaN(opened) && !Number.isNaN(billed);
    const extra = dated ? Math.min(30, Math.floor((billed - opened) / day)) : 0;
    const sixty = factOf(one, 'cloud') === 'china' || suspendedAt < Date.parse('2017-03-30');
    const days = factOf(one, 'suspendedBy') === 'marketplace' ? 30 : sixty ? 60 : 90 + extra;
    const { term } = one.facts as { readonly term?: { readonly endsAt: string } };
    const flat = sixty || suspendedAt >= Date.parse('2023-08-04') || factOf(one, 'suspendedBy') === 'marketplace';
    const end = flat && term !== undefined ? Math.min(Date.parse(term.endsAt), suspendedAt + days * day) : suspendedAt + days * day;
    // without the two dates the last day is the 120th
    expect(dated || flat ? [end] : [end, suspendedAt + 120 * day]).toContain(atOf(one));
  });

  const trials = atLimit.filter(({ ask, facts }) => ask === 'advance' && facts['status'] === 'trial');
  it.each(trials.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    expect(atOf(one)).toBe(Date.parse(factOf(one, 'orderedAt')) + 30 * day);
  });

  const stages: Readonly<Record<string, readonly [string, number]>> = {
    expired: ['expiredAt', 30],
    disabled: ['disabledAt', 90],
    cancelled: ['cancelledAt', 7],
  };
  const lives = atLimit.filter(({ ask, facts }) => ask === 'advance' && typeof facts['status'] === 'string' && facts['status'] in stages);
  it.each(lives.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const [from, days] = stages[factOf(one, 'status')] ?? ['', 0];
    expect(atOf(one)).toBe(Date.parse(factOf(one, from)) + days * day);
  });

  it('retention, trials and stages are counted at all', () => {
    expect([retained.length, trials.length, lives.length].map((count) => count >= 3)).toEqual([true, true, true]);
  });

  it('the case before each limit is a millisecond before it, the one after a millisecond after', () => {
    for (const one of atLimit) {
      const name = one.id.slice(0, -', at the limit'.length);
      const beside = ['a millisecond before', 'a millisecond after'].map((word) =>
        cases.find(({ id }) => id === `${name}, ${word} the limit`),
      );
      expect(beside.map((other) => (other === undefined ? null : atOf(other) - atOf(one)))).toEqual([-1, 1]);
    }
  });
});

describe('the runner', () => {
  const [some] = cases.filter(({ ask }) => ask === 'splitPrice');

  it('tells where an answer differs, and counts the others', () => {
    const wrong = checkConformance((one) => (one === some ? { verdict: 'refused' } : askTermbook(one)));
    expect(wrong.passed).toBe(cases.length - 1);
    expect(wrong.failed[0]).toMatchObject({ id: some?.id, rules: some?.rules });
    expect(wrong.failed[0]?.differences[0]).toBe("verdict: 'refused' instead of 'computed'");
  });

  it('goes on where an implementation throws, and where it answers nothing', () => {
    const thrown = checkConformance(
      () => {
        throw new Error('not done yet');
      },
      cases.slice(0, 2),
    );
    expect(thrown.failed.map(({ differences }) => differences)).toEqual([
      ['it threw Error: not done yet'],
      ['it threw Error: not done yet'],
    ]);
    expect(checkConformance(() => null, cases.slice(0, 1)).passed).toBe(0);
  });

  it('takes instants as text or as milliseconds, and more keys than are expected', () => {
    const [one] = cases;
    const inMs = checkConformance(() => withInstants({ ...(one?.expected ?? {}), more: true }), cases.slice(0, 1));
    expect(inMs.failed).toEqual([]);
  });

  it('compares lists with their length', () => {
    const listed = cases.filter(({ id }) => id.startsWith('buy: not transactable'));
    const report = checkConformance(() => ({ verdict: 'refused', reasons: [{ code: 'not-in-program' }] }), listed);
    expect(report.failed[0]?.differences).toEqual(["reasons.1: null instead of { code: 'not-transactable' }"]);
    const longer = checkConformance(
      (one) => ({
        ...(askTermbook(one) as object),
        reasons: [{ code: 'not-in-program' }, { code: 'not-transactable' }, { code: 'more' }],
      }),
      listed,
    );
    expect(longer.failed[0]?.differences).toEqual(["reasons.2: { code: 'more' } instead of null"]);
  });

  it('leaves text that is no instant as it is', () => {
    expect(withInstants({ cancelUntilAt: 'never', list: [{ at: '2020-03-01' }, 1], at: 'soon' })).toEqual({
      cancelUntilAt: 'never',
      list: [{ at: 1_583_020_800_000 }, 1],
      at: 'soon',
    });
  });
});
