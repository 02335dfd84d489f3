/** Writes docs/state-diagram.md and docs/state-diagram.svg from the table of moves: `npm run docs:diagram`. test/state-diagram.test.ts fails when they are stale. */
import { writeFileSync } from 'node:fs';
import { page } from './diagram/page.js';
import { pairs } from './diagram/pairs.js';
import { svg } from './diagram/svg.js';
import { root } from './entry-points.js';

const all = pairs();
writeFileSync(`${root}docs/state-diagram.md`, page(all));
writeFileSync(`${root}docs/state-diagram.svg`, svg(all));
