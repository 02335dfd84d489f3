import { checkObject } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs, midnightOf, startOfDay } from '../../kernel/instant.js';
import type { DatedTable, Span } from '../../kernel/dated-table.js';
import { beforeFirst, spanAt, spansOf } from '../../kernel/dated-table.js';
import type { RetentionRow, Retentions } from '../../policy/suspension-retention.js';
import { lastExtraDaysPurchase, retentions, retentionsInChina } from '../../policy/suspension-retention.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import { checkTerm, termHolding } from '../../vocabulary/term.js';

/** The retention of a stretch of time, with what is asked of its row in one place. */
export interface Retention extends Span<RetentionRow> {
  readonly days: number;
  readonly extraDays: number;
  readonly unsureDays: number;
  /** True if the days count from the end of the term, through which it stays resumable. */
  readonly afterTerm: boolean;
  /** True if an interpretation lets the data go with the term (I18). */
  readonly endsWithTerm: boolean;
}

/** The tables of a family as stretches of time, by who suspended. */
type Stretches = { readonly [By in keyof Retentions]: NonEmpty<Retention> };

function retentionIn({ fromAt, nextAt, entry, basis }: Span<RetentionRow>): Retention {
  const { days, extraDays, unsureDays, countsFrom, interpretations } = entry;
  const afterTerm = countsFrom === 'term-end';
  return { fromAt, nextAt, entry, basis, days, extraDays, unsureDays, afterTerm, endsWithTerm: interpretations.includes('I18') };
}

function stretchesOf(table: DatedTable<RetentionRow>): NonEmpty<Retention> {
  const [first, ...rest] = spansOf(table);
  return [retentionIn(first), ...rest.map(retentionIn)];
}

/* @__NO_SIDE_EFFECTS__ */
function everyTable(tables: { readonly [family: string]: Retentions | null | undefined }): ReadonlyMap<unknown, Stretches | null> {
  return new Map(
    Object.entries(tables).map(([family, table]) => [
      family,
      table == null ? null : { byPartner: stretchesOf(table.byPartner), byPublisher: stretchesOf(table.byPublisher) },
    ]),
  );
}

const everywhere = /* @__PURE__ */ everyTable(retentions);
const inChina = /* @__PURE__ */ everyTable(retentionsInChina);

/** From when on a purchase has no extra days under one interpretation (I3). */
const noExtraFromAt = /* @__PURE__ */ addMs(/* @__PURE__ */ midnightOf(lastExtraDaysPurchase), dayMs);

/** Returns the stretches that speak for a suspension; null = the texts know none of its family, undefined = the family is not known. */
function stretchesFor({ family, cloud, suspendedFor }: Suspension): NonEmpty<Retention> | null | undefined {
  const ours = (cloud === 'china' ? inChina.get(family) : undefined) ?? everywhere.get(family);
  return ours == null ? ours : suspendedFor == null ? ours.byPublisher : ours.byPartner;
}

/** Returns the retention that a suspension meets (I14: the suspension date selects); null = none can be told. */
export function retentionOf(suspension: Suspension, { policyAt }: Options): Retention | null {
  const stretches = stretchesFor(suspension);
  if (stretches == null) return null;
  const index = spanAt(stretches, policyAt ?? suspension.suspendedAt);
  const retention = stretches[index];
  return retention === undefined || (retention.afterTerm && suspension.term == null) ? null : retention;
}

/** Returns why no retention can be told. */
export function retentionGap(suspension: Suspension, { policyAt }: Options): Gap {
  const stretches = stretchesFor(suspension);
  if (stretches === undefined) return unknownValue('family', suspension.family);
  if (stretches === null) return silentOn('move');
  const isBefore = spanAt(stretches, policyAt ?? suspension.suspendedAt) < 0;
  return isBefore ? beforeFirst([stretches[0].entry]) : { gap: 'fact-missing', fact: 'term' };
}

/** Returns the instant from which the days count: the suspension, or the end of the term. */
export function countedFrom({ suspendedAt, term }: Suspension, { afterTerm }: Retention): Instant {
  return afterTerm && term != null ? termHolding(term, suspendedAt).endsAt : suspendedAt;
}

/** Returns how many days more may be kept than the facts tell: those of an unknown cause, and those that facts add which are not stated. */
export function unsureDaysOf({ accountOpenedAt, firstBillingAt }: Suspension, { extraDays, unsureDays }: Retention): number {
  return accountOpenedAt == null || firstBillingAt == null ? extraDays + unsureDays : unsureDays;
}

/** The days added for the time between account opening and first billing period, by each word of I3. */
type AddedDays = { readonly [W in NonNullable<Interpretations['I3']>]: number };

/** Returns the days that each word of I3 adds; none where the facts are not stated. */
export function addedDays({ accountOpenedAt, firstBillingAt }: Suspension, { extraDays }: Retention): AddedDays {
  let elapsed = 0;
  let calendar = 0;
  let exempt = 0;
  if (extraDays > 0 && accountOpenedAt != null && firstBillingAt != null) {
    elapsed = Math.min(extraDays, Math.floor((firstBillingAt - accountOpenedAt) / dayMs));
    calendar = Math.min(extraDays, Math.floor(firstBillingAt / dayMs) - Math.floor(accountOpenedAt / dayMs));
    exempt = accountOpenedAt >= noExtraFromAt ? 0 : elapsed;
  }
  return { 'customer-account': elapsed, 'calendar-days': calendar, 'none-after-2018-02-23': exempt };
}

/** Returns the days added by a word of I3; not stated = by the account of the customer. */
export function addedBy(added: AddedDays, word: Interpretations['I3']): number {
  if (word === 'calendar-days') return added['calendar-days'];
  return word === 'none-after-2018-02-23' ? added['none-after-2018-02-23'] : added['customer-account'];
}

/** Returns the end of the term, where an interpretation lets the data go with it (I18); else never. */
export function termLimit({ term, suspendedAt }: Suspension, { endsWithTerm }: Retention): number {
  return endsWithTerm && term != null ? termHolding(term, suspendedAt).endsAt : Number.POSITIVE_INFINITY;
}

/** Returns the midnight that ends a UTC day. */
export function endOfDay(at: Instant): Instant {
  return addMs(startOfDay(at), dayMs);
}

/** Returns when the data is deleted, under one set of interpretations (D4, I15, L1-L3, L7). */
export function expiryOf(suspension: Suspension, retention: Retention, { I3, I15, I18 }: Interpretations): Instant {
  const days = retention.days + addedBy(addedDays(suspension, retention), I3);
  const countedAt = addMs(countedFrom(suspension, retention), days * dayMs);
  const keptAt = I18 === 'term-end-first' ? (Math.min(countedAt, termLimit(suspension, retention)) as Instant) : countedAt;
  return I15 === 'end-of-day' ? endOfDay(keptAt) : keptAt;
}

/** Validates the facts of every question about a suspension. */
export function checkSuspension(suspension: Suspension): void {
  checkObject(suspension, 'suspension');
  const { suspendedAt, accountOpenedAt, firstBillingAt, term } = suspension;
  checkInstant(suspendedAt, 'suspendedAt');
  if (term != null) checkTerm(term, 'term');
  if (accountOpenedAt != null) checkInstant(accountOpenedAt, 'accountOpenedAt');
  if (firstBillingAt != null) checkInstant(firstBillingAt, 'firstBillingAt');
  if (accountOpenedAt != null && firstBillingAt != null && firstBillingAt < accountOpenedAt) {
    fail('inverted-dates', 'firstBillingAt', 'an instant not before accountOpenedAt', firstBillingAt);
  }
}
