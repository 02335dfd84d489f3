import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/cli/json-fault.js';

describe('where text stops being JSON', () => {
  it.each([
    ['', 1, 1],
    ['  \n nothing', 2, 2],
    ['[1, 2', 1, 6],
    ['[1, 2,]', 1, 7],
    ['[1 2]', 1, 4],
    ['[1}', 1, 3],
    ['[]]', 1, 3],
    ['{"a": 1}, 2', 1, 9],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a":}', 1, 6],
    ['{a: 1}', 1, 2],
    ['{"a": {"b": [true, false, null, -1.5e+3, "\\u00e9\\n"]},\n  "c": \'d\'}', 2, 8],
    ['["a\nb"]', 1, 2],
    ['["\\x"]', 1, 2],
    ['["\u0080\u007f" x]', 1, 7],
    ['[01]', 1, 2],
    ['[1.]', 1, 2],
    ['[tru]', 1, 2],
    ['{"items": [\n  {"id": "s-1"\n   "status": "active"}\n]}', 3, 4],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(jsonFault(text)).toBe(`line ${String(line)}, column ${String(column)}`);
  });

  it('is found in a long text', () => {
    const text = `[${'{"a":"b\\n"},'.repeat(100_000)}]`;
    expect(jsonFault(text)).toBe(`line 1, column ${String(text.length)}`);
  });

  it('is its end where it is cut, wherever that is', () => {
    const whole = JSON.stringify({ items: [{ id: 's-1', quantity: -10.5e3, name: 'é"\\' }, [], {}, true, null] });
    for (let length = 1; length < whole.length; length += 1) {
      const found = Number(/column (\d+)/.exec(jsonFault(whole.slice(0, length)))?.[1]);
      // a text or a number that is cut is one token, and begins before
      expect(found).toBeLessThanOrEqual(length + 1);
      expect(whole.slice(found - 1, length)).toMatch(/^(?:|"[^"]*(?:\\.[^"]*)*\\?|[-\w.]+)$/);
    }
  });
});
