/** The columns that rows of facts may have: the path of each in the facts, and the kind of its values. */
export const factColumns = {
  id: { path: ['id'], kind: 'word' },
  family: { path: ['family'], kind: 'word' },
  billingCycle: { path: ['billingCycle'], kind: 'word' },
  orderedAt: { path: ['orderedAt'], kind: 'instant' },
  termDuration: { path: ['term', 'duration'], kind: 'word' },
  termStartsAt: { path: ['term', 'startsAt'], kind: 'instant' },
  termEndsAt: { path: ['term', 'endsAt'], kind: 'instant' },
  termAnchorAt: { path: ['term', 'anchorAt'], kind: 'instant' },
  trialOpensAt: { path: ['trial', 'opensAt'], kind: 'instant' },
  trialClosesAt: { path: ['trial', 'closesAt'], kind: 'instant' },
  cloud: { path: ['cloud'], kind: 'word' },
  cancelUntilAt: { path: ['stated', 'cancelUntilAt'], kind: 'instant' },
  reservedProduct: { path: ['reservedProduct'], kind: 'word' },
  planMonths: { path: ['planMonths'], kind: 'number' },
  autoRenew: { path: ['autoRenew'], kind: 'flag' },
  endOfTerm: { path: ['endOfTerm'], kind: 'word' },
  segment: { path: ['segment'], kind: 'word' },
  hasEquivalent: { path: ['hasEquivalent'], kind: 'flag' },
  status: { path: ['status'], kind: 'word' },
  suspendedAt: { path: ['suspendedAt'], kind: 'instant' },
  suspendedFor: { path: ['suspendedFor'], kind: 'word' },
  suspendedBy: { path: ['suspendedBy'], kind: 'word' },
  accountOpenedAt: { path: ['accountOpenedAt'], kind: 'instant' },
  firstBillingAt: { path: ['firstBillingAt'], kind: 'instant' },
} as const satisfies Record<string, { readonly path: readonly [string, string?]; readonly kind: 'word' | 'instant' | 'flag' | 'number' }>;
/**
 * The name of a column of facts.
 * @useDeclaredType
 */
export type FactColumn = keyof typeof factColumns;
