import { describe, expect, it } from 'vitest';
import { idOf } from '../../src/portfolio/id-of.js';

describe('the id of a record', () => {
  it.each<[json: unknown, id: string | null]>([
    [{ id: 'own' }, 'own'],
    [{ id: '' }, ''],
    [{ id: 7 }, null],
    [{ id: null }, null],
    [{}, null],
    [[], null],
    [null, null],
    [undefined, null],
    [true, null],
    ['text', null],
  ])('of %j is %j', (json, id) => {
    expect(idOf(json)).toBe(id);
  });

  it('is one of its own, of plain JSON', () => {
    expect(idOf(Object.create({ id: 'inherited' }))).toBeNull();
    expect(idOf(Object.assign(() => undefined, { id: 'of a function' }))).toBeNull();
    Object.defineProperty(String.prototype, 'id', { value: 'inherited', configurable: true });
    try {
      expect(idOf('text')).toBeNull();
    } finally {
      Reflect.deleteProperty(String.prototype, 'id');
    }
  });
});
