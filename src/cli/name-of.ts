import type { ReportRecord } from './report-answers.js';

/** Returns the name that people use for a subscription: its own, or its offer's; null = neither is stated. */
export function nameOf({ about }: Pick<ReportRecord, 'about'>): string | null {
  return about?.name ?? about?.offerName ?? null;
}
