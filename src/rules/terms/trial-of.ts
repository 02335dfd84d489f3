import { hasKey } from '../../kernel/check.js';
import type { Basis, NonEmpty } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import type { TrialRow } from '../../policy/trial.js';
import { trials } from '../../policy/trial.js';
import type { Purchase } from '../../vocabulary/purchase.js';

/** The terms of a trial, and their basis. */
export interface TrialTerms {
  readonly row: Entry<TrialRow>;
  readonly basis: NonEmpty<Basis>;
}

/** Returns the terms of a trial of a purchase's family (C1, C2, R1-R3), selected by the order's date (I14); null if no document knows one. */
export function trialOf(purchase: Purchase): TrialTerms | null {
  const { family, orderedAt } = purchase;
  const rows = hasKey(trials, family) ? trials[family] : null;
  const row = rows === null ? null : entryAt(rows, orderedAt);
  return rows === null || row === null ? null : { row, basis: cited(rows, row, orderedAt) };
}
