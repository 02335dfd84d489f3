import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { downloadSteps } from '../../../src/rules/software/download-steps.js';

const steps = (side: 'partner' | 'customer', at: string) => downloadSteps({ side }, instant(at));

describe('downloadSteps', () => {
  it.each(['2018-08-31', '2021-01-18T23:59:59.999Z'])('led the partner by file type and a submission on %s [F2]', (at) => {
    expect(steps('partner', at)).toMatchObject({
      question: 'download-steps',
      verdict: 'computed',
      basis: [{ rule: 'F2', coverage: 'in-force' }],
      contested: [],
      changesAt: instant('2021-01-19'),
      steps: [
        'choose-version',
        'choose-language',
        'choose-file-type-or-system',
        'submit',
        'open-keys-and-downloads',
        'download-or-copy-link',
      ],
      keyDigits: null,
    });
  });

  it.each(['2021-01-19', '2021-03-03T23:59:59.999Z'])(
    'had none in Partner Center on %s: the link is copied for the customer [F2]',
    (at) => {
      expect(steps('partner', at)).toEqual({
        question: 'download-steps',
        at: instant(at),
        basis: [
          {
            rule: 'F2',
            entry: 'download-steps/partner@2021-01-19',
            since: '2021-01-19',
            seenUntil: '2021-03-03',
            source: 'announcements-2020-09',
            certainty: 'stated',
            coverage: 'in-force',
          },
        ],
        verdict: 'refused',
        contested: [],
        changesAt: instant('2021-03-04'),
        reasons: [{ code: 'keys-withdrawn', rule: 'F2', errorCode: null }],
        instead: [{ by: 'copy-link', portal: 'microsoft-365' }],
      });
    },
  );

  it('leads the partner by bitness and "Get keys and downloads" to a key of 32 digits from 2021-03-04 on [F2]', () => {
    expect(steps('partner', '2021-03-04')).toMatchObject({
      basis: [{ source: 'announcements-2021-03', certainty: 'stated' }],
      steps: ['choose-version', 'choose-language', 'choose-bitness', 'open-keys-and-downloads', 'key-or-download-or-copy-link'],
      keyDigits: 32,
      changesAt: instant('2023-10-24'),
    });
  });

  it('leads the customer through billing, products and software, as first said on 2020-06-23 [A6]', () => {
    expect(steps('customer', '2020-06-22')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2020-06-23' }] });
    expect(steps('customer', '2020-06-23')).toMatchObject({
      basis: [{ rule: 'A6' }],
      steps: ['open-billing', 'open-your-products', 'open-software'],
      keyDigits: null,
      changesAt: instant('2023-10-24'),
    });
  });

  it('has no text before 2018-08-31, and knows no other side [F2]', () => {
    expect(steps('partner', '2018-08-30').verdict).toBe('undetermined');
    expect(steps('constructor' as 'partner', '2020-06-01')).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'side', value: 'constructor' }],
    });
    expect(() => downloadSteps({ side: 'partner' }, null as never)).toThrow('invalid-instant');
  });
});
