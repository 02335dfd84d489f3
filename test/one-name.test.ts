import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('one type name is declared once in src', () => {
  const source = new URL('../src/', import.meta.url);
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const names = files.flatMap((file) => {
    const text = readFileSync(new URL(file, source), 'utf8');
    return [...text.matchAll(/^(?:export )?(?:interface|type|(?:abstract )?class) (\w+)/gm)].map(([, name]) => name as string);
  });
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  expect(names.length).toBeGreaterThan(800);
  expect(twice).toEqual([]);
});
