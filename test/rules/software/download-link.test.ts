import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { downloadLink } from '../../../src/rules/software/download-link.js';

const issuedAt = instant('2020-03-01T10:00Z');
const link = (downloads: number, at: string, interpretations = {}) =>
  downloadLink(Object.freeze({ issuedAt, downloads }), instant(at), { interpretations });
const fiveDays = (firstDownloadedAt: string | null, at: string, downloads = firstDownloadedAt === null ? 0 : 1) =>
  downloadLink({ issuedAt, downloads, firstDownloadedAt: firstDownloadedAt === null ? null : instant(firstDownloadedAt) }, instant(at));

describe('downloadLink, two weeks or 50 downloads', () => {
  it('answers in full while the link works [F1]', () => {
    expect(link(3, '2020-03-02')).toEqual({
      question: 'download-link',
      at: instant('2020-03-02'),
      basis: [
        {
          rule: 'F1',
          entry: 'download-link/software@2018-08-31',
          since: '2018-08-31',
          seenUntil: '2021-01-18',
          source: 'software-subscriptions@2018-08-31',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
      ],
      verdict: 'computed',
      contested: [],
      changesAt: instant('2020-03-15T10:00Z'),
      expiresAt: instant('2020-03-15T10:00Z'),
      downloadsLeft: 47,
      usable: true,
      reissue: 'without-limit',
    });
  });

  it('ends after two weeks: the last millisecond still works, the limit itself does not, unless read as closed [F1] [I1]', () => {
    expect(link(0, '2020-03-15T09:59:59.999Z')).toMatchObject({ usable: true, contested: [], changesAt: instant('2020-03-15T10:00Z') });
    expect(link(0, '2020-03-15T10:00Z')).toMatchObject({
      usable: false,
      contested: ['I1'],
      changesAt: instant('2020-03-15T10:00:00.001Z'),
    });
    expect(link(0, '2020-03-15T10:00:00.001Z')).toMatchObject({ usable: false, contested: [], changesAt: instant('2021-01-19') });
    expect(link(0, '2020-03-15T10:00Z', { I1: 'open-at-limit' })).toMatchObject({ usable: true, contested: ['I1'] });
    expect(link(0, '2020-03-15T10:00:00.001Z', { I1: 'open-at-limit' })).toMatchObject({ usable: false });
  });

  it('ends with the 50th download, whichever comes first [F1]', () => {
    expect(link(49, '2020-03-02')).toMatchObject({ usable: true, downloadsLeft: 1 });
    expect(link(50, '2020-03-02')).toMatchObject({ usable: false, downloadsLeft: 0, contested: [], changesAt: instant('2021-01-19') });
    expect(link(51, '2020-03-02')).toMatchObject({ usable: false, downloadsLeft: 0 });
  });

  it('begins anew when it is issued again [F1]', () => {
    const again = downloadLink({ issuedAt: instant('2020-03-20'), downloads: 0 }, instant('2020-03-21'));
    expect(again).toMatchObject({ usable: true, downloadsLeft: 50, expiresAt: instant('2020-04-03') });
  });

  it('does not work before it is issued [F1]', () => {
    expect(link(0, '2020-03-01T09:59:59.999Z')).toMatchObject({ usable: false, changesAt: issuedAt });
    expect(link(0, '2020-03-01T10:00Z')).toMatchObject({ usable: true });
  });

  it('has no text before 2018-08-31, and ends with 2021-01-18 [F1]', () => {
    const issued = (at: string) => downloadLink({ issuedAt: instant('2018-01-01'), downloads: 0 }, instant(at));
    expect(issued('2018-08-30')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }] });
    expect(issued('2018-08-31').verdict).toBe('computed');
    expect(issued('2021-01-18T23:59:59.999Z')).toMatchObject({ basis: [{ coverage: 'in-force' }], changesAt: instant('2021-01-19') });
  });

  it('has no stated lifetime from 2021-01-19 to 2021-06-02 [F1]', () => {
    for (const at of ['2021-01-19', '2021-06-02T23:59:59.999Z']) {
      expect(link(0, at)).toMatchObject({
        basis: [{ source: 'announcements-2020-09', certainty: 'stated' }],
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'link' }],
      });
    }
  });
});

