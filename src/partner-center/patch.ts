import { preview } from '../kernel/error.js';
import { checkObject, checkStated, checkStatedList } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Issue } from '../kernel/untrusted.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest, Moved } from '../lifecycle/transitions.js';
import type { Options } from '../vocabulary/answer.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, itemsOf, partOf, readItems, valueOf } from '../wire/fields.js';
import type { Notes } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { linkOf } from './about.js';
import type { NextTermChange } from './next-term-patch.js';
import { autoRenewChange, endOfTermChange, scheduledChange, spelled } from './next-term-patch.js';
import type { PartnerCenterSubscriptionRead } from './subscription.js';

/** The moves that are a PATCH of the subscription. The wire has no field for the reason of a suspension. */
export type PatchMove = MoveRequest<(typeof patchMoves)[number]>;
const patchMoves = ['suspend', 'reactivate', 'cancel', 'set-auto-renew', 'change-quantity', 'set-end-of-term', 'schedule-change'] as const;

/**
 * The options of a move, and of its PATCH. `reported: true` allows a request whose field no page of Microsoft states, only a client in
 * production: that of what follows the term.
 */
export interface PatchOptions extends Options {
  /** Not stated = only what the pages state. */
  readonly reported?: boolean | null;
}

/** The request to send: the record as received with one field changed, and its etag for `If-Match`. */
export interface Patch {
  /** The HTTP method. */
  readonly method: 'PATCH';
  /** The path below `https://api.partnercenter.microsoft.com/v1`; null if the record has no link to itself. */
  readonly path: string | null;
  /** null if the record has no etag. */
  readonly ifMatch: string | null;
  /** The body of the request. */
  readonly body: { readonly [name: string]: unknown };
  /** 'reported' if no page of Microsoft states the field that is changed. */
  readonly certainty: 'stated' | 'reported';
}

/** The PATCH to send, or the issues of a record that cannot be patched. */
export type OrderPatched =
  | {
      /** True if there is a patch. */
      readonly ok: true;
      /** The request to send. */
      readonly patch: Patch;
    }
  | {
      /** True if there is a patch. */
      readonly ok: false;
      /** The reasons why there is none. */
      readonly issues: readonly Issue[];
    };

/**
 * The PATCH to send; or the answer to the move, refused with its reasons or undetermined with its gaps; or the issues of a record that cannot be
 * patched (then `answer` is null).
 */
export type Patched =
  | {
      /** True if there is a patch. */
      readonly ok: true;
      /** The request to send. */
      readonly patch: Patch & {
        /** The value for the header `If-Match`. */
        readonly ifMatch: string;
      };
    }
  | {
      /** True if there is a patch. */
      readonly ok: false;
      /** The answer against the move; null = the record cannot be patched. */
      readonly answer: Exclude<
        Moved<PatchMove['move'], 'illegal-move'>,
        {
          /** The verdict that is left out: a move that was made has a patch. */
          readonly verdict: 'applied';
        }
      > | null;
      /** The missing or wrong fields. */
      readonly issues: readonly Issue[];
    };

/** Returns the fields of the record that a move changes, with what they are after it. */
function changeOf(fields: Fields, after: Subscription, move: PatchMove, to: Notes): NextTermChange {
  switch (move.move) {
    case 'suspend':
      return { [spelled(fields, 'status')]: 'suspended' };
    case 'reactivate':
      return { [spelled(fields, 'status')]: 'active' };
    case 'cancel':
      return { [spelled(fields, 'status')]: 'deleted' };
    case 'set-auto-renew':
      return autoRenewChange(fields, after, move.autoRenew, to);
    case 'change-quantity':
      return { [spelled(fields, 'quantity')]: move.quantity };
    case 'set-end-of-term':
      return endOfTermChange({ ...fields, notes: notes() }, move.endOfTerm);
    case 'schedule-change':
      return scheduledChange(fields, after, move.change, to);
  }
}

/** Returns the record's own fields with some replaced; null, with an issue, if they cannot be copied. */
function copied(fields: Fields, changes: { readonly [name: string]: unknown }, to: Notes): { readonly [name: string]: unknown } | null {
  const copy = guarded(() => ({ ...fields.record, ...changes }));
  return copy === unreadable ? noted(to, 'unreadable', fields.path, 'an object whose values can be read', undefined) : copy;
}

/** Returns the etag under `attributes`; null for '' and the documentation placeholder `<etag>`. */
function etagOf(fields: Fields): string | null {
  const attributes = partOf(fields, 'attributes');
  return attributes === null ? null : idOf(attributes, 'etag');
}

/**
 * Decides if a subscription may make a move at an instant, and returns its request: the whole record as received (dates and unknown fields
 * unchanged) with the wire's value for the move: suspend = 'suspended', reactivate = 'active', cancel = 'deleted',
 * a scheduled change = the instructions for the next term in full.
 * Takes the result of `partnerCenterSubscription`, which is not changed. Without a decision to allow it there is no patch, and none without the
 * record's id, all facts of its state, and its etag. `toOrderPatch` cancels a software order; traditional licenses are canceled by 'suspend', as
 * the `way` of a cancellation answer states. What follows the term is written only with `{ reported: true }`.
 * A move that no PATCH makes is an issue at 'move.move'. Throws TermbookError 'wrong-type' and 'invalid-instant', and what the move throws.
 * @example
 * import { instant } from 'termbook';
 * import { partnerCenterSubscription, toPatch } from 'termbook/partner-center';
 * const read = partnerCenterSubscription({
 *   id: 'a1', productType: { id: 'OnlineServicesNCE' }, status: 'active', quantity: 5, autoRenewEnabled: true, billingCycle: 'monthly', termDuration: 'P1Y',
 *   creationDate: '2024-03-01T10:00:00Z', effectiveStartDate: '2024-03-01T10:00:00Z', commitmentEndDate: '2025-02-28T00:00:00Z', attributes: { etag: 'x1' },
 * });
 * const patched = toPatch(read, { move: 'cancel' }, instant('2024-03-05'));
 * patched.ok && [patched.patch.ifMatch, patched.patch.body['status']]; // => ['x1', 'deleted']
 * const late = toPatch(read, { move: 'cancel' }, instant('2024-03-09'));
 * !late.ok && late.answer?.verdict === 'refused' && late.answer.reasons[0].code; // => 'window-closed'
 */
