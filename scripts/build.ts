/** Builds what is published into dist: `npm run build`. */
import { ran } from './run.js';

const steps = [
  'tsup',
  'tsx scripts/build-types.ts',
  'tsx scripts/build-js.ts',
  'tsx scripts/rulebook-json.ts',
  'tsx scripts/conformance-json.ts',
];
for (const step of steps) if (!(await ran(step.split(' ')))) process.exit(1);
