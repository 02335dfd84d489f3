import { describe, expect, it } from 'vitest';
import * as marketplace from '../../src/marketplace/index.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import { marketplace as marketplaceOffer, newCommerce } from '../partner-center/fixtures.js';

const trap = (): never => {
  throw new Error('trap');
};
const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};
const codes = (read: { readonly issues: readonly partnerCenter.Issue[] }): readonly string[] =>
  read.issues.map(({ code, path }) => `${code} ${path}`);

describe('what cannot be looked at', () => {
  it('an object whose names throw, or a revoked proxy, is one issue', () => {
    expect(codes(partnerCenter.partnerCenterSubscription(new Proxy({}, { ownKeys: trap })))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.partnerCenterSubscription(revoked()))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.partnerCenterSubscriptions(revoked()))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.partnerCenterSubscriptions(new Proxy({}, { ownKeys: trap })))).toEqual(['unreadable ']);
  });
  it('a list whose items throw is one issue', () => {
    expect(codes(partnerCenter.partnerCenterSubscriptions({ items: new Proxy([1], { get: trap }) }))).toEqual(['unreadable items']);
  });
  it('a value that throws is an issue, and the rest is read', () => {
    const record = Object.defineProperty({ ...newCommerce }, 'friendlyName', { enumerable: true, get: trap });
    const read = partnerCenter.partnerCenterSubscription(record);
    expect(codes(read)).toEqual(['unreadable friendlyName']);
    expect(read.facts?.status).toBe('active');
  });
  it('a value of the wrong type that throws when described is still an issue', () => {
    const read = partnerCenter.partnerCenterSubscription({ ...newCommerce, friendlyName: revoked() });
    expect(read.issues).toMatchObject([{ code: 'wrong-type', path: 'friendlyName', received: 'an object' }]);
  });
});

