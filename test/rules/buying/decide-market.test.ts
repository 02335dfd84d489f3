import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, isoDate } from '../../../src/kernel/instant.js';
import { decideMarket } from '../../../src/rules/buying/decide-market.js';
import type { Market } from '../../../src/vocabulary/market.js';
import { markets } from '../../../src/vocabulary/market.js';
import { productFamilies } from '../../../src/vocabulary/product.js';
import { unsold } from '../../market-facts.js';

const reservation = (market: Market, at: string) => decideMarket(Object.freeze({ family: 'azure-reservation', market }), instant(at));
const june2020 = '2020-06-15';

describe('decideMarket for Azure reservations', () => {
  it('sells in KR in 2020-06, citing the list in force [B7]', () => {
    expect(reservation('KR', june2020)).toEqual({
      question: 'market',
      at: instant(june2020),
      basis: [
        {
          rule: 'B7',
          entry: 'reservation-markets/azure-reservation@2019-10-18',
          since: '2019-10-18',
          source: 'software-subscriptions@2020-01-21',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
        expect.objectContaining({ rule: 'V1' }),
      ],
      verdict: 'allowed',
      contested: [],
      changesAt: instant('2023-08-24'),
    });
  });

  it.each<Market>(['XK', 'BQ', 'SJ', 'XS', 'XE', 'XJ'])(
    "does not sell in %s, a code of Partner Center's own or narrower than ISO's [B7]",
    (market) => {
      const answer = reservation(market, june2020);
      expect(answer).toMatchObject({
        verdict: 'refused',
        reasons: [{ code: 'market-not-served', rule: 'B7', errorCode: null, market }],
        instead: [],
        contested: [],
      });
    },
  );

  it('refuses exactly the 109 listed markets of the 247 in 2020-06 [B7]', () => {
    const refused = markets.filter((market) => reservation(market, june2020).verdict === 'refused');
    expect(refused).toEqual(unsold.map(({ code }) => code).sort());
    expect(markets.filter((market) => reservation(market, june2020).verdict === 'allowed')).toHaveLength(138);
  });

  it.each<Market>(['BY', 'BR', 'IN', 'KZ', 'KR', 'RU', 'TW', 'UA'])(
    'began to sell in %s on 2019-10-18, not a millisecond before [V1]',
    (market) => {
      expect(reservation(market, '2018-11-01')).toMatchObject({ verdict: 'refused', reasons: [{ rule: 'V1', market }] });
      expect(reservation(market, '2019-10-17T23:59:59.999Z')).toMatchObject({ verdict: 'refused', changesAt: instant('2019-10-18') });
      expect(reservation(market, '2019-10-18')).toMatchObject({ verdict: 'allowed' });
    },
  );

  it('says nothing before 2018-11, the first text [V1]', () => {
    expect(reservation('KR', '2018-10-31T23:59:59.999Z')).toEqual({
      question: 'market',
      at: instant('2018-10-31T23:59:59.999Z'),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2018-11-01' }],
    });
    expect(reservation('US', '2018-11-01').verdict).toBe('allowed');
  });

  it('is covered until the end of 2023-08-23, the last text, and says so afterwards [V1]', () => {
    expect(reservation('US', '2023-08-23T23:59:59.999Z')).toMatchObject({
      basis: [{ coverage: 'in-force' }, {}],
      changesAt: instant('2023-08-24'),
    });
    expect(reservation('US', '2023-08-24')).toMatchObject({
      verdict: 'allowed',
      basis: [{ coverage: 'after-last-source' }, {}],
      changesAt: null,
    });
  });

  it('says the same whichever market the partner is in, but nothing where that is none', () => {
    const from = (partnerMarket: Market | null) =>
      decideMarket({ family: 'azure-reservation', market: 'KR', partnerMarket }, instant(june2020));
    expect(from('XS')).toEqual(from(null));
    expect(from('QQ' as Market)).toEqual({
      question: 'market',
      at: instant(june2020),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'partnerMarket', value: 'QQ' }],
    });
  });

  it('judges as of `policyAt`, which time does not move', () => {
    const answer = decideMarket({ family: 'azure-reservation', market: 'KR' }, instant(june2020), { policyAt: instant('2019-01-01') });
    expect(answer).toMatchObject({
      at: instant(june2020),
      verdict: 'refused',
      basis: [{ entry: 'reservation-markets/azure-reservation@2018-11-01' }],
      changesAt: null,
    });
  });

  it('law: the answer is constant until changesAt', () => {
    const day = fc.integer({ min: instant('2018-11-01'), max: instant('2025-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...markets), day, fc.integer({ min: 0, max: 999 }), (market, from, permille) => {
        const { at, ...one } = decideMarket({ family: 'azure-reservation', market }, instant(from));
        if (one.verdict === 'undetermined' || one.changesAt === null) return;
        const until = one.changesAt - 1;
        const later = instant(from + Math.floor(((until - from) * permille) / 999));
        const { at: askedAt, ...two } = decideMarket({ family: 'azure-reservation', market }, later);
        expect([two, (askedAt ?? 0) >= (at ?? 0)], isoDate(later)).toEqual([one, true]);
      }),
    );
  });
});

describe('decideMarket beyond reservations', () => {
  it('is silent where the texts list no markets: a listed market is no promise [B7]', () => {
    for (const family of productFamilies.filter((name) => name !== 'azure-reservation')) {
      expect(decideMarket({ family, market: 'FR' }, instant(june2020))).toEqual({
        question: 'market',
        at: instant(june2020),
        basis: [],
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'market' }],
      });
    }
  });

  it.each(['CU', 'IR', 'KP', 'SD', 'SY', 'EH', 'kr', 'constructor', '__proto__'])('never calls %s sold, which is no market', (code) => {
    for (const family of productFamilies) {
      expect(decideMarket({ family, market: code as Market }, instant(june2020))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'market', value: code }],
      });
    }
  });

  it('does not know a family outside its list, and says so', () => {
    const answer = decideMarket({ family: 'toString' as never, market: 'KR' }, instant(june2020));
    expect(answer).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'unknown-value', fact: 'family', value: 'toString' }] });
  });

  it('throws for a time that is no instant, whatever the place', () => {
    const error = expect.objectContaining({ code: 'invalid-instant', path: 'at' }) as Error;
    expect(() => decideMarket({ family: 'isv-saas', market: 'KR' }, '2020-06-15' as never)).toThrow(error);
    expect(() => decideMarket({ family: 'azure-reservation', market: 'KR' }, instant(0), { policyAt: 0.5 as never })).toThrow(
      expect.objectContaining({ code: 'invalid-instant', path: 'options.policyAt' }) as Error,
    );
  });
});
