/**
 * What a portfolio costs, as ratios to the JSON.parse of the same lines in the same run: `npm run engines portfolio`. Unchecked and checked records, memory, and whether it
 * grows straight from 10^5 to 10^7 records (`-- --quick`: to 10^6). With `--write` the figures make docs/engines/portfolio.md.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import type { LineOptions } from '../../src/portfolio/assess-lines.js';
import { newCommerce } from '../../test/partner-center/fixtures.js';
import { root } from '../entry-points.js';

const linesInPiece = 50;
const at = Date.parse('2021-12-01');
const day = 86_400_000;

const { scheduledNextTermInstructions: _, ...stored } = newCommerce;

/** A record as a shop stores it: the facts, and beside them what Partner Center says of offer, order and links, about 1.4 kB. */
function lineOf(place: number): string {
  const families = ['license-based', 'isv-saas', 'new-commerce-license', 'software-subscription', 'azure-reservation'];
  const orderedAt = at - ((place * 7919) % 90) * day + place;
  const isSuspended = place % 10 === 9;
  return JSON.stringify({
    ...stored,
    id: `sub-${String(place)}-0f0e0d0c-0000-4000-8000`,
    family: families[place % families.length],
    billingCycle: 'monthly',
    orderedAt,
    term: { duration: 'P1Y', startsAt: orderedAt, endsAt: orderedAt + 365 * day },
    quantity: 5,
    autoRenew: true,
    changedAt: orderedAt,
    status: isSuspended ? 'suspended' : 'active',
    ...(isSuspended ? { suspendedAt: at - 10 * day, suspendedFor: 'nonpayment' } : {}),
  });
}

const pieces = Array.from({ length: 200 }, (_piece, piece) =>
  Array.from({ length: linesInPiece }, (_line, line) => `${lineOf(piece * linesInPiece + line)}\n`).join(''),
);
function* source(records: number): Generator<string, void> {
  for (let piece = 0; piece * linesInPiece < records; piece += 1) yield pieces[piece % pieces.length] ?? '';
}

type Mode = 'parse' | 'unchecked' | 'checked';
const modes: readonly Mode[] = ['parse', 'unchecked', 'checked'];

/** Runs one mode over so many records; gives nanoseconds for a record. */
async function timed(mode: Mode, records: number): Promise<number> {
  const { assessLines } = await import('termbook/portfolio');
  const { parseSubscription } = await import('termbook/schema');
  const from = process.hrtime.bigint();
  let seen = 0;
  if (mode === 'parse') {
    for (const piece of source(records)) {
      let start = 0;
      for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', start)) {
        JSON.parse(piece.slice(start, end));
        start = end + 1;
        seen += 1;
      }
    }
  } else {
    const options: LineOptions = mode === 'checked' ? { read: (json) => parseSubscription(json, { unknownKeys: 'keep' }) } : {};
    for await (const batch of assessLines(source(records), at as never, options)) {
      for (const one of batch) if (one.verdict === 'assessed') seen += 1;
    }
  }
  if (seen !== records) throw new Error(`${String(seen)} of ${String(records)} records were assessed`);
  return Number(process.hrtime.bigint() - from) / records;
}

interface Measured {
  readonly nanoseconds: number;
  readonly peakMb: number;
}

async function child(mode: Mode, records: number): Promise<void> {
  await timed(mode, 20_000);
  const nanoseconds = await timed(mode, records);
  console.log(JSON.stringify({ nanoseconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies Measured));
}

const program = join(root, 'reports/portfolio.mjs');

/** A plain Node process of its own for each size, so that its memory is its own and no compiler's. */
function inChild(mode: Mode, records: number): Measured {
  const { stdout, status } = spawnSync(process.execPath, [program, '--child', mode, '--records', String(records)], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${mode} over ${String(records)} records ended with ${String(status)}`);
  return JSON.parse(stdout) as Measured;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const { values } = parseArgs({
  options: {
    child: { type: 'string' },
    records: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const asked = modes.find((mode) => mode === values.child);
if (asked === undefined) await measure();
else await child(asked, Number(values.records));

async function measure(): Promise<void> {
  buildSync({
    entryPoints: [fileURLToPath(import.meta.url)],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  const rounds: Record<Mode, number[]> = { parse: [], unchecked: [], checked: [] };
  for (let round = 0; round < 12; round += 1) {
    for (const mode of modes) {
      const nanoseconds = await timed(mode, 10_000);
      if (round >= 3) rounds[mode].push(nanoseconds);
    }
  }
  const ratio = (mode: Mode): number => median(rounds[mode].map((nanoseconds, round) => nanoseconds / (rounds.parse[round] ?? Number.NaN)));
  const sizes = values.quick ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000];
  const grown = sizes.map((records) => ({ records, parse: inChild('parse', records), ...inChild('unchecked', records) }));
  const rows = [
    ['unchecked records, to JSON.parse of their lines', `${ratio('unchecked').toFixed(2)}x`, '1.1x'],
    ['checked records (`parseSubscription`), to JSON.parse of their lines', `${ratio('checked').toFixed(2)}x`, '1.25x'],
    ...grown.map(({ records, peakMb }) => [
      `peak memory of the process at ${records.toLocaleString('en-US')} records`,
      `${String(peakMb)} MB`,
      '160 MB',
    ]),
    ...grown.slice(1).map(({ records, nanoseconds, parse }) => {
      const [first] = grown;
      const growth = nanoseconds / parse.nanoseconds / ((first?.nanoseconds ?? 0) / (first?.parse.nanoseconds ?? 1));
      return [
        `one record at ${records.toLocaleString('en-US')}, to one at 100,000 (each to its JSON.parse)`,
        `${growth.toFixed(2)}x`,
        '1.15x',
      ];
    }),
  ];
  for (const row of rows) console.log(row.join('  |  '));
  if (!values.write) return;
  const page = [
    '<!-- Generated by `npm run engines portfolio -- --write`. Do not edit. -->',
    '',
    '# What a portfolio costs',
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} on Node ${process.versions.node}, two cores; records of ${String(lineOf(1).length)} characters; ratios of one run, medians of nine interleaved rounds.`,
    '',
    '| what | measured | wanted |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
  mkdirSync(join(root, 'docs/engines'), { recursive: true });
  writeFileSync(join(root, 'docs/engines/portfolio.md'), page);
}
