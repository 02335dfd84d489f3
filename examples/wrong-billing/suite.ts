import * as fc from 'fast-check';
import { laws } from '../../src/testing/index.js';
import type { Billing } from './billing.js';

/** What became of a law: null = it holds, else what fast-check and the law say. */
export type Findings = Readonly<Record<string, string | null>>;

function found<Ts>(property: fc.IProperty<Ts>): string | null {
  const report = fc.check(property, { seed: 20_200_301, numRuns: 2000, endOnFailure: false });
  if (!report.failed) return null;
  return `${(report.errorInstance as Error).message}\n${fc.stringify(report.counterexample)}`;
}

/** The laws that a billing for licenses has to keep; in a test file each would be one `fc.assert`. */
export function suite({ cancellation, refund, monthStart }: Billing): Findings {
  return {
    windowHalfOpen: found(laws.windowHalfOpen(cancellation)),
    endedIsNeverCancelled: found(laws.endedIsNeverCancelled(cancellation)),
    nothingBeforeTheOrder: found(laws.nothingBeforeTheOrder(cancellation)),
    refundNeverGrows: found(laws.refundNeverGrows(cancellation)),
    partsAddUp: found(laws.partsAddUp(refund)),
    refundNeverExceedsCharge: found(laws.refundNeverExceedsCharge(refund)),
    monthsNeverDrift: found(laws.monthsNeverDrift((anchorAt, duration, count) => monthStart(anchorAt, count * monthsOf[duration]))),
  };
}

const monthsOf = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;
