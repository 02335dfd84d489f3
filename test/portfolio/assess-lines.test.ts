import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { Assessment, LineOptions, Row } from 'termbook/portfolio';
import { assessLines, assessPortfolio, rowLines, rowOf } from 'termbook/portfolio';
import { longestLine } from '../../src/portfolio/lines.js';
import { parsePurchase } from '../../src/schema/purchase.js';
import { draws } from '../draws.js';

const at = instant('2020-03-02T09:00Z');
const record = { id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
const line = JSON.stringify(record);

async function all(pieces: Iterable<string>, options?: LineOptions): Promise<readonly Assessment[]> {
  const found: Assessment[] = [];
  for await (const batch of assessLines(pieces, at, options)) found.push(...batch);
  return found;
}

const codes = (found: readonly Assessment[]): readonly string[] =>
  found.map((one) => (one.verdict === 'assessed' ? one.cancellation.verdict : one.issues[0].code));

describe('assessLines', () => {
  it('answers unchecked facts as assessPortfolio does', async () => {
    expect(await all([`${line}\n${line}\n`])).toEqual([...assessPortfolio([record, record], at)]);
  });

  it('needs no newline after the last line, and takes an empty line for a record', async () => {
    expect(codes(await all([line]))).toEqual(['allowed']);
    expect(codes(await all([`${line}\n\n${line}`]))).toEqual(['allowed', 'not-json', 'allowed']);
    expect(await all([])).toEqual([]);
    expect(await all([''])).toEqual([]);
  });

  it('takes a byte order mark and carriage returns for what they are', async () => {
    expect(codes(await all([`\uFEFF${line}\r\n${line}\r`, '\n', `${line}\r\n`]))).toEqual(['allowed', 'allowed', 'allowed']);
  });

  it('gives one assessment for one line, however the text is cut', async () => {
    const lines = fc.array(fc.constantFrom(line, '{', '', '[]', 'null', '7', '{"family":"no such"}', `${line}\r`), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, fc.array(fc.nat(400), { maxLength: 20 }), async (texts, cuts) => {
        const text = texts.map((one) => `${one}\n`).join('');
        const places = [...new Set([0, ...cuts.filter((cut) => cut < text.length), text.length])].sort((a, b) => a - b);
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
        const whole = await all([text]);
        expect(whole).toHaveLength(texts.length);
        expect(await all(pieces)).toEqual(whole);
      }),
      { numRuns: draws(200) },
    );
  });

  it('says exactly what is wrong with a line, and in which one', async () => {
    const unread = (place: number, code: string, expected: string, received: string): Assessment => ({
      verdict: 'unread',
      record: place,
      id: null,
      issues: [{ path: '', code, expected, received }],
    });
    expect(await all([`{\n\n7\nnull\n"text"\n[]\n${'x'.repeat(longestLine + 1)}\n{"id":"\uD800"}\n`])).toEqual([
      unread(0, 'not-json', 'one line of JSON', '1 characters that are not JSON'),
      unread(1, 'not-json', 'one line of JSON', '0 characters that are not JSON'),
      unread(2, 'wrong-type', 'an object', 'another value'),
      unread(3, 'wrong-type', 'an object', 'another value'),
      unread(4, 'wrong-type', 'an object', 'another value'),
      unread(5, 'wrong-type', 'an object', 'another value'),
      unread(6, 'too-long', 'at most 1000000 characters in a line', 'more'),
      unread(7, 'ill-formed-text', 'UTF-8', 'bytes that are not UTF-8'),
    ]);
  });

  it('says of a line what it is not', async () => {
    expect(codes(await all(['{\n7\nnull\n[]\n{}\n']))).toEqual(['not-json', 'wrong-type', 'wrong-type', 'wrong-type', 'invalid-instant']);
  });

  it.each([
    ['one below the limit is read', longestLine - 1, 'not-json'],
    ['one at the limit is read', longestLine, 'not-json'],
    ['one above the limit is dropped', longestLine + 1, 'too-long'],
    ['one far above the limit is dropped', longestLine * 3, 'too-long'],
  ])('of long lines, %s, in one piece or many', async (_name, length, code) => {
    const text = `${'x'.repeat(length)}\n${line}`;
    expect(codes(await all([text]))).toEqual([code, 'allowed']);
    const pieces = text.match(/[^]{1,60000}/g) ?? [];
    expect(codes(await all(pieces))).toEqual([code, 'allowed']);
  });

  it('drops a last line that is too long', async () => {
    expect(codes(await all(['x'.repeat(longestLine), 'yyyy']))).toEqual(['too-long']);
  });

  it('reads with the reader it is given, and keeps the id of what it cannot read', async () => {
    const iso = JSON.stringify({ ...record, orderedAt: '2020-03-01T10:00Z' });
    const found = await all([`${iso}\n{"id":"s-2","family":"isv-saas"}\n{"id":2}\n{}\n`], { read: parsePurchase });
    expect(codes(found)).toEqual(['allowed', 'missing', 'missing', 'missing']);
    expect(found.map(({ id }) => id)).toEqual([null, 's-2', null, null]);
    const issues = [{ path: '', code: 'x', expected: 'y', received: 'z' }] as const;
    const named = await all(['{}\n{"id":"own"}\n'], { read: () => ({ ok: false, id: 'known', issues }) });
    expect(named).toEqual([
      { verdict: 'unread', record: 0, id: 'known', issues },
      { verdict: 'unread', record: 1, id: 'known', issues },
    ]);
  });

  it('takes for the id of a record only one of its own', async () => {
    const batches = assessLines(['{}\n{"id":"own"}\n'], at, {
      read: () => ({ ok: false, id: null, issues: [{ path: '', code: 'x', expected: 'y', received: 'z' }] }),
    });
    Object.defineProperty(Object.prototype, 'id', { value: 'inherited', configurable: true, writable: true });
    try {
      const { value } = await batches.next();
      expect(value?.map(({ id }) => id)).toEqual([null, 'own']);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'id');
    }
  });

  it('gives a batch for each piece that ends a line, and none that is empty', async () => {
    const sizes = async (pieces: Iterable<string>): Promise<readonly number[]> => {
      const found: number[] = [];
      for await (const batch of assessLines(pieces, at)) found.push(batch.length);
      return found;
    };
    expect(await sizes([])).toEqual([]);
    expect(await sizes(['', ''])).toEqual([]);
    expect(await sizes(['', `${line}\n${line}\n`, '', line.slice(0, 9), `${line.slice(9)}\n`, ''])).toEqual([2, 1]);
    expect(await sizes([`${line}\n${line}`])).toEqual([1, 1]);
  });

  it('takes a text, a list, a set, and what gives its pieces one by one, later too', async () => {
    const later = (async function* (): AsyncGenerator<string> {
      yield* await Promise.resolve([line, '\n', line]);
    })();
    const found: (readonly string[])[] = [];
    for (const pieces of ['{}\n7', ['{}\n7'], new Set(['{}', '\n7'])]) found.push(codes(await all(pieces)));
    expect(found).toEqual(Array(3).fill(['invalid-instant', 'wrong-type']));
    const verdicts: string[] = [];
    for await (const batch of assessLines(later, at)) verdicts.push(...codes(batch));
    expect(verdicts).toEqual(['allowed', 'allowed']);
  });

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['7', 7],
    ['an object', {}],
    ['a function', () => [line]],
  ])('refuses to read the pieces of %s', (received, chunks) => {
    expect(() => assessLines(chunks as never, at)).toThrow(
      `wrong-type at "chunks": expected texts one after the other, received ${received}`,
    );
  });

  it('breaks off at a piece that is no text, after the batches before it', async () => {
    const batches = assessLines([`${line}\n`, 7 as never], at);
    expect((await batches.next()).value).toHaveLength(1);
    await expect(batches.next()).rejects.toThrow('wrong-type at "chunks": expected text, received 7');
  });

  it.each([
    ['null', null],
    ['7', 7],
    ['"parse"', 'parse'],
    ['an object', {}],
  ])('refuses a reader that is %s', (received, read) => {
    expect(() => assessLines([], at, { read: read as never })).toThrow(
      `wrong-type at "options.read": expected a function, received ${received}`,
    );
  });

  it('hands the interpretations on', async () => {
    const atLimit = instant('2020-03-02T10:00Z');
    const verdicts: string[] = [];
    for (const options of [{}, { interpretations: { I1: 'open-at-limit' } }] as const) {
      for await (const [one] of assessLines([line], atLimit, options)) {
        if (one?.verdict === 'assessed' && 'effect' in one.cancellation) verdicts.push(one.cancellation.effect);
      }
    }
    expect(new Set(verdicts).size).toBe(2);
  });

  it('refuses a clock that is none before the first line', () => {
    expect(() => assessLines([], '2020-03-02' as never)).toThrow('invalid-instant at "at"');
    expect(() => assessLines([], at, { policyAt: 'x' as never })).toThrow('invalid-instant at "options.policyAt"');
  });

  it('asks for the next piece only when the batch before is done with', async () => {
    let given = 0;
    const source = (function* () {
      for (;;) {
        given += 1;
        yield `${line}\n`;
      }
    })();
    const batches = assessLines(source, at);
    expect(given).toBe(0);
    await batches.next();
    await batches.next();
    expect(given).toBe(2);
    await batches.return();
  });
});

