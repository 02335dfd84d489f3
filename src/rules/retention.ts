import { checkObject } from '../kernel/check.js';
import { isGap, unknownValue } from '../kernel/gap.js';
import type { Basis, Gap, NonEmpty } from '../kernel/answer.js';
import { broken } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, dayMs, later, midnightOf, startOfDay } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import { beforeFirst, cited, entryAt } from '../kernel/timeline.js';
import type { RetentionRow, Retentions } from '../policy/suspension-retention.js';
import { lastExtraDaysPurchase, retentions, retentionsInChina } from '../policy/suspension-retention.js';
import type { Options } from '../vocabulary/answer.js';
import type { Suspension } from '../vocabulary/purchase.js';
import type { Readings } from '../vocabulary/reading.js';
import { checkTerm, termHolding } from '../vocabulary/term.js';

/** The retention that speaks for a suspension. */
export interface Retention {
  readonly row: Entry<RetentionRow>;
  readonly basis: NonEmpty<Basis>;
  /** From when the days count: the suspension, or the end of the term. */
  readonly fromAt: Instant;
  /** Days more that may be kept, since a fact that adds them is not stated. */
  readonly unsureDays: number;
}

const known: ReadonlyMap<unknown, Retentions | null> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(retentions));

/** From when on a purchase has no extra days under one reading (I3). */
const noExtraFromAt = /* @__PURE__ */ later(/* @__PURE__ */ midnightOf(lastExtraDaysPurchase), dayMs);

function timelineFor(suspension: Suspension): Timeline<RetentionRow> | Gap {
  const { family, cloud, suspendedFor } = suspension;
  const everywhere = known.get(family);
  if (everywhere === undefined) return unknownValue('family', family);
  const ours = (cloud === 'china' ? retentionsInChina[family] : undefined) ?? everywhere;
  if (ours === null) return { gap: 'texts-silent' };
  return suspendedFor == null ? ours.byPublisher : ours.byPartner;
}

/** The retention that a suspension meets, or why none can be told (I14: the suspension date selects). */
export function retentionOf(suspension: Suspension, options: Options): Retention | Gap {
  const rows = timelineFor(suspension);
  if (isGap(rows)) return rows;
  const selectedAt = options.policyAt ?? suspension.suspendedAt;
  const row = entryAt(rows, selectedAt);
  if (row === null) return beforeFirst(rows);
  const basis = cited(rows, row, selectedAt);
  const { term, suspendedAt, accountOpenedAt, firstBillingAt } = suspension;
  if (row.countsFrom === 'suspension') {
    const unstated = accountOpenedAt == null || firstBillingAt == null;
    return { row, basis, fromAt: suspendedAt, unsureDays: unstated ? row.extraDays + row.unsureDays : row.unsureDays };
  }
  return term == null
    ? { gap: 'fact-missing', fact: 'term' }
    : { row, basis, fromAt: termHolding(term, suspendedAt).endsAt, unsureDays: 0 };
}

/** The days added for the time between account opening and first billing period, by a word of I3. */
function extraDays({ accountOpenedAt, firstBillingAt }: Suspension, row: RetentionRow, word: Readings['I3']): number {
  if (accountOpenedAt == null || firstBillingAt == null) return 0;
  if (word === 'none-after-2018-02-23' && accountOpenedAt >= noExtraFromAt) return 0;
  const calendar = word === 'calendar-days';
  const ms = calendar ? startOfDay(firstBillingAt) - startOfDay(accountOpenedAt) : firstBillingAt - accountOpenedAt;
  return Math.min(row.extraDays, Math.floor(ms / dayMs));
}

/** The midnight that ends a UTC day. */
export function endOfDay(at: Instant): Instant {
  return later(startOfDay(at), dayMs);
}

/** Whether the facts are stated without which a reading that the row cites says the same as the default. */
export function bears(id: 'I3' | 'I18', { readings }: RetentionRow, { accountOpenedAt, firstBillingAt, term }: Suspension): boolean {
  return (id === 'I3' ? accountOpenedAt != null && firstBillingAt != null : term != null) && readings.includes(id);
}

/** The instant to which the data is kept, by a word of I3 and one of I18; not stated = the default. */
export function keptUntil(suspension: Suspension, { row, fromAt }: Retention, extra: Readings['I3'], end: Readings['I18']): Instant {
  const counted = later(fromAt, (row.days + extraDays(suspension, row, extra)) * dayMs);
  const { term, suspendedAt } = suspension;
  if (end !== 'term-end-first' || term == null || !row.readings.includes('I18')) return counted;
  return Math.min(counted, termHolding(term, suspendedAt).endsAt) as Instant;
}

/** When the data is deleted, under one set of readings (D4, I15, L1-L3, L7). */
export function expiryOf(suspension: Suspension, retention: Retention, readings: Readings): Instant {
  const expiresAt = keptUntil(suspension, retention, readings.I3, readings.I18);
  return readings.I15 === 'end-of-day' ? endOfDay(expiresAt) : expiresAt;
}

/** The guard of every question about a suspension. */
export function checkSuspension(suspension: Suspension): void {
  checkObject(suspension, 'suspension');
  checkInstant(suspension.suspendedAt, 'suspendedAt');
  const { accountOpenedAt, firstBillingAt, term } = suspension;
  if (term != null) checkTerm(term, 'term');
  if (accountOpenedAt != null) checkInstant(accountOpenedAt, 'accountOpenedAt');
  if (firstBillingAt != null) checkInstant(firstBillingAt, 'firstBillingAt');
  if (accountOpenedAt != null && firstBillingAt != null && firstBillingAt < accountOpenedAt) {
    broken('inverted-dates', 'firstBillingAt', 'an instant not before accountOpenedAt', firstBillingAt);
  }
}
