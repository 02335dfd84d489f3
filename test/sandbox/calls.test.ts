import { describe, expect, it } from 'vitest';
import { sandboxCalls } from '../../src/sandbox/index.js';
import { errors } from '../../src/sandbox/errors.js';
import { targetOf, valuesIn } from '../../src/sandbox/route.js';
import { errorCodes } from '../../src/policy/error-codes.js';

const calls = Object.entries(sandboxCalls);

describe('the calls of the sandbox', () => {
  it('each have a page at a commit', () => {
    for (const [name, { page }] of calls)
      expect(page, name).toMatch(/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/blob\/[0-9a-f]{40}\/\S+\.md$/);
  });

  it('are each found once by method and path', () => {
    const found = calls.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`);
    expect(new Set(found).size).toBe(calls.length);
  });
});

describe('the error codes of the sandbox', () => {
  it('have a row for every code that a refusal of the lifecycle can carry', () => {
    const carried = [
      'day-window-passed',
      'hour-window-passed',
      'seat-reduction-window-passed',
      'quantity-cannot-decrease',
      'suspended',
      'not-auto-renewable',
      'custom-term-end',
      'term-change',
      'billing-cycle-longer-than-term',
      'trial-term-change',
      'expiring',
    ] as const;
    for (const situation of carried) for (const code of errorCodes[situation].codes) expect(Object.keys(errors)).toContain(code);
  });
});

describe('an address', () => {
  it.each([
    ['https://x.example/v1/a%20b?A=1&b=%zz&a=2&c#f', 'https://x.example', ['v1', 'a b'], { a: '1', b: '%zz', c: '' }],
    ['/v1//customers/', '', ['v1', 'customers'], {}],
    ['', '', [], {}],
    ['?=1&x=a+b', '', [], { '': '1', x: 'a b' }],
  ])('%j is taken apart', (url, origin, path, query) => {
    const target = targetOf(url);
    expect([target.origin, target.path, Object.fromEntries(target.query)]).toEqual([origin, path, query]);
  });

  it.each([
    ['/v1/{a}/b', ['v1', 'x', 'B'], { a: 'x' }],
    ['/v1/{a}/b', ['v1', 'x', 'c'], null],
    ['/v1/{a}', ['v1'], null],
  ])('%s has the values of its template', (template, path, values) => {
    expect(valuesIn(template, path)).toEqual(values);
  });
});
