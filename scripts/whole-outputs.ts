/** Writes the whole outputs that tests hold, test/{cli,desk,ledger,timeline-element}/outputs, and test/testing/pinned-cases.ndjson, anew: what changed is read in the diff before it is kept. `npx tsx scripts/whole-outputs.ts`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { wholeOutput, wholeOutputs } from '../test/cli/whole-outputs.js';
import { wholeRows } from '../test/desk/whole-rows.js';
import { wholeLines } from '../test/ledger/whole-lines.js';
import { pinnedFile, pinnedText } from '../test/testing/pinned-cases.js';
import { wholePictures } from '../test/timeline-element/whole-pictures.js';
import { root } from './entry-points.js';

function put(folder: string, texts: readonly (readonly [name: string, text: string])[]): void {
  const outputs = `${root}test/${folder}/outputs`;
  rmSync(outputs, { recursive: true, force: true });
  mkdirSync(outputs, { recursive: true });
  for (const [name, text] of texts) writeFileSync(`${outputs}/${name}.txt`, text);
}

const printed = Object.entries(wholeOutputs).map(async ([name, args]) => [name, await wholeOutput(args)] as const);
put('cli', await Promise.all(printed));
for (const [folder, all] of [
  ['desk', wholeRows],
  ['ledger', wholeLines],
  ['timeline-element', wholePictures],
] as const) {
  put(
    folder,
    Object.entries(all).map(([name, of]) => [name, `${of().join('\n')}\n`]),
  );
}

writeFileSync(`${root}${pinnedFile}`, pinnedText());
