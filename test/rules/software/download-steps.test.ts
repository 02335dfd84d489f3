import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { downloadSteps } from '../../../src/rules/software/download-steps.js';

const steps = (side: 'partner' | 'customer', at: string) => downloadSteps({ side }, instant(at));

describe('downloadSteps', () => {
  it('led the partner by file type and a submission in 2020 [F2]', () => {
    expect(steps('partner', '2020-01-21')).toMatchObject({
      question: 'download-steps',
      verdict: 'computed',
      basis: [{ rule: 'F2', coverage: 'in-force' }],
      contested: [],
      changesAt: instant('2020-01-25'),
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
    expect(steps('partner', '2020-01-25')).toMatchObject({ basis: [{ coverage: 'between-sources' }], changesAt: instant('2021-03-08') });
  });

  it('leads the partner by bitness to a key of 32 digits since 2021 [F2]', () => {
    expect(steps('partner', '2021-03-07')).toMatchObject({ keyDigits: null });
    expect(steps('partner', '2021-03-08')).toMatchObject({
      steps: ['choose-version', 'choose-language', 'choose-bitness', 'key-or-download-or-copy-link'],
      keyDigits: 32,
      changesAt: instant('2021-06-03'),
    });
  });

  it('leads the customer through billing, products and software, as first said in 2021 [A6]', () => {
    expect(steps('customer', '2021-03-07')).toMatchObject({ gaps: [{ gap: 'before-first-source', firstSource: '2021-03-08' }] });
    expect(steps('customer', '2021-03-08')).toMatchObject({
      basis: [{ rule: 'A6' }],
      steps: ['open-billing', 'open-your-products', 'open-software'],
      keyDigits: null,
      changesAt: instant('2021-06-03'),
    });
  });

  it('has no text before 2020-01-21, and knows no other side [F2]', () => {
    expect(steps('partner', '2020-01-20').verdict).toBe('undetermined');
    expect(steps('constructor' as 'partner', '2020-06-01')).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'side', value: 'constructor' }],
    });
    expect(() => downloadSteps({ side: 'partner' }, null as never)).toThrow('invalid-instant');
  });
});