export function toPatch(
  read: Pick<PartnerCenterSubscriptionRead, 'facts' | 'issues' | 'raw'>,
  move: PatchMove,
  at: Instant,
  options?: PatchOptions,
): Patched {
  checkObject(read, 'read');
  checkObject(move, 'move');
  checkInstant(at, 'at');
  if (options !== undefined) checkObject(options, 'options');
  const { reported, ...ofMove } = options ?? {};
  checkStated(reported, 'boolean', 'options.reported');
  const to = notes();
  if (!patchMoves.includes(move.move)) {
    noted(to, 'unknown-value', 'move.move', patchMoves.join(', '), move.move);
    return { ok: false, answer: null, issues: to.issues };
  }
  const fields = fieldsOf(read.raw, '', to);
  if (fields === null) return { ok: false, answer: null, issues: to.issues };
  if (idOf(fields, 'id') === null) missing(to, 'id', 'the id of the subscription');
  const lenient = { ...fields, notes: notes() };
  const ifMatch = etagOf(lenient) ?? missing(to, 'attributes.etag', 'the etag of the record');
  const { facts } = read;
  if (facts === null) return { ok: false, answer: null, issues: read.issues };
  const answer = applyMove<PatchMove['move']>(facts, move, at, ofMove);
  if (answer.verdict !== 'applied') return { ok: false, answer, issues: to.issues };
  const certainty = move.move === 'set-end-of-term' ? 'reported' : 'stated';
  if (certainty === 'reported' && reported !== true) missing(to, 'options.reported', 'true, since no page of Microsoft states the field');
  const change = changeOf(fields, answer.subscription, move, to);
  const body = change === null ? null : copied(fields, change, to);
  if (body === null || ifMatch === null || to.issues.length > 0) return { ok: false, answer: null, issues: to.issues };
  return { ok: true, patch: { method: 'PATCH', path: linkOf(partOf(lenient, 'links'), 'self'), ifMatch, body, certainty } };
}

/** Returns the lines to cancel in the form of the wire: number and offer, nothing else. A line of quantity 0 is canceled already. */
function linesToCancel(fields: Fields, numbers: readonly number[] | null | undefined): readonly { readonly [name: string]: unknown }[] {
  const wanted = numbers == null ? null : new Set(numbers);
  return readItems(itemsOf(fields, 'lineItems'), fields.notes, (line) => {
    const number = countOf(line, 'lineItemNumber');
    if (number === null || countOf(line, 'quantity') === 0 || (wanted !== null && !wanted.has(number))) return null;
    return { [spelled(line, 'lineItemNumber')]: number, [spelled(line, 'offerId')]: valueOf(line, 'offerId') };
  });
}

/**
 * Returns the request that cancels software: an order patch with status 'cancelled' and the lines to cancel (all that are not canceled yet,
 * or those with the given numbers).
 * Takes the result of `orderFrom`; an order without the requested lines, or with one that is already canceled, is an issue.
 * @example
 * import { orderFrom, toOrderPatch } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 1 }, { lineItemNumber: 1, offerId: 'C:1:D', quantity: 2 }] });
 * const patched = toOrderPatch(order, [1]);
 * patched.ok && patched.patch.body; // => { id: 'o1', status: 'cancelled', lineItems: [{ lineItemNumber: 1, offerId: 'C:1:D' }] }
 */
export function toOrderPatch(order: { readonly raw: unknown }, lineNumbers?: readonly number[] | null): OrderPatched {
  checkObject(order, 'order');
  checkStatedList(lineNumbers, 'lineNumbers');
  const to = notes();
  const fields = fieldsOf(order.raw, '', to);
  if (fields === null) return { ok: false, issues: to.issues };
  const id = idOf(fields, 'id') ?? missing(to, 'id', 'the id of the order');
  const lines = linesToCancel(fields, lineNumbers);
  if (lines.length === 0) noted(to, 'fact-missing', 'lineItems', 'at least one line to cancel', undefined);
  if (lineNumbers != null && lines.length > 0 && lines.length < lineNumbers.length) {
    noted(to, 'fact-missing', 'lineItems', `lines ${lineNumbers.map(preview).join(', ')}`, lines.length);
  }
  if (to.issues.length > 0) return { ok: false, issues: to.issues };
  const lenient = { ...fields, notes: notes() };
  const body = { [spelled(fields, 'id')]: id, [spelled(fields, 'status')]: 'cancelled', [spelled(fields, 'lineItems')]: lines };
  return {
    ok: true,
    patch: { method: 'PATCH', path: linkOf(partOf(lenient, 'links'), 'self'), ifMatch: etagOf(lenient), body, certainty: 'stated' },
  };
}
