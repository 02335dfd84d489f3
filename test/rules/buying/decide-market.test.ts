import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMarket, instant, isoDate, productFamilies } from 'termbook';
import type { Market } from '../../../src/vocabulary/market.js';
import { markets } from '../../../src/vocabulary/market.js';
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
          entry: 'reservation-markets/azure-reservation@2019-10-17',
          since: '2019-10-17',
          seenUntil: '2023-10-23',
          source: 'azure-reservations-buying@2019-10-15',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
        expect.objectContaining({ rule: 'V1' }),
      ],
      verdict: 'allowed',
      contested: [],
      changesAt: instant('2023-10-24'),
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
    'began to sell in %s on 2019-10-17, not a millisecond before [V1]',
    (market) => {
      expect(reservation(market, '2018-11-06')).toMatchObject({ verdict: 'refused', reasons: [{ rule: 'V1', market }] });
      expect(reservation(market, '2019-10-16T23:59:59.999Z')).toMatchObject({ verdict: 'refused', changesAt: instant('2019-10-17') });
      expect(reservation(market, '2019-10-17')).toMatchObject({ verdict: 'allowed' });
    },
  );

  it.each<[Market, string, readonly string[]]>([
    ['KR', '6, 18 and 117', ['refused', 'refused', 'refused', 'refused', 'refused']],
    ['AZ', '18, 117 and 109', ['allowed', 'refused', 'refused', 'refused', 'refused']],
    ['AR', '18', ['allowed', 'refused', 'refused', 'allowed', 'allowed']],
    ['AW', '117 and 109', ['allowed', 'allowed', 'allowed', 'refused', 'refused']],
    ['US', 'none', ['allowed', 'allowed', 'allowed', 'allowed', 'allowed']],
  ])('%s is on the lists of %s [V1]', (market, _lists, expected) => {
    const dates = ['2018-08-30T23:59:59.999Z', '2018-08-31', '2018-11-05T23:59:59.999Z', '2018-11-06', '2019-10-16'];
    expect(dates.map((at) => reservation(market, at).verdict)).toEqual(expected);
  });

  it('says nothing before 2018-06-05, the first text [V1]', () => {
    expect(reservation('KR', '2018-06-04T23:59:59.999Z')).toEqual({
      question: 'market',
      at: instant('2018-06-04T23:59:59.999Z'),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2018-06-05' }],
    });
    expect(reservation('US', '2018-06-05').verdict).toBe('allowed');
    expect(reservation('KR', '2018-06-05').verdict).toBe('refused');
  });

  it('is covered until the end of 2023-10-23, the last text, and says so afterwards [V1]', () => {
    expect(reservation('US', '2023-10-23T23:59:59.999Z')).toMatchObject({
      basis: [{ coverage: 'in-force' }, {}],
      changesAt: instant('2023-10-24'),
    });
    expect(reservation('US', '2023-10-24')).toMatchObject({
      verdict: 'allowed',
      basis: [{ coverage: 'after-last-source' }, {}],
      changesAt: null,
    });
  });

  it('is contested where the software page had another list, from 2018-11-06 to 2019-12-17 [I27]', () => {
    const contested = (market: Market, at: string) => {
      const answer = reservation(market, at);
      return answer.verdict === 'undetermined' ? null : answer.contested;
    };
    expect(contested('AW', '2018-11-05T23:59:59.999Z')).toEqual([]);
    expect(contested('AW', '2018-11-06')).toEqual(['I27']);
    expect(contested('AW', '2019-12-17T23:59:59.999Z')).toEqual(['I27']);
    expect(contested('AW', '2019-12-18')).toEqual([]);
    expect(contested('KR', '2019-03-20T23:59:59.999Z')).toEqual([]);
    expect(contested('KR', '2019-03-21')).toEqual(['I27']);
    expect(contested('JE', '2019-07-21T23:59:59.999Z')).toEqual(['I27']);
    expect(contested('JE', '2019-07-22')).toEqual([]);
    expect(contested('RU', '2019-10-17')).toEqual(['I27']);
    expect(contested('US', '2019-06-01')).toEqual([]);
  });

  it("under 'founding-page' takes the list of the software page [I27]", () => {
    const ask = (market: Market, at: string) =>
      decideMarket({ family: 'azure-reservation', market }, instant(at), { interpretations: { I27: 'founding-page' } });
    expect(ask('KR', '2018-08-30')).toMatchObject({
      verdict: 'refused',
      basis: [{ entry: 'reservation-markets/azure-reservation@2018-06-05' }],
    });
    expect(ask('KR', '2019-03-20')).toMatchObject({
      verdict: 'refused',
      basis: [{ entry: 'reservation-markets/software-page@2018-08-31' }],
    });
    expect(ask('KR', '2019-03-21')).toMatchObject({ verdict: 'allowed', contested: ['I27'] });
    expect(ask('JE', '2019-07-21')).toMatchObject({ verdict: 'allowed' });
    expect(ask('JE', '2019-07-22')).toMatchObject({ verdict: 'refused', changesAt: instant('2019-12-18') });
  });

  it("under 'api-page' takes the list of the API page from 2020-07-08 on: three markets differ [I27]", () => {
    const ask = (market: Market, at: string) =>
      decideMarket({ family: 'azure-reservation', market }, instant(at), { interpretations: { I27: 'api-page' } });
    const differ = markets.filter((market) => ask(market, '2020-07-08').verdict !== reservation(market, '2020-07-08').verdict);
    expect(differ).toEqual(['AZ', 'BR', 'RU']);
    expect(ask('AZ', '2020-07-07T23:59:59.999Z')).toMatchObject({ verdict: 'refused', changesAt: instant('2020-07-08') });
    expect(ask('AZ', '2020-07-08')).toMatchObject({ verdict: 'allowed', contested: ['I27'] });
    expect(reservation('BR', '2020-07-07')).toMatchObject({ verdict: 'allowed', contested: [], changesAt: instant('2020-07-08') });
    expect(reservation('BR', '2020-07-08')).toMatchObject({ verdict: 'allowed', contested: ['I27'] });
  });

  it('answers alike in any order of asking', () => {
    const dates = ['2018-06-05', '2018-09-01', '2019-01-01', '2019-04-01', '2019-11-01', '2020-01-01', '2020-08-01', '2024-01-01'];
    for (const at of [...dates, ...dates.toReversed(), ...dates]) {
      for (const market of ['AW', 'BR', 'JE', 'US'] as const) {
        const place = { family: 'azure-reservation', market } as const;
        expect(decideMarket(place, instant(at))).toEqual(decideMarket(place, instant(at), { interpretations: {} }));
      }
    }
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
      basis: [{ entry: 'reservation-markets/azure-reservation@2018-11-06' }],
      changesAt: null,
    });
  });

  it('law: the answer is constant until changesAt', () => {
    const day = fc.integer({ min: instant('2018-06-05'), max: instant('2025-01-01') });
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

  it('are determined once for each market and each stretch of time, in whatever order the instants are asked about', () => {
    const reasonsOf = (market: Market, at: string) => {
      const answer = reservation(market, at);
      return answer.verdict === 'refused' ? answer.reasons : null;
    };
    const late = reasonsOf('XK', '2020-06-16');
    expect(late).toMatchObject([{ code: 'market-not-served', market: 'XK' }]);
    expect(reasonsOf('XK', '2020-06-16')).toBe(late);
    expect(reasonsOf('XK', '2020-06-17')).toBe(late);
    const early = reasonsOf('XK', '2020-06-15');
    expect(early).toEqual(late);
    expect(['2020-06-15', '2020-06-16', '2020-06-17'].every((at) => reasonsOf('XK', at) === early)).toBe(true);
    expect(reasonsOf('KR', '2020-06-16')).toBeNull();
  });
});
