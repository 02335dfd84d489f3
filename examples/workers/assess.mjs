// All cores of one machine: node examples/workers/assess.mjs <instant> <threads> < records.ndjson > rows.ndjson
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { instant } from 'termbook';
import { Tinypool } from 'tinypool';

const [at = '', threads = String(availableParallelism())] = process.argv.slice(2);
const pieceLength = 1_000_000;

/** The input in pieces of about a megabyte that end with a line's end. */
async function* pieces(source) {
  let rest = '';
  for await (const chunk of source) {
    rest += chunk;
    const end = rest.lastIndexOf('\n');
    if (rest.length < pieceLength || end === -1) continue;
    yield rest.slice(0, end + 1);
    rest = rest.slice(end + 1);
  }
  if (rest !== '') yield rest;
}

const count = Number(threads);
const pool = new Tinypool({ filename: new URL('worker.mjs', import.meta.url).href, minThreads: count, maxThreads: count });
const asked = instant(at);
/** Rows come back in the order of the records; no more pieces are under way than keep all threads busy. */
const underWay = [];
const write = async (rows) => {
  if (!process.stdout.write(rows)) await new Promise((resolve) => process.stdout.once('drain', resolve));
};
process.stdin.setEncoding('utf8');
for await (const text of pieces(process.stdin)) {
  underWay.push(pool.run({ text, at: asked }));
  if (underWay.length > 2 * count) await write(await underWay.shift());
}
for (const rows of underWay) await write(await rows);
await pool.destroy();
