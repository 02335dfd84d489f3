import type { EntryId } from '../kernel/answer.js';
import type { CancellationEntry, RefundStep } from '../policy/cancellation-window.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, isNull, itemsOf, pathOf, textOf, wordOf } from '../wire/fields.js';
import { noted } from '../wire/notes.js';
import { wireRefundTypes } from './words.js';

const duration = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?)?$/;

/** Returns the hours of an ISO 8601 duration of weeks, days and hours; null for months, which have no fixed length. */
function hoursOf(text: string): number | null {
  const match = duration.exec(text.toUpperCase());
  if (match === null) return null;
  const [, weeks = '0', days = '0', hours = '0'] = match;
  const total = Number(weeks) * 168 + Number(days) * 24 + Number(hours);
  return total > 0 ? total : null;
}

interface OrderedPolicies {
  readonly sequence: number;
  readonly step: RefundStep;
}

/** Returns one refund option; its hours are null if the wire states null (no expiry). */
function optionOf(option: Fields, index: number): OrderedPolicies | null {
  const share = wordOf(option, 'type', wireRefundTypes);
  const sequence = countOf(option, 'sequenceId') ?? index;
  if (share === null) return null;
  if (isNull(option, 'expiresAfter')) return { sequence, step: { share, hours: null } };
  const text = textOf(option, 'expiresAfter');
  const hours = text === null ? null : hoursOf(text);
  const path = pathOf(option, 'expiresAfter');
  return hours === null
    ? noted(option.notes, 'wrong-type', path, 'an ISO 8601 duration of weeks, days and hours, or null', text ?? undefined)
    : { sequence, step: { share, hours } };
}

/**
 * Returns the catalog's own cancellation policy of a term: its refund options in order.
 * The window is as long as the longest option, open without end if one has no expiry. The catalog does not state what follows; 'refused'
 * promises least.
 * null if there are no options, or if one is invalid.
 */
export function catalogPolicy(term: Fields, catalogItemId: string): CancellationEntry | null {
  const options: OrderedPolicies[] = [];
  for (const { value, path } of itemsOf(term, 'cancellationPolicies') ?? []) {
    const policy = fieldsOf(value, path, term.notes);
    const items = policy === null ? null : itemsOf(policy, 'refundOptions');
    if (items === null) continue;
    for (const [index, item] of items.entries()) {
      const fields = fieldsOf(item.value, item.path, term.notes);
      const option = fields === null ? null : optionOf(fields, index);
      if (option === null) return null;
      options.push(option);
    }
  }
  if (options.length === 0) return null;
  const refund = options.sort((a, b) => a.sequence - b.sequence).map(({ step }) => step);
  const longest = refund.reduce((hours, step) => Math.max(hours, step.hours ?? Number.POSITIVE_INFINITY), 0);
  const id: EntryId = `cancellation-window/${catalogItemId.replace(/[/@]/g, '_')}@catalog`;
  return { id, duration: Number.isFinite(longest) ? { hours: longest } : 'any-time', refund, afterClose: 'refused' };
}
