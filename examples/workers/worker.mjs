// One piece of NDJSON in, its rows out; runs in a worker thread.
import { assessLines, rowOf } from 'termbook/portfolio';
import { parsePurchase } from 'termbook/schema';

export default async function assess({ text, at }) {
  let rows = '';
  for await (const batch of assessLines([text], at, { read: parsePurchase })) {
    for (const one of batch) rows += `${JSON.stringify(rowOf(one))}\n`;
  }
  return rows;
}
