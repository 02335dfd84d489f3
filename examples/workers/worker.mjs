// One piece of NDJSON in, its rows out; runs in a worker thread.
import { rowLines } from 'termbook/portfolio';
import { parsePurchase } from 'termbook/schema';

export default async function assess({ text, at }) {
  let rows = '';
  for await (const piece of rowLines([text], at, { read: parsePurchase })) rows += piece;
  return rows;
}
