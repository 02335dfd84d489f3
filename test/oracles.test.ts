import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { chance } from '../scripts/oracles/chance.js';
import { instant } from '../src/index.js';
import type { Tally } from '../scripts/oracles/tally.js';
import { added, counting, gate } from '../scripts/oracles/tally.js';
import { charges, invoices, prices, refunds } from '../scripts/proof/money/cases.js';
import { asked, questions } from '../scripts/proof/questions/cases.js';
import { cancellations } from '../scripts/proof/temporal/cancellations.js';
import { comings, suspensions } from '../scripts/proof/temporal/lives.js';

const folder = fileURLToPath(new URL('../scripts/oracles', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What a file imports that is neither beside it in the folder of the oracles nor Temporal. */
function strangers(file: string, text: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) =>
      name.startsWith('.') ? !resolve(dirname(join(folder, file)), name).startsWith(folder + sep) : name !== 'temporal-polyfill',
    );
}

describe('the oracles', () => {
  it('share no code with the library', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.flatMap((file) => strangers(file, readFileSync(join(folder, file), 'utf8')).map((name) => `${file}: ${name}`))).toEqual(
      [],
    );
  });
  it.each([
    "import { instant } from '../../src/index.js';",
    "import { instant } from 'termbook';",
    "const late = await import('../../src/index.js');",
  ])('would be told on for %s', (line) => {
    expect(strangers('money.ts', line)).toHaveLength(1);
  });
});

type Drawn = (source: ReturnType<typeof chance>, cases: number, counted: ReturnType<typeof counting>) => void;

function tallied(draw: Drawn, cases: number): Tally {
  const counted = counting();
  draw(chance(20_261_121), cases, counted);
  return counted.tally();
}

describe('a small run of the proofs', () => {
  it.each<[string, Drawn, number, number]>([
    ['cancellation over Temporal', cancellations, 800, 7],
    ['suspensions over Temporal', suspensions, 300, 3],
    ['coming dates over Temporal', comings, 400, 7],
    ['prices in exact fractions', prices, 1000, 2],
    ['invoices in exact fractions', invoices, 500, 2],
    ['refunds in exact fractions', refunds, 1000, 3],
    ['charges in exact fractions', charges, 500, 2],
  ])('finds no difference: %s', (_name, draw, cases, classes) => {
    const tally = tallied(draw, cases);
    expect(tally.failures).toEqual([]);
    expect(tally.cases).toBeGreaterThanOrEqual(cases);
    expect(Object.keys(tally.classes).length).toBeGreaterThanOrEqual(classes);
  });
});

describe('a small run of the questions about one date', () => {
  it.each(questions.map(({ own }) => [own.name, own] as const))('finds no difference: %s', (_name, own) => {
    const tally = tallied((source, cases, counted) => asked(own, source, cases, counted), 400);
    expect(tally.failures).toEqual([]);
    expect(Object.keys(tally.classes).length).toBeGreaterThanOrEqual(3);
  });
  it('notices a limit that is a millisecond off', () => {
    const own = questions.find(({ own: { name } }) => name === 'reactivation')?.own;
    if (own === undefined) throw new Error('no such question');
    const late: typeof own = { ...own, ask: (facts, at, interpretations) => own.ask(facts, instant(at + 1), interpretations) };
    expect(tallied((source, cases, counted) => asked(late, source, cases, counted), 400).failures).not.toEqual([]);
  });
});

describe('the gate of the proofs', () => {
  const few: Tally = {
    cases: 1000,
    classes: { 'a: yes': 995, 'a: no': 5, 'b: yes': 10 },
    boundaries: { often: 100, seldom: 99 },
    failures: [],
  };
  it('stops a class below one in a hundred of its question, and a boundary below a hundred hits', () => {
    expect(gate(few, ['never'])).toEqual([
      "gate: 'a: no' is 5 of 1000 cases, less than 1 %",
      "gate: boundary 'never' was hit 0 times, less than 100",
      "gate: boundary 'seldom' was hit 99 times, less than 100",
    ]);
  });
  it('lets ten in a thousand and a hundred hits pass', () => {
    expect(gate({ ...few, classes: { 'a: yes': 990, 'a: no': 10 }, boundaries: { often: 100 } }, ['often'])).toEqual([]);
  });
  it('adds up what several processes counted', () => {
    expect(added([few, few])).toMatchObject({ cases: 2000, classes: { 'a: no': 10 }, boundaries: { seldom: 198 } });
  });
  it('keeps what differs in words, the oracle first', () => {
    const counted = counting();
    counted.compare([1], [1], () => 'the same');
    counted.compare([1], [2], () => 'another');
    expect(counted.tally()).toMatchObject({ cases: 2, failures: ['another: oracle [1], termbook [2]'] });
  });
});
