import * as fc from 'fast-check';

/** What every property draws from: the same in every run, or what `SEED` says, so that a build is never red by chance; the proofs draw anew. */
const seed = process.env['SEED'] === undefined ? 20_261_121 : Number(process.env['SEED']);

fc.configureGlobal({ seed });
