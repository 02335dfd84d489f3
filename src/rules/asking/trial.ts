import { hasKey } from '../../kernel/check.js';
import type { Basis, NonEmpty } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import type { TrialRow } from '../../policy/trial.js';
import { trials } from '../../policy/trial.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Instant } from '../../kernel/instant.js';

/** The terms of a trial, and their basis. */
export interface TrialTerms {
  readonly row: Entry<TrialRow>;
  readonly basis: NonEmpty<Basis>;
}

/** True if documents know trials of a purchase's family. */
export function hasTrials({ family }: Purchase): boolean {
  return hasKey(trials, family) && trials[family] !== null;
}

/** Returns the terms of a trial of a purchase's family (C1, C2, R1-R3), selected by the order's date (I14); null if no document knows one. */
export function trialOf(purchase: Purchase): TrialTerms | null {
  const { family, orderedAt } = purchase;
  const rows = hasKey(trials, family) ? trials[family] : null;
  const row = rows === null ? null : entryAt(rows, orderedAt);
  return rows === null || row === null ? null : { row, basis: cited(rows, row, orderedAt) };
}

/** Returns if a purchase is in its trial, by the trial's own dates if they are stated; nextAt: the instant at which time alone changes that. */
export function inTrial(purchase: Purchase, at: Instant): { readonly inTrial: boolean; readonly nextAt: Instant | null } {
  const { trial, status, billingCycle } = purchase;
  if (trial == null) return { inTrial: status === 'trial' || billingCycle === 'none', nextAt: null };
  const { opensAt, closesAt } = trial;
  if (at < opensAt) return { inTrial: false, nextAt: opensAt };
  const over = closesAt !== null && at >= closesAt;
  return { inTrial: !over, nextAt: over ? null : closesAt };
}
