// One piece of NDJSON in, its rows out, both as bytes; runs in a worker thread.
import { rowLines } from 'termbook/portfolio';
import { parsePurchase } from 'termbook/schema';
import { Tinypool } from 'tinypool';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

export default async function assess({ piece, at }) {
  let rows = '';
  for await (const text of rowLines([decoder.decode(piece)], at, { read: parsePurchase })) rows += text;
  return Tinypool.move(encoder.encode(rows));
}
