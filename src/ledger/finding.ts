import type { LineKind } from '../billing/line.js';
import type { Gap, RuleId } from '../kernel/answer.js';
import { frozen } from '../kernel/frozen.js';
import type { Money } from '../kernel/money.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { LedgerLine } from './ledger-line.js';

/** The differences between a bill and a life. */
export const findingKinds = /* @__PURE__ */ frozen([
  'missing',
  'unexpected',
  'doubled',
  'wrong-sign',
  'wrong-currency',
  'wrong-amount',
  'wrong-quantity',
  'wrong-period',
  'undetermined',
]);
/**
 * One of `findingKinds`; 'undetermined' = it cannot be decided, and `gaps` or `contested` say why.
 * @useDeclaredType
 */
export type FindingKind = (typeof findingKinds)[number];

/** A difference between what was billed and what a life causes. */
export interface LedgerFinding {
  /** The kind of the difference. */
  readonly finding: FindingKind;
  /** The kind of the line that was expected; null = none was. */
  readonly kind: LineKind | null;
  /** The place of the billed line in the input, from 0; null = there is none, or none that is sure. */
  readonly line: number | null;
  /** The expected line; null = none was. */
  readonly expected: LedgerLine | null;
  /** The amount billed too much, below zero too little; null = not known, or two currencies. */
  readonly difference: Money | null;
  /** The rule that decides the expected line; null = none was expected. */
  readonly rule: RuleId | null;
  /** The reasons why it cannot be compared. */
  readonly gaps: readonly Gap[];
  /** The interpretations under which the billed line would be right. */
  readonly contested: readonly InterpretationId[];
}

/** The differences, and how many lines agree with the life, or are of other subscriptions. */
export interface LedgerAudit {
  /** The differences. */
  readonly findings: readonly LedgerFinding[];
  /** The number of billed lines that are as expected. */
  readonly agreed: number;
  /** The number of billed lines of other subscriptions. */
  readonly ofOthers: number;
}
