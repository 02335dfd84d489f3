import type { ChecklistFacts } from '../rules/canceling/cancellation-checklist.js';
import type { cancellationEffects } from '../rules/canceling/cancellation-effects.js';
import type { SeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { RefundFacts } from '../rules/canceling/refund-credit.js';
import type { SupportRequestFacts } from '../rules/canceling/support-request.js';
import { dictionary, facts, flag, instant, list, nullable, stated, text, whole } from './describe.js';
import { charge } from './money.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { family, purchase } from './purchase.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

export const refundFacts = facts({ purchase, charge, seats: stated(whole(1)) });

/** The zod schema of a purchase and one charge of it. */
export const refundFactsSchema: Schema<RefundFacts> = /* @__PURE__ */ zodOf(refundFacts);

/**
 * Reads the facts that `refundCredit` asks for: a purchase and one charge of it.
 * @example
 * import { parseRefundFacts } from 'termbook/schema';
 * const result = parseRefundFacts({ purchase: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01' } });
 * result.ok ? '' : `${result.issues[0].path} ${result.issues[0].code}`; // => 'charge missing'
 */
export function parseRefundFacts(json: unknown, options?: ParseOptions): Parsed<RefundFacts> {
  return parsed(refundFacts, json, options);
}

export const seatReduction = facts({ purchase, seats: whole(1) });

/** The zod schema of a purchase and the number of seats to be removed. */
export const seatReductionSchema: Schema<SeatReduction> = /* @__PURE__ */ zodOf(seatReduction);

/**
 * Reads the facts that `decideSeatReduction` asks for: a purchase and the number of seats to be removed, at least one.
 * @example
 * import { parseSeatReduction } from 'termbook/schema';
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: '2022-03-13' };
 * parseSeatReduction({ purchase, seats: 0 }).ok; // => false
 */
export function parseSeatReduction(json: unknown, options?: ParseOptions): Parsed<SeatReduction> {
  return parsed(seatReduction, json, options);
}

export const cancellationEffectsFacts = facts({ family, cancelledAt: instant });

/** The zod schema of the family that was canceled, and the instant. */
export const cancellationEffectsFactsSchema: Schema<Parameters<typeof cancellationEffects>[0]> =
  /* @__PURE__ */ zodOf(cancellationEffectsFacts);

/**
 * Reads the facts that `cancellationEffects` asks for.
 * @example
 * import { parseCancellationEffectsFacts } from 'termbook/schema';
 * parseCancellationEffectsFacts({ family: 'perpetual-software', cancelledAt: '2021-05-01' }).ok; // => true
 */
export function parseCancellationEffectsFacts(json: unknown, options?: ParseOptions): Parsed<Parameters<typeof cancellationEffects>[0]> {
  return parsed(cancellationEffectsFacts, json, options);
}

export const checklistFacts = facts({
  family,
  customerName: stated(text),
  customerTenantId: stated(text),
  domainName: stated(text),
  productName: stated(text),
  orderIds: stated(list(text)),
  friendlyName: stated(text),
  subscriptionId: stated(text),
  noticeAcknowledged: stated(flag),
});

/** The zod schema of the facts at hand to start a cancellation of software. */
export const checklistFactsSchema: Schema<ChecklistFacts> = /* @__PURE__ */ zodOf(checklistFacts);

/**
 * Reads the facts that `cancellationChecklist` asks for.
 * @example
 * import { parseChecklistFacts } from 'termbook/schema';
 * parseChecklistFacts({ family: 'perpetual-software', domainName: 'example.com', orderIds: ['o-1'] }).ok; // => true
 */
export function parseChecklistFacts(json: unknown, options?: ParseOptions): Parsed<ChecklistFacts> {
  return parsed(checklistFacts, json, options);
}

export const supportRequestFacts = dictionary(nullable(text));

/** The zod schema of the fields of a support request: text each, null if not known. */
export const supportRequestFactsSchema: Schema<{ readonly [field: string]: string | null }> = /* @__PURE__ */ zodOf(supportRequestFacts);

/**
 * Reads the fields of a support request, as `supportRequest` takes them.
 * @example
 * import { parseSupportRequestFacts } from 'termbook/schema';
 * parseSupportRequestFacts({ refundReason: 'ordered twice', orderId: null }).ok; // => true
 */
export function parseSupportRequestFacts(json: unknown, options?: ParseOptions): Parsed<SupportRequestFacts> {
  return parsed(supportRequestFacts, json, options);
}
