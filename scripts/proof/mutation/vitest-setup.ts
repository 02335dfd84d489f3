import * as fc from 'fast-check';
import { draw } from './tests.js';

fc.configureGlobal({ seed: draw.seed, numRuns: draw.most, endOnFailure: true });
