/** Writes llms.txt, the index of the documentation: `npm run docs:llms`. test/llms.test.ts fails when it is stale. */
import { writeFileSync } from 'node:fs';
import { inRepository, llmsText } from './docs/llms.js';
import { root } from './entry-points.js';

writeFileSync(`${root}llms.txt`, llmsText(inRepository));
