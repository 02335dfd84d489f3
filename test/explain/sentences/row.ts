import type { ExplainLocale } from '../../../src/explain/index.js';

/** What each language says. */
export type Said = { readonly [L in ExplainLocale]: string };
/** Facts, and what each language says of them, word for word; two facts of one kind are never alike. */
export type Row<Facts> = readonly [facts: Facts, said: Said];