describe('downloadLink, five days from the first download', () => {
  it('holds from 2021-06-03 on, for earlier purchases too [F4]', () => {
    expect(fiveDays('2021-06-01', '2021-06-02T23:59:59.999Z').verdict).toBe('undetermined');
    expect(fiveDays('2021-06-01', '2021-06-03')).toMatchObject({
      basis: [{ rule: 'F4', certainty: 'stated' }],
      usable: true,
      expiresAt: instant('2021-06-06'),
      downloadsLeft: null,
      reissue: 'not-stated',
    });
  });

  it('ends five days after the first download [F4]', () => {
    expect(fiveDays('2021-09-01', '2021-09-05T23:59:59.999Z')).toMatchObject({ usable: true, changesAt: instant('2021-09-06') });
    expect(fiveDays('2021-09-01', '2021-09-06')).toMatchObject({ usable: false, contested: ['I1'] });
    expect(fiveDays('2021-09-01', '2021-09-06T00:00:00.001Z')).toMatchObject({ usable: false, contested: [], changesAt: null });
  });

  it('has not begun to end before the first download, however limits are read [F4] [I1]', () => {
    const unused = { issuedAt: instant('2021-07-01'), downloads: 0, firstDownloadedAt: null };
    expect(downloadLink(unused, instant('2022-07-01'), { interpretations: { I1: 'open-at-limit' } })).toMatchObject({
      usable: true,
      expiresAt: null,
    });
  });

  it('has not begun to end before the first download [F4]', () => {
    expect(fiveDays(null, '2021-09-06')).toMatchObject({ usable: true, expiresAt: null, downloadsLeft: null, changesAt: null });
  });

  it('needs the first download once there was one [F4]', () => {
    expect(fiveDays(null, '2021-09-06', 1)).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'firstDownloadedAt' }] });
  });
});

describe('downloadLink and broken facts', () => {
  it.each([-1, 0.5, Number.NaN])('breaks off at %d downloads', (downloads) => {
    expect(() => link(downloads, '2020-03-02')).toThrow('invalid-quantity at "downloads"');
  });

  it('breaks off at a first download before the issue, and at what is no instant', () => {
    expect(() => fiveDays('2020-03-01T09:59:59.999Z', '2021-09-06')).toThrow('inverted-dates at "firstDownloadedAt"');
    expect(fiveDays('2020-03-01T10:00Z', '2021-09-06').verdict).toBe('computed');
    expect(() => downloadLink({ issuedAt: 'now' as never, downloads: 0 }, issuedAt)).toThrow('invalid-instant at "issuedAt"');
    expect(() => downloadLink({ issuedAt, firstDownloadedAt: 'now' as never, downloads: 0 }, issuedAt)).toThrow('firstDownloadedAt');
    expect(() => downloadLink({ issuedAt, downloads: 0 }, 'now' as never)).toThrow('invalid-instant at "at"');
  });

  it('is constant on [at, changesAt), and a link that is over stays over within one text', () => {
    const day = fc.integer({ min: instant('2020-02-01'), max: instant('2021-12-01') }).map((ms) => instant(ms));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 864e6 }), (issued, at, downloads, after) => {
        const facts = { issuedAt: issued, downloads, firstDownloadedAt: instant(issued + after) };
        const answer = downloadLink(facts, at);
        if (answer.verdict === 'undetermined' || answer.changesAt === null) return;
        expect({ ...downloadLink(facts, instant(answer.changesAt - 1)), at }).toEqual(answer);
        expect(downloadLink(facts, answer.changesAt)).not.toEqual({ ...answer, at: answer.changesAt });
      }),
    );
  });
});
