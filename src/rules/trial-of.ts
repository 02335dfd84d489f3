import { holds } from '../kernel/check.js';
import type { Basis, NonEmpty } from '../kernel/answer.js';
import type { Entry } from '../kernel/timeline.js';
import { cited, entryAt } from '../kernel/timeline.js';
import type { TrialRow } from '../policy/trial.js';
import { trials } from '../policy/trial.js';
import type { Purchase } from '../vocabulary/purchase.js';

/** What a trial is like, and where that stands. */
export interface TrialTerms {
  readonly row: Entry<TrialRow>;
  readonly basis: NonEmpty<Basis>;
}

/** What a trial of a purchase's family is like (C1, C2, R1-R3); the order's date selects (I14). null = the texts know none. */
export function trialOf(purchase: Purchase): TrialTerms | null {
  const { family, orderedAt } = purchase;
  const rows = holds(trials, family) ? trials[family] : null;
  const row = rows === null ? null : entryAt(rows, orderedAt);
  return rows === null || row === null ? null : { row, basis: cited(rows, row, orderedAt) };
}
