import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';

export interface HybridBenefitRow extends Cited {
  /** The largest saving, in percent. */
  readonly savingUpToPercent: number;
  readonly savedOn: 'virtual-machines';
  readonly licenses: readonly ('windows-server-datacenter' | 'windows-server-standard')[];
  readonly needs: 'software-assurance';
  readonly licensesAre: readonly ('converted' | 'reused')[];
  readonly chargedAt: 'base-compute-rate';
}

/** Azure hybrid benefit: a documented fact for the catalog of rules, not used in any computation (H1). */
export const hybridBenefit = /* @__PURE__ */ datedTable<HybridBenefitRow>('hybrid-benefit/virtual-machines', [
  {
    since: '2018-05-10',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'azure-ri-server-subscriptions@2018-05-10',
    rules: ['H1'],
    savingUpToPercent: 40,
    savedOn: 'virtual-machines',
    licenses: ['windows-server-datacenter', 'windows-server-standard'],
    needs: 'software-assurance',
    licensesAre: ['converted', 'reused'],
    chargedAt: 'base-compute-rate',
  },
]);
