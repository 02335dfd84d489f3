// All cores of one machine: node examples/workers/assess.mjs <instant> <threads> < records.ndjson > rows.ndjson
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { instant } from 'termbook';
import { Tinypool } from 'tinypool';

const [at = '', threads = String(availableParallelism())] = process.argv.slice(2);
const pieceLength = 2 ** 20;
const lineEnd = 10;

/** The input in pieces of about a megabyte that end with a line's end: bytes in buffers of their own, so that a piece can be handed over. */
async function* pieces(source) {
  let parts = [];
  let length = 0;
  for await (const chunk of source) {
    const end = length + chunk.length < pieceLength ? 0 : chunk.lastIndexOf(lineEnd) + 1;
    parts.push(end === 0 ? chunk : chunk.subarray(0, end));
    length += chunk.length;
    if (end === 0) continue;
    yield joined(parts);
    parts = [chunk.subarray(end)];
    length = chunk.length - end;
  }
  if (length > 0) yield joined(parts);
}

function joined(parts) {
  const piece = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    piece.set(part, place);
    place += part.length;
  }
  return piece;
}

const count = Number(threads);
const pool = new Tinypool({ filename: new URL('worker.mjs', import.meta.url).href, minThreads: count, maxThreads: count });
const asked = instant(at);
/** Rows come back in the order of the records; no more pieces are under way than keep all threads busy. */
const underWay = [];
const write = async (rows) => {
  if (!process.stdout.write(rows)) await new Promise((resolve) => process.stdout.once('drain', resolve));
};
for await (const piece of pieces(process.stdin)) {
  // the piece itself goes to the worker, and its rows come back: nothing is copied, and no text is made here
  underWay.push(pool.run({ piece, at: asked }, { transferList: [piece.buffer] }));
  if (underWay.length > 2 * count) await write(await underWay.shift());
}
for (const rows of underWay) await write(await rows);
await pool.destroy();
