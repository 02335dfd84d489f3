import { describe, expect, it } from 'vitest';
import { downloadLinks, downloadStepTables } from '../../src/policy/software-delivery.js';

describe('download links', () => {
  it('were issued again without limit; the later text does not say [F1] [F4]', () => {
    expect(
      downloadLinks.map(({ since, days, countedFrom, downloads, reissue }) => ({ since, days, countedFrom, downloads, reissue })),
    ).toEqual([
      { since: '2018-08-31', days: 14, countedFrom: 'issue', downloads: 50, reissue: 'without-limit' },
      { since: '2021-01-19', days: null, countedFrom: 'issue', downloads: null, reissue: 'not-stated' },
      { since: '2021-06-03', days: 5, countedFrom: 'first-download', downloads: null, reissue: 'not-stated' },
    ]);
  });

  it('and the ways to them cite their rules [F1] [F2] [F4] [A6]', () => {
    expect(downloadLinks.map((row) => row.rules)).toEqual([['F1'], ['F1'], ['F4']]);
    expect(downloadStepTables.partner.map(({ since, rules }) => [since, rules])).toEqual([
      ['2018-08-31', ['F2']],
      ['2021-01-19', ['F2']],
      ['2021-03-04', ['F2']],
    ]);
    expect(downloadStepTables.customer.map((row) => row.rules)).toEqual([['A6']]);
  });
});
