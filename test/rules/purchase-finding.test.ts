import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { MarketAnswer } from '../../src/rules/decide-market.js';
import { found, foundIn } from '../../src/rules/purchase-finding.js';

const asked = { question: 'market', at: instant('2020-06-01'), basis: [], verdict: 'undetermined' } as const;

describe('found', () => {
  it('finds nothing where nothing is given', () => {
    expect(found({})).toEqual({ reasons: [], gaps: [], instead: [], basis: [], nextAt: null });
  });
});

describe('foundIn', () => {
  it('calls a fact by its name in a purchase request, and leaves a name of its own', () => {
    const answer: MarketAnswer = {
      ...asked,
      gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }, { gap: 'unknown-value', fact: 'tenant', value: 'x' }, { gap: 'texts-silent' }],
    };
    expect(foundIn(answer, null)).toEqual({
      reasons: [],
      gaps: [
        { gap: 'fact-missing', fact: 'partner.market' },
        { gap: 'unknown-value', fact: 'tenant', value: 'x' },
        { gap: 'texts-silent' },
      ],
      instead: [],
      basis: [],
      nextAt: null,
    });
  });
});
