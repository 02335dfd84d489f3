import { describe, expect, it } from 'vitest';
import { fail, isTermbookError, preview, TermbookError } from '../../src/kernel/error.js';

describe('a broken contract', () => {
  it('says its code, where it broke, what was expected and what came', () => {
    const error = new TermbookError('inverted-dates', 'charge.endsAt', 'a later instant', '5');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'TermbookError',
      code: 'inverted-dates',
      path: 'charge.endsAt',
      expected: 'a later instant',
      received: '5',
      message: 'inverted-dates at "charge.endsAt": expected a later instant, received 5',
    });
  });

  it('is recognized, also from another copy of the package, and nothing else is', () => {
    const foreign = Object.defineProperty(new Error('of another copy'), Symbol.for('termbook.error'), { value: true });
    expect(isTermbookError(new TermbookError('invalid-rate', 'a', 'b', 'c'))).toBe(true);
    expect(isTermbookError(foreign)).toBe(true);
    for (const other of [new Error('a'), { [Symbol.for('termbook.error')]: true }, null, undefined, 'text', { code: 'invalid-rate' }]) {
      expect(isTermbookError(other)).toBe(false);
    }
  });

  it('keeps its mark out of what is listed', () => {
    const error = new TermbookError('invalid-rate', 'a', 'b', 'c');
    expect(Object.keys(error).sort()).toStrictEqual(['code', 'expected', 'name', 'path', 'received']);
    expect(Object.getOwnPropertyDescriptor(error, Symbol.for('termbook.error'))).toStrictEqual({
      value: true,
      writable: false,
      enumerable: false,
      configurable: false,
    });
  });

  it('is thrown with the value described', () => {
    expect(() => fail('invalid-rate', 'rate', 'decimal text', -0)).toThrow('invalid-rate at "rate": expected decimal text, received -0');
  });
});

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
};

describe('what was received', () => {
  it.each([
    ['text', 'a "b"', '"a \\"b\\""'],
    ['a number', 1.5, '1.5'],
    ['0', 0, '0'],
    ['-0', -0, '-0'],
    ['NaN', Number.NaN, 'NaN'],
    ['a bigint', 5n, '5'],
    ['true', true, 'true'],
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an array', [1], 'a list'],
    ['a Date', new Date(0), 'a Date'],
    ['a proxy that was revoked', revoked(), 'an object'],
    ['a function', () => 1, 'a function'],
    ['a symbol', Symbol('a'), 'a symbol'],
  ])('%s is named without running anything of it', (_name, value, text) => {
    expect(preview(value)).toBe(text);
  });

  it('an object with a toString that throws is an object', () => {
    const hostile = {
      toString: () => {
        throw new Error('run');
      },
    };
    expect(preview(hostile)).toBe('an object');
  });
});
