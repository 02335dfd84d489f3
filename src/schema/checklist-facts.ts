import type { ChecklistFacts } from '../rules/cancellation-checklist.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, list, stated, text } from './parts.js';

/** What one has at hand to start a cancellation of software. */
export const checklistFactsSchema = facts({
  customerName: stated(text),
  customerTenantId: stated(text),
  domainName: stated(text),
  productName: stated(text),
  orderIds: stated(list(text)),
  noticeAcknowledged: stated(flag),
});

/**
 * Reads the facts that `cancellationChecklist` asks for.
 * @example
 * import { parseChecklistFacts } from 'termbook/schema';
 * parseChecklistFacts({ domainName: 'example.com', orderIds: ['o-1'] }).ok; // => true
 */
export function parseChecklistFacts(json: unknown): Parsed<ChecklistFacts> {
  return parsed(checklistFactsSchema, json);
}
