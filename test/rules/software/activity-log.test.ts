import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant } from '../../../src/kernel/instant.js';
import type { TimeWindow } from '../../../src/kernel/window.js';
import { activityLog } from '../../../src/rules/software/activity-log.js';

const entries = Object.freeze(
  ['2020-02-29T23:59:59.999Z', '2020-03-01', '2020-03-31T23:59:59.999Z', '2020-04-01'].map((at) =>
    Object.freeze({ at: instant(at), who: at, what: 'key-accessed' as const }),
  ),
);
const at = instant('2020-06-01');
const log = (range: TimeWindow, some: readonly { readonly at: Instant }[] = entries) => activityLog({ entries: some, range }, at);
const within = (opensAt: string, closesAt: string | null) => {
  const answer = activityLog({ entries, range: { opensAt: instant(opensAt), closesAt: closesAt === null ? null : instant(closesAt) } }, at);
  return answer.verdict === 'computed' ? answer.entries.map(({ who }) => who) : answer.verdict;
};

describe('activityLog', () => {
  it('keeps what lies in the range, its first instant included and its last excluded [F3]', () => {
    expect(within('2020-03-01', '2020-04-01')).toEqual(['2020-03-01', '2020-03-31T23:59:59.999Z']);
  });

  it('goes up to the newest entry where the range has no end, and keeps none in an empty range [F3]', () => {
    expect(within('2020-03-31', null)).toEqual(['2020-03-31T23:59:59.999Z', '2020-04-01']);
    expect(within('2020-03-01', '2020-03-01')).toEqual([]);
  });

  it('breaks off at a range that ends before it begins, and at what is no instant [F3]', () => {
    expect(() => within('2020-03-01', '2020-02-29')).toThrow('inverted-dates at "range.closesAt"');
    expect(() => log({ opensAt: 'x' as never, closesAt: null })).toThrow('"range.opensAt"');
    expect(() => log({ opensAt: instant(0), closesAt: 'x' as never })).toThrow('"range.closesAt"');
    expect(() => log({ opensAt: instant(0), closesAt: null }, [{ at: 'x' as never }])).toThrow('"entries[0].at"');
  });

  it('answers with basis and date, from 2019-05-23 on [F3]', () => {
    const facts = { entries, range: { opensAt: instant('2020-03-01'), closesAt: null } };
    expect(activityLog(facts, instant('2019-05-22T23:59:59.999Z'))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2019-05-23' }],
    });
    expect(activityLog(facts, instant('2019-05-23'))).toMatchObject({
      question: 'activity-log',
      verdict: 'computed',
      basis: [{ rule: 'F3', source: 'software-subscriptions@2019-05-13' }],
      contested: [],
      changesAt: instant('2023-10-24'),
    });
    expect(() => activityLog(facts, 'now' as never)).toThrow('invalid-instant at "at"');
  });
});
