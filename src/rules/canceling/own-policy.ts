import type { Basis } from '../../kernel/answer.js';
import { checkObject, checkObjects, checkStated } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry, CancellationRow } from '../../policy/cancellation-window.js';
import { cancellationWindows } from '../../policy/cancellation-window.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { planOf } from './plan.js';
import type { Outlook } from './scheme.js';
import { outlookFrom, policyOf } from './scheme.js';

const shares: readonly string[] = ['full', 'prorated', 'none', 'not-stated'];

/** Validates a caller's own policy: whole numbers of at least 0, known values. */
export function checkEntry(entry: CancellationEntry): void {
  checkObject(entry, 'options.policy');
  const { id, duration, refund } = entry;
  if (typeof id !== 'string') fail('wrong-type', 'options.policy.id', 'text', id);
  if (duration !== 'any-time' && duration !== 'never') checkObject(duration, 'options.policy.duration');
  const size = typeof duration === 'string' ? 0 : 'hours' in duration ? duration.hours : duration.calendarDays;
  checkObjects(refund, 'options.policy.refund');
  if (!(Number.isSafeInteger(size) && size >= 0)) fail('invalid-term', 'options.policy.duration', 'a whole number of at least 0', size);
  for (const { share, hours, months } of refund) {
    checkStated(hours, 'number', 'options.policy.refund.hours');
    checkStated(months, 'number', 'options.policy.refund.months');
    if (!shares.includes(share)) fail('invalid-term', 'options.policy.refund', shares.join(' or '), share);
  }
}

/** Returns the citation of a caller's own policy. */
export function ownBasis(entry: CancellationEntry): readonly Basis[] {
  checkEntry(entry);
  const { id } = entry;
  const since = id.slice(id.lastIndexOf('@') + 1);
  return [
    { rule: 'callers-own', entry: id, since, seenUntil: null, source: 'callers-own', certainty: 'callers-own', coverage: 'in-force' },
  ];
}

/** Returns the row of ours with an id: what a caller's policy does not say stays as it is there (W17, W21). */
function ownRow(id: string): Partial<CancellationRow> {
  const rows = Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle).flat());
  return rows.filter((row) => row.id === id).pop() ?? {};
}

/** Returns what interpretations make of a caller's own policy, taken at its word. */
export function ownOutlook(entry: CancellationEntry, basis: readonly Basis[], all: Interpretations, orderedAt: Instant): Outlook {
  const { duration, refund, afterClose } = entry;
  const source = { ...ownRow(entry.id), duration, refund, afterClose, interpretations: ['I1', 'I7'] as const, overrides: {} };
  const bases = { 'in-force': basis, 'between-sources': basis, 'after-last-source': basis };
  const [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const dates = { place: 0, beginsAt: from, reachesBackAt: until, sinceAt: from, seenFromAt: from, coveredUntilAt: until, isLast: true };
  return outlookFrom(
    ['I1', 'I7'],
    all,
    (under, known) => [policyOf(known, dates, planOf(source, under, orderedAt), bases)],
    () => 'order',
  );
}
