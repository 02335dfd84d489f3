/** Writes `dist/termbook.udf.js`, the one file for engines that run a JavaScript function for each row; a test fails when it has grown too large. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entry-points.js';
import { largest, udfCode } from './udf/bundle.js';

const code = await udfCode();
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/termbook.udf.js'), code);
const bytes = Buffer.byteLength(code);
console.log(`dist/termbook.udf.js: ${String(bytes)} bytes, ${bytes > largest ? 'TOO LARGE: ' : ''}at most ${String(largest)}`);
