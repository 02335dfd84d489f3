/** Builds what is published into dist: `npm run build`. */
import { ran } from './run.js';

const steps = ['tsup', 'tsx scripts/build-js.ts', 'tsx scripts/udf.ts', 'tsx scripts/rulebook-json.ts', 'tsx scripts/conformance-json.ts'];
process.exitCode = steps.every((step) => ran(step.split(' '))) ? 0 : 1;
