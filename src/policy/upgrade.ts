import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The term of a subscription that is upgraded into, compared with the one that is upgraded from. */
export type TargetTerm = 'equal' | 'not-shorter';

/** Upgrades of paid subscriptions (U1). */
export interface UpgradeRow extends Cited {
  readonly families: readonly ProductFamily[];
  /** All seats, or some of them. */
  readonly kinds: readonly ('full' | 'partial')[];
  readonly from: readonly Status[];
  /** The term of an existing target, which also ends no earlier, is outside its own window and is never scheduled; null = not stated. */
  readonly targetTerm: TargetTerm | null;
  readonly targetTermByInterpretation: { readonly [W in NonNullable<Interpretations['I34']>]?: TargetTerm };
  /** The window after an upgrade of all seats, and that of the second subscription that an upgrade of some makes. */
  readonly window: 'kept' | 'not-stated';
  readonly windowOfSecond: 'inherited' | 'not-stated';
}

const first = {
  certainty: 'first-seen',
  rules: ['U1'],
  families: ['new-commerce-license'],
  kinds: ['full', 'partial'],
  from: ['active'],
  targetTerm: null,
  targetTermByInterpretation: {},
  window: 'not-stated',
  windowOfSecond: 'not-stated',
} as const;
const withTarget = {
  ...first,
  targetTerm: 'equal',
  targetTermByInterpretation: { 'not-shorter': 'not-shorter' },
  window: 'kept',
} as const;

export const upgrades = /* @__PURE__ */ datedTable<UpgradeRow>('upgrade/new-commerce-license', [
  {
    ...first,
    since: '2021-09-03',
    seenUntil: '2021-09-10',
    certainty: 'preview',
    source: 'create-subscription@2021-08-25',
    kinds: ['partial'],
  },
  { ...first, since: '2021-10-04', seenUntil: '2021-10-05', certainty: 'preview', source: 'create-subscription@2021-09-27' },
  { ...first, since: '2023-07-14', source: 'api-transition@2023-07-14', targetTerm: 'not-shorter' },
  { ...withTarget, since: '2023-10-19', source: 'create-subscription@2023-10-19' },
  {
    ...withTarget,
    since: '2023-10-24',
    source: 'new-commerce-cancellation-policy@undated',
    windowOfSecond: 'inherited',
  },
  {
    ...withTarget,
    since: '2026-05-04',
    certainty: 'stated',
    source: 'extended-service-terms@undated',
    from: ['active', 'extended'],
    windowOfSecond: 'inherited',
  },
]);
