import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { activityLog } from '../../../src/rules/software/activity-log.js';

const entries = Object.freeze(
  ['2020-02-29T23:59:59.999Z', '2020-03-01', '2020-03-31T23:59:59.999Z', '2020-04-01'].map((at) =>
    Object.freeze({ at: instant(at), who: at, what: 'key-accessed' as const }),
  ),
);
const within = (opensAt: string, closesAt: string | null) =>
  activityLog(entries, { opensAt: instant(opensAt), closesAt: closesAt === null ? null : instant(closesAt) }).map(({ who }) => who);

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
    expect(() => activityLog(entries, { opensAt: 'x' as never, closesAt: null })).toThrow('"range.opensAt"');
    expect(() => activityLog(entries, { opensAt: instant(0), closesAt: 'x' as never })).toThrow('"range.closesAt"');
    expect(() => activityLog([{ at: 'x' as never }], { opensAt: instant(0), closesAt: null })).toThrow('"entries[0].at"');
  });
});
