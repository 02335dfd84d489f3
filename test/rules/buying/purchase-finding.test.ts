import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { MarketAnswer } from '../../../src/rules/buying/decide-market.js';
import { finding, findingIn } from '../../../src/rules/buying/purchase-finding.js';

const asked = { question: 'market', at: instant('2020-06-01'), basis: [], verdict: 'undetermined' } as const;

describe('found', () => {
  it('finds nothing where nothing is given', () => {
    expect(finding({})).toEqual({ reasons: [], gaps: [], instead: [], basis: [], nextAt: null });
  });
});

describe('foundIn', () => {
  it('calls a fact by its name in a purchase request, and leaves a name of its own', () => {
    const answer: MarketAnswer = {
      ...asked,
      gaps: [
        { gap: 'fact-missing', fact: 'partnerMarket' },
        { gap: 'unknown-value', fact: 'tenant', value: 'x' },
        { gap: 'documents-silent', on: 'market' },
      ],
    };
    expect(findingIn(answer, null)).toEqual({
      reasons: [],
      gaps: [
        { gap: 'fact-missing', fact: 'partner.market' },
        { gap: 'unknown-value', fact: 'tenant', value: 'x' },
        { gap: 'documents-silent', on: 'market' },
      ],
      instead: [],
      basis: [],
      nextAt: null,
    });
  });
});
