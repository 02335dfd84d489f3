import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';

export interface CancellationEffectsRow extends Cited {
  readonly families: readonly ProductFamily[];
  readonly revoked: readonly ('keys' | 'download-links')[];
  readonly listed: 'without-key';
  readonly mustStopUsing: readonly ('customer' | 'partner')[];
  readonly partnerRemoves: readonly ('software' | 'downloads' | 'links')[];
  readonly creditedOn: 'next-invoice';
  /** The longest delay in the portal, in minutes. */
  readonly portalLagMinutes: number;
}

/** The effects of a cancellation of software (E14). */
export const cancellationEffectsOfSoftware = /* @__PURE__ */ datedTable<CancellationEffectsRow>('cancellation-effects/software', [
  {
    since: '2019-12-18',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2019-12-18',
    rules: ['E14'],
    families: ['software-subscription', 'perpetual-software', 'windows-7-esu'],
    revoked: ['keys', 'download-links'],
    listed: 'without-key',
    mustStopUsing: ['customer', 'partner'],
    partnerRemoves: ['software', 'downloads', 'links'],
    creditedOn: 'next-invoice',
    portalLagMinutes: 15,
  },
]);
