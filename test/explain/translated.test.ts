import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en.js';
import { explainer } from '../../src/explain/explainer.js';
import { korean } from '../../src/explain/ko.js';
import type { Texts } from '../../src/explain/texts.js';
import { translated } from '../../src/explain/translated.js';
import { instant } from '../../src/kernel/instant.js';
import { decideMarket } from '../../src/rules/buying/decide-market.js';

type Table = Readonly<Record<string, unknown>>;
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every place of a table, the tables in it included. */
function places(table: Table, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const place = [...path, key];
    return isTable(value) ? [place, ...places(value, place)] : [place];
  });
}
const at = (table: unknown, path: readonly string[]): unknown => path.reduce<unknown>((part, key) => (part as Table)[key], table);

function without(table: Table, [key = '', ...rest]: readonly string[]): Table {
  const others = Object.entries(table).filter(([name]) => name !== key);
  return Object.fromEntries(rest.length === 0 ? others : [...others, [key, without(table[key] as Table, rest)]]);
}

describe('the table of a language', () => {
  it('says in English what it lacks, at any depth, and everything else in its own words', () => {
    const all = places(korean as unknown as Table).filter((path) => path.length > 1);
    fc.assert(
      fc.property(fc.constantFrom(...all), (gone) => {
        const table = translated<Texts>(english, without(korean, gone));
        expect(at(table, gone)).toEqual(at(english, gone));
        const next = all.find((path) => path[0] !== gone[0] && !isTable(at(korean, path))) ?? [];
        expect(at(table, next)).toBe(at(korean, next));
      }),
    );
  });

  it('titles a rule in English that it has no title for yet', () => {
    const { rules } = translated<Texts>(english, { ...korean, rules: { ...korean.rules, E: korean.rules.E.slice(0, 3) } });
    expect(rules['E']).toEqual([...korean.rules.E.slice(0, 3), ...english.rules.E.slice(3)]);
  });

  it('without English says its general sentence for what it lacks', () => {
    const { verdicts: _, ...rest } = korean;
    const { explain } = explainer({ ...rest, answers: {} });
    const answer = decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01'));
    expect(explain(answer)).toBe(korean.unknown);
  });
});
