import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import * as fc from 'fast-check';
import { getQuickJS } from 'quickjs-emscripten';
import { beforeAll, describe, expect, it } from 'vitest';
import { largest, udfCode } from '../../scripts/udf/bundle.js';
import { instant } from '../../src/index.js';
import { termbook } from '../../src/udf/termbook.js';
import type { Question } from './questions.js';
import { expectedText, questions } from './questions.js';
import { bare, inBareRealm } from './realm.js';
import { engines, page, placeholder, question } from './statements.js';
import { draws, least, seed } from '../draws.js';

const read = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
const ordered: Question = {
  question: 'cancellation',
  facts: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') },
  at: instant('2020-03-02T09:00Z'),
};

describe('termbook(text)', () => {
  it('takes instants as ISO text with any offset, as a plain date and as milliseconds, and answers with ISO text', () => {
    const facts = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T19:00+09:00' };
    const answer = read(termbook(JSON.stringify({ question: 'cancellation', facts, at: ordered.at })));
    expect(answer).toMatchObject({ at: '2020-03-02T09:00:00.000Z', verdict: 'allowed', window: { closesAt: '2020-03-02T10:00:00.000Z' } });
    expect(
      read(termbook(JSON.stringify({ question: 'cancellation', facts: { ...facts, orderedAt: '2020-03-01' }, at: '2020-03-02' }))),
    ).toMatchObject({
      verdict: 'allowed',
      effect: 'at-renewal',
    });
  });

  it("answers with milliseconds where instants: 'ms' asks for them", () => {
    expect(read(termbook(JSON.stringify({ ...ordered, instants: 'ms' })))).toMatchObject({ at: ordered.at, changesAt: 1_583_143_200_000 });
  });

  it('passes over null options and null interpretations', () => {
    const plain = termbook(JSON.stringify(ordered));
    expect(termbook(JSON.stringify({ ...ordered, options: null, instants: null }))).toBe(plain);
    expect(termbook(JSON.stringify({ ...ordered, options: { interpretations: null } }))).toBe(plain);
  });

  it('reads a text of 100,000 characters, and no longer one', () => {
    const text = JSON.stringify(ordered);
    expect(termbook(text.padEnd(100_000))).toBe(termbook(text));
    expect(read(termbook(text.padEnd(100_001)))).toMatchObject({
      code: 'invalid-json',
      expected: 'JSON text of at most 100000 characters',
    });
  });

  it('takes interpretations of the caller [I1]', () => {
    const atLimit = { ...ordered, at: instant('2020-03-02T10:00Z') };
    const closed = read(termbook(JSON.stringify({ ...atLimit, options: { interpretations: { I1: 'open-at-limit' } } })));
    expect(closed).toMatchObject({ effect: 'immediate', window: { closesAt: '2020-03-02T10:00:00.001Z' } });
  });

  it.each([
    ['no text at all', null, 'invalid-json', ''],
    ['what is no JSON', 'x', 'invalid-json', ''],
    ['more than 100,000 characters', ' '.repeat(100_001), 'invalid-json', ''],
    ['a JSON value that asks nothing', 'null', 'invalid-facts', ''],
    ['a list', '[]', 'unknown-question', 'question'],
    ['an unknown question', '{"question":"constructor"}', 'unknown-question', 'question'],
    ['a question without an instant', '{"question":"cancellation","facts":{}}', 'invalid-instant', 'at'],
    [
      'text that is no instant',
      '{"question":"cancellation","facts":{"orderedAt":"2020-03-01T10:00"},"at":0}',
      'invalid-instant',
      'orderedAt',
    ],
    [
      'an unknown interpretation',
      JSON.stringify({ ...ordered, options: { interpretations: { I99: 'x' } } }),
      'unknown-interpretation',
      'options.interpretations.I99',
    ],
    [
      'an unknown word of an interpretation',
      JSON.stringify({ ...ordered, options: { interpretations: { I1: 'x' } } }),
      'unknown-interpretation',
      'options.interpretations.I1',
    ],
  ])('answers %s with an error that says so', (_, text, code, path) => {
    expect(read(termbook(text))).toEqual({
      verdict: 'error',
      code,
      path,
      expected: expect.any(String) as string,
      received: expect.any(String) as string,
    });
  });

  it.each([null, [], 'x', 1, { purchase: null, charge: [] }])('answers a question with the facts %j with an error', (facts) => {
    for (const question of ['cancellation', 'refund', 'suspension-expiry']) {
      expect(read(termbook(JSON.stringify({ question, facts, at: 0 })))['verdict']).toBe('error');
    }
  });

  it('changes no prototype, whatever keys the text has', () => {
    const evil =
      '{"question":"cancellation","__proto__":{"at":"2020-01-01"},"facts":{"__proto__":{"evilAt":1},"constructor":{"prototype":{"at":1}}},"at":0}';
    expect(read(termbook(evil))['verdict']).toBe('error');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['evilAt']).toBeUndefined();
  });
});

