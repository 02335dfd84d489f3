import type { NonEmpty } from '../kernel/answer.js';
import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { CustomerSegment } from '../vocabulary/purchase-request.js';
import type { Duration } from '../vocabulary/term.js';

/** The renewals of a segment that lead into new commerce (M1). */
export interface MigrationRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly segments: NonEmpty<CustomerSegment>;
  /** The first day on which a renewal migrates under another interpretation. */
  readonly sinceByInterpretation: { readonly [I in InterpretationId]?: { readonly [word: string]: string } };
  /** The terms and billing cycles whose migration is stated; of longer ones no document says what they become. */
  readonly durations: readonly Duration[];
  readonly billingCycles: readonly BillingCycle[];
  /** The longest plan whose migration is stated; a term that is not stated may have been renewed after that many months. */
  readonly longestMonths: number;
  /** The last day on which a term can have begun that stayed traditional. */
  readonly lastTraditionalStart: string;
  readonly becomes: { readonly family: ProductFamily; readonly duration: Duration };
}

const license = {
  families: ['license-based'],
  durations: ['P1M', 'P1Y'],
  billingCycles: ['monthly', 'annual'],
  longestMonths: 12,
  lastTraditionalStart: '2025-12-31',
  becomes: { family: 'new-commerce-license', duration: 'P1Y' },
} as const;

export const commercialMigrations = /* @__PURE__ */ datedTable<MigrationRow>('migration/commercial', [
  {
    since: '2024-01-01',
    certainty: 'stated',
    source: 'partner-news@2023-07-12',
    rules: ['M1'],
    segments: ['commercial'],
    sinceByInterpretation: {},
    ...license,
  },
]);

export const publicSectorMigrations = /* @__PURE__ */ datedTable<MigrationRow>('migration/public-sector', [
  {
    since: '2024-09-01',
    certainty: 'reported',
    source: 'tdsynnex-migration@2024-05-13',
    rules: ['M1'],
    segments: ['education', 'government', 'nonprofit'],
    sinceByInterpretation: { I35: { 'announced-2024-07-01': '2024-07-01' } },
    ...license,
  },
]);

/** The sale of traditional licenses after new commerce (M1). */
export interface TraditionalSaleRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** The segments whose offers are no longer sold where new commerce has an equivalent. */
  readonly succeeded: readonly CustomerSegment[];
  /** The markets where that came later, on a day that no document states, and the first day on which it had. */
  readonly laterMarkets: { readonly [M in Market]?: string };
  /** The segments to which no offers are sold any more. */
  readonly closed: readonly CustomerSegment[];
  /** The segments and terms that are sold all the same. */
  readonly keptSegments: readonly CustomerSegment[];
  readonly keptDurations: readonly Duration[];
}

const sale = {
  families: ['license-based'],
  laterMarkets: { BR: '2023-01-01' },
  keptSegments: ['education', 'government', 'nonprofit'],
  keptDurations: ['P5Y'],
} as const;

export const traditionalSales = /* @__PURE__ */ datedTable<TraditionalSaleRow>('purchase/traditional', [
  {
    since: '2022-03-10',
    seenUntil: '2023-10-23',
    certainty: 'stated',
    source: 'partner-blog-seat-based@2022-06-28',
    rules: ['M1'],
    succeeded: ['commercial'],
    closed: [],
    ...sale,
  },
  {
    since: '2024-08-01',
    certainty: 'reported',
    source: 'tdsynnex-migration@2024-05-13',
    rules: ['M1'],
    succeeded: ['commercial'],
    closed: ['education', 'nonprofit'],
    ...sale,
  },
  {
    since: '2024-09-01',
    certainty: 'stated',
    source: 'new-commerce-license-based@undated',
    rules: ['M1'],
    succeeded: [],
    closed: ['commercial', 'education', 'government', 'nonprofit'],
    ...sale,
  },
]);