/** What a reader says of one field of a SaaS record, which states nothing else. */
function told(record: object): readonly partnerCenter.Issue[] {
  const path = Object.keys(record)[0] ?? '';
  return marketplace.saasSubscription(record).issues.filter((issue) => issue.path.startsWith(path));
}
const resource = (record: object): marketplace.SaasSubscription | null => marketplace.saasSubscription(record).resource;
const names = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${String(index)}`, index]));

describe('what is told of a field', () => {
  it.each<readonly [string, object, partnerCenter.Issue]>([
    [
      'that throws',
      Object.defineProperty({}, 'name', { enumerable: true, get: trap }),
      { code: 'unreadable', path: 'name', expected: 'a value that can be read', received: 'nothing' },
    ],
    [
      'that is too long',
      { name: 'x'.repeat(2001) },
      { code: 'too-long', path: 'name', expected: 'at most 2000 characters', received: '2001' },
    ],
    ['that is a placeholder', { id: '<etag>' }, { code: 'placeholder', path: 'id', expected: 'an id or address', received: '"<etag>"' }],
    ['that is missing', { id: null }, { code: 'fact-missing', path: 'id', expected: 'the id of the subscription', received: 'nothing' }],
    [
      'that is there but undefined',
      { id: undefined },
      { code: 'fact-missing', path: 'id', expected: 'the id of the subscription', received: 'nothing' },
    ],
    [
      'that is a list where an object is due',
      { term: [] },
      { code: 'wrong-type', path: 'term', expected: 'an object', received: 'a list' },
    ],
    [
      'that is a list of which nothing can be seen',
      { allowedCustomerOperations: revoked() },
      { code: 'unreadable', path: 'allowedCustomerOperations', expected: 'a list that can be looked at', received: 'nothing' },
    ],
    [
      'that is a list of too many',
      { allowedCustomerOperations: Array.from({ length: 1001 }, () => 'Read') },
      { code: 'too-large', path: 'allowedCustomerOperations', expected: 'at most 1000 items', received: '1001' },
    ],
    [
      'that is a list with a text too long',
      { allowedCustomerOperations: ['x'.repeat(2001)] },
      { code: 'wrong-type', path: 'allowedCustomerOperations[0]', expected: 'text', received: `"${'x'.repeat(60)}..."` },
    ],
  ])('%s', (_what, record, issue) => {
    expect(told(record)).toContainEqual(issue);
  });

  it('of a name that is written in two ways is where the second stands, cut after 60 characters, and how the first is spelled', () => {
    const long = 'N'.repeat(70);
    expect(marketplace.saasSubscription({ ...names(1), ID: 'a', id: 'b', [long.toLowerCase()]: 1, [long]: 2 }).issues).toMatchObject([
      { code: 'ambiguous', path: 'id', expected: 'one spelling of a name', received: '"ID"' },
      { code: 'ambiguous', path: 'N'.repeat(60), expected: 'one spelling of a name', received: `"${'n'.repeat(60)}..."` },
      ...marketplace.saasSubscription({ id: 'a' }).issues,
    ]);
  });
});

describe('what is still read, to the last', () => {
  it('a record of 2000 names, and not one of 2001', () => {
    expect(resource({ id: 'a', ...names(1999) })?.id).toBe('a');
    expect(marketplace.saasSubscription({ id: 'a', ...names(2000) }).issues).toEqual([
      { code: 'too-large', path: '', expected: 'at most 2000 names', received: '2001' },
    ]);
  });

  it('a text of 2000 characters, also in a list', () => {
    const text = 'x'.repeat(2000);
    const record = { name: text, allowedCustomerOperations: [text] };
    expect(resource(record)).toMatchObject({ name: text, allowedOperations: [text] });
    expect(told(record)).toEqual([]);
  });

  it('a list of 1000 inside a record, and the first 1000 of a longer one', () => {
    const list = (length: number): object => ({ allowedCustomerOperations: Array.from({ length }, () => 'Read') });
    expect(told(list(1000))).toEqual([]);
    expect([1000, 1001].map((length) => resource(list(length))?.allowedOperations.length)).toEqual([1000, 1000]);
  });
});

describe('what is no record and no list', () => {
  it.each([
    ['a text', 'x', 'wrong-type', 'a list'],
    ['a number', 7, 'wrong-type', 'a list'],
    ['null', null, 'wrong-type', 'a list'],
    ['nothing', undefined, 'wrong-type', 'a list'],
    ['what cannot be looked at', revoked(), 'unreadable', 'an object that can be looked at'],
  ])('%s is told so where a page is due', (_what, json, code, expected) => {
    expect(partnerCenter.partnerCenterSubscriptions(json)).toMatchObject({
      facts: [],
      nextUri: null,
      issues: [{ code, path: '', expected }],
    });
  });

  it.each([
    ['a list', [], 'wrong-type', 'an object'],
    ['what cannot be looked at', revoked(), 'unreadable', 'an object that can be looked at'],
  ])('%s is told so where a record is due', (_what, json, code, expected) => {
    expect(partnerCenter.orderFrom(json).issues).toMatchObject([{ code, path: '', expected }]);
  });
});

describe('how a record is read', () => {
  it('yes and no also as text, whatever its case and the spaces around it; any other text is neither', () => {
    const flag = (autoRenew: unknown): boolean | null | undefined => resource({ autoRenew })?.autoRenew;
    expect([' True ', 'false', ' FALSE', 'yes', 'truefalse', 1].map(flag)).toEqual([true, false, false, null, null, null]);
  });
  it('a count as a number or as text, and nothing below zero, between two numbers or beyond 2^53', () => {
    const count = (quantity: unknown): number | null | undefined => resource({ quantity })?.quantity;
    expect([0, 7, '7', -0, '-0', ' 7.0 ', 2 ** 53 - 1].map(count)).toEqual([0, 7, 7, 0, 0, 7, 2 ** 53 - 1]);
    expect([-1, '-1', 1.5, '1.5', 2 ** 53, Number.NaN, true, {}].map(count)).toEqual(Array.from({ length: 8 }, () => null));
  });
  it('a word in any case and with any separators', () => {
    const status = (saasSubscriptionStatus: string): string | null | undefined => resource({ saasSubscriptionStatus })?.status;
    expect(['subscribed', 'SubScribed', 'sub-scribed', ' SUB_SCRIBED '].map(status)).toEqual(Array.from({ length: 4 }, () => 'subscribed'));
    expect(['sub', 'constructor', 'toString', '__proto__'].map(status)).toEqual([null, null, null, null]);
  });
  it('half a placeholder is an id', () => {
    expect(['<a', 'a>', 'a{b', '<a>', '{{a'].map((id) => resource({ id })?.id)).toEqual(['<a', 'a>', 'a{b', null, null]);
  });
  it('a field that is called undefined states nothing for those that are absent', () => {
    const read = partnerCenter.orderFrom({ undefined: 'o1' });
    expect(read).toMatchObject({ facts: null, issues: [{ code: 'fact-missing', path: 'id' }] });
    const { facts } = partnerCenter.partnerCenterSubscription(marketplaceOffer);
    expect(partnerCenter.partnerCenterSubscription({ ...marketplaceOffer, undefined: null }).facts).toEqual(facts);
    expect(facts?.stated).toBeNull();
  });
  it('by its own names only: what it inherits states nothing', () => {
    const heir = Object.create(newCommerce) as object;
    expect(partnerCenter.partnerCenterSubscription(heir).facts).toBeNull();
    const polluted = JSON.parse('{"__proto__":{"id":"x","status":"active"}}') as unknown;
    expect(codes(partnerCenter.partnerCenterSubscription(polluted))).toContain('fact-missing id');
  });
  it('whole numbers stand for ids and names; other numbers do not', () => {
    expect(partnerCenter.orderFrom({ id: 7 }).facts?.id).toBe('7');
    expect(codes(partnerCenter.orderFrom({ id: 1.5 }))).toEqual(['wrong-type id']);
    expect(codes(partnerCenter.orderFrom({ id: Number.NaN }))).toEqual(['wrong-type id']);
  });
  it('blank text is none', () => {
    expect(codes(partnerCenter.orderFrom({ id: '  ' }))).toEqual(['fact-missing id']);
  });
  it('ids are the same whatever their case', () => {
    expect(partnerCenter.sameId('AB-1', 'ab-1')).toBe(true);
    expect(partnerCenter.sameId('AB-1', 'ab-2')).toBe(false);
  });
  it('what is no text is the same id as nothing, itself included', () => {
    const same = partnerCenter.sameId as (a: unknown, b: unknown) => boolean;
    expect([same(7, '7'), same('7', 7), same(7, 7), same(null, undefined)]).toEqual([false, false, false, false]);
  });
});