describe('the built file', () => {
  let code = '';
  let built: (text: string) => string;
  beforeAll(async () => {
    code = await udfCode();
    built = inBareRealm(code);
  });

  it('is small enough for a function of Snowflake', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(largest);
  });

  it('is ASCII, and its syntax is that of ES2018', () => {
    expect(code).toMatch(/^[\x20-\x7e\n]*$/);
    expect(() => parse(code, { ecmaVersion: 2018 })).not.toThrow();
    expect(() => parse('a?.b ?? 1n', { ecmaVersion: 2018 })).toThrow();
  });

  it('ends none of the quotations that SQL puts around it', () => {
    for (const quotation of ['$$', '$udf$', '"""', "'''"]) expect(code).not.toContain(quotation);
  });

  it.each(engines)(
    'answers in the statement for $engine as the page has it, at the first call and at the second',
    ({ body, call, host }) => {
      const javascript = body.exec(page)?.[1] ?? '';
      expect(`${javascript}${host}`).toContain(placeholder);
      const realm = createContext({});
      const run = (text: string): unknown =>
        runInContext(
          text.replace(placeholder, () => code),
          realm,
        );
      run(host);
      const ask = run(call(javascript)) as (text: string) => string;
      for (const text of [question, question]) {
        expect(read(ask(text))).toMatchObject({ verdict: 'allowed', refund: 'full', window: { closesAt: '2020-03-02T10:00:00.000Z' } });
      }
      expect(read(ask('no json'))).toMatchObject({ verdict: 'error', code: 'invalid-json' });
    },
  );

  it('names no host: no Intl, no clock, no chance, no timer, no code made of text', () => {
    const names =
      /\b(Intl|performance|setTimeout|setInterval|queueMicrotask|process|require|globalThis|window\.|eval|Function|import)\b|Date\.now|new Date\(\)|Math\.random|toLocale/;
    // date-fns names the clock once, for a date without arguments: none is made, since the bare realm has no Date.now
    expect(code.replaceAll('.window', '').replace('Date.now()', '').match(names)?.[0]).toBeUndefined();
  });

  it('answers as the library does, in a realm without a host and with hardly more than the language of 2018', () => {
    const found = new Map<string, number>();
    fc.assert(
      fc.property(questions, fc.constantFrom('iso' as const, 'ms' as const), (asked, instants) => {
        const answer = built(JSON.stringify({ ...asked, instants }));
        expect(answer).toBe(expectedText(asked, instants));
        const { verdict } = read(answer);
        const kind = `${asked.question} ${String(verdict)}`;
        found.set(kind, (found.get(kind) ?? 0) + 1);
      }),
      { seed: seed(7), numRuns: draws(6_000) },
    );
    const kinds = ['cancellation allowed', 'cancellation refused', 'cancellation undetermined', 'refund computed', 'refund undetermined'];
    kinds.push('suspension-expiry computed', 'suspension-expiry undetermined');
    expect(kinds.filter((kind) => (found.get(kind) ?? 0) < least(60))).toEqual([]);
  });

  it('takes a policy of the caller and a pinned date as the library does', () => {
    const policy = { id: 'own/strict@2020-01-01', duration: { hours: 12 }, refund: [{ share: 'full', hours: 6 }], afterClose: 'refused' };
    for (const options of [{ policy }, { policyAt: instant('2023-11-01') }, { policy: { ...policy, duration: { hours: -1 } } }]) {
      const asked = { ...ordered, options };
      expect(built(JSON.stringify(asked))).toBe(expectedText(asked, 'iso'));
    }
  });

  it('never throws: any text, any JSON, wrong types in every place, a hundred thousand brackets, megabytes', () => {
    const answered = (text: string): void => {
      const { verdict } = read(built(text));
      expect(['allowed', 'refused', 'computed', 'undetermined', 'error']).toContain(verdict);
    };
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), answered), { seed: seed(3), numRuns: draws(2_000) });
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), answered), { seed: seed(3), numRuns: draws(2_000) });
    const broken = fc.tuple(questions, fc.jsonValue({ maxDepth: 3 }), fc.nat()).map(([asked, value, where]) => {
      let count = 0;
      return JSON.stringify(asked, (_, item: unknown) => (count++ === where % 25 ? value : item));
    });
    fc.assert(fc.property(broken, answered), { seed: seed(3), numRuns: draws(4_000) });
    const deep = (open: string, close: string, depth: number): string =>
      `{"question":"refund","facts":${open.repeat(depth)}1${close.repeat(depth)},"at":0}`;
    for (const depth of [10, 1_000, 16_000, 49_000, 1_000_000]) {
      answered(deep('[', ']', depth));
      answered(deep('{"a":', '}', Math.floor(depth / 6)));
    }
    answered('x'.repeat(5_000_000));
    answered(`"${'x'.repeat(5_000_000)}"`);
  });

  it('answers the same in QuickJS', async () => {
    const context = (await getQuickJS()).newContext();
    context.unwrapResult(context.evalCode(`${bare}\n${code}`)).dispose();
    const ask = context.getProp(context.global, 'termbook');
    const inQuickJs = (text: string): string => {
      const given = context.newString(text);
      const handle = context.unwrapResult(context.callFunction(ask, context.undefined, given));
      const answer = context.getString(handle);
      for (const one of [given, handle]) one.dispose();
      return answer;
    };
    fc.assert(
      fc.property(questions, (asked) => {
        expect(inQuickJs(JSON.stringify(asked))).toBe(expectedText(asked, 'iso'));
      }),
      { seed: seed(11), numRuns: draws(500) },
    );
    for (const text of ['x', '[]', `${'['.repeat(500)}${']'.repeat(500)}`]) expect(read(inQuickJs(text))['verdict']).toBe('error');
    ask.dispose();
    context.dispose();
  });
});
