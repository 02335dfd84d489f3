import { describe, expect, it } from 'vitest';
import * as partnerCenter from '../../src/partner-center/index.js';
import { newCommerce } from '../partner-center/fixtures.js';

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
    expect(codes(partnerCenter.subscriptionFrom(new Proxy({}, { ownKeys: trap })))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.subscriptionFrom(revoked()))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.subscriptionsFrom(revoked()))).toEqual(['unreadable ']);
    expect(codes(partnerCenter.subscriptionsFrom(new Proxy({}, { ownKeys: trap })))).toEqual(['unreadable ']);
  });
  it('a list whose items throw is one issue', () => {
    expect(codes(partnerCenter.subscriptionsFrom({ items: new Proxy([1], { get: trap }) }))).toEqual(['unreadable items']);
  });
  it('a value that throws is an issue, and the rest is read', () => {
    const record = Object.defineProperty({ ...newCommerce }, 'friendlyName', { enumerable: true, get: trap });
    const read = partnerCenter.subscriptionFrom(record);
    expect(codes(read)).toEqual(['unreadable friendlyName']);
    expect(read.facts?.status).toBe('active');
  });
  it('a value of the wrong type that throws when described is still an issue', () => {
    const read = partnerCenter.subscriptionFrom({ ...newCommerce, friendlyName: revoked() });
    expect(read.issues).toMatchObject([{ code: 'wrong-type', path: 'friendlyName', received: 'an object' }]);
  });
});

describe('how a record is read', () => {
  it('by its own names only: what it inherits states nothing', () => {
    const heir = Object.create(newCommerce) as object;
    expect(partnerCenter.subscriptionFrom(heir).facts).toBeNull();
    const polluted = JSON.parse('{"__proto__":{"id":"x","status":"active"}}') as unknown;
    expect(codes(partnerCenter.subscriptionFrom(polluted))).toContain('fact-missing id');
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
});