describe('rowLines', () => {
  const rows = async (pieces: Iterable<string>, options?: LineOptions): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const text of rowLines(pieces, at, options)) found.push(text);
    return found;
  };

  it('writes the row of each assessment, a text for each piece that ends a line', async () => {
    const pieces = [`${line}\n{`, '', `}\n7\n${line.slice(0, 20)}`, `${line.slice(20)}\n`, line];
    const expected: string[] = [];
    for await (const batch of assessLines(pieces, at)) expected.push(batch.map((one) => `${JSON.stringify(rowOf(one))}\n`).join(''));
    expect(expected).toHaveLength(4);
    expect(await rows(pieces)).toEqual(expected);
    expect(await rows([])).toEqual([]);
    expect(await rows(['', ''])).toEqual([]);
  });

  it('reads with the reader it is given', async () => {
    const [text = ''] = await rows(['{}\n'], {
      read: () => ({ ok: false, issues: [{ path: 'a', code: 'x', expected: 'y', received: 'z' }] }),
    });
    expect((JSON.parse(text) as Row).error).toBe('x at a: expected y, received z');
  });

  it('a reader that gives neither facts nor issues breaks the contract', async () => {
    const all = async (read: unknown): Promise<unknown> => {
      for await (const batch of assessLines(['{}\n'], instant('2020-03-02'), { read: read as never })) if (batch.length > 9) return batch;
      return null;
    };
    await expect(all(() => undefined)).rejects.toThrow('wrong-type at "options.read()"');
    await expect(all(() => ({ ok: false }))).rejects.toThrow('wrong-type at "options.read().issues"');
  });

  it('refuses a clock, pieces and a reader that are none before the first line', () => {
    expect(() => rowLines([], 7.5 as never)).toThrow('invalid-instant at "at"');
    expect(() => rowLines(7 as never, at)).toThrow('wrong-type at "chunks": expected texts one after the other, received 7');
    expect(() => rowLines([], at, { read: 7 as never })).toThrow('wrong-type at "options.read"');
  });
});
