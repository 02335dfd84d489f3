/** The tiers of CONTRIBUTING.md, and `mutation`: a changed source is tried on few cases, from one seed. */
export type Tier = 'test' | 'check' | 'all' | 'nightly' | 'mutation';

const shares: Readonly<Record<Tier, number>> = { test: 0.2, check: 0.2, all: 1, nightly: 5, mutation: 0.1 };
const tier = (process.env['TIER'] ?? 'test') as Tier;
if (!Object.hasOwn(shares, tier)) throw new Error(`TIER is '${tier}', which is none of ${Object.keys(shares).join(', ')}`);
/** `SHARE=2500` draws 2,500 times what `npm run check:all` draws, whatever the tier: a million cases of a law of 400. */
const share = Number(process.env['SHARE'] ?? shares[tier]);

/** The number of cases that a law draws in this tier, from the number that `npm run check:all` draws: 100 at least; `night` where a page promises more. */
export const draws = (all: number, night = 0): number => Math.max(100, Math.ceil(all * share), tier === 'nightly' ? night : 0);

/** The seed of this run: that of `SEED`, or one that is always the same, so that a build is never red by chance. */
export const seed = (usual = 20_261_121): number => (process.env['SEED'] === undefined ? usual : Number(process.env['SEED']));

/** How often a law must have met what it speaks of, from the number for `npm run check:all`; a mutant's few cases need not meet everything. */
export const least = (all: number): number => (tier === 'mutation' ? 0 : Math.ceil(all * Math.min(share, 1)));
