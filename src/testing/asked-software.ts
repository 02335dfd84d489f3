import * as fc from 'fast-check';
import { dayMs, later } from '../kernel/instant.js';
import type { AccessFacts } from '../rules/access-while.js';
import type { DownloadLinkFacts } from '../rules/download-link.js';
import type { SupportRequestFacts } from '../rules/support-request.js';
import { clouds } from '../vocabulary/cloud.js';
import { statuses } from '../vocabulary/status.js';
import type { Asked } from './asking.js';
import { askedAnywhere, nearby } from './asking.js';
import { at, drawnAt, resolvedAt } from './at.js';
import { oneOf, present, sometimes, stated } from './drawn.js';
import { words } from './words.js';
import { shown } from './written.js';

export function aboutLink(): fc.Arbitrary<Asked<DownloadLinkFacts>> {
  const parts = fc.record({
    issued: drawnAt(),
    firstMs: stated(60, fc.nat(20 * dayMs)),
    downloads: oneOf([0, 1, 49, 50, 51]),
    after: nearby([0, 5, 14]),
  });
  return parts.map(({ issued, firstMs, downloads, after }) => {
    const issuedAt = resolvedAt(issued, [], {});
    const firstDownloadedAt = firstMs === undefined ? undefined : later(issuedAt, firstMs);
    return shown({ facts: present({ issuedAt, firstDownloadedAt, downloads }), at: later(firstDownloadedAt ?? issuedAt, after) });
  });
}

const supportFields = [
  'customerTenantId',
  'domainName',
  'orderId',
  'subscriptionId',
  'refundReason',
  'requestedAmount',
  'impact',
  'title',
  'contactName',
  'contactEmail',
  'contactPhone',
];

export function aboutSupport(): fc.Arbitrary<Asked<SupportRequestFacts>> {
  const fields = fc.record({ given: fc.subarray(supportFields), type: oneOf(['CSP purchase/refund on behalf of customers', 'other']) });
  return askedAnywhere(
    fields.map(
      ({ given, type }): SupportRequestFacts => ({ ...Object.fromEntries(given.map((name) => [name, 'as told'])), problemType: type }),
    ),
  );
}

export function aboutAccess(): fc.Arbitrary<Asked<AccessFacts>> {
  const parts = fc.record({
    family: words.family(),
    status: oneOf(statuses),
    cloud: stated(30, oneOf(clouds)),
    known: sometimes(70),
    when: drawnAt(),
    after: nearby([0, 7]),
  });
  return fc.record({ parts, policies: at() }).map(({ parts: { known, when, after, ...rest }, policies }) => {
    const cancelledAt = known ? resolvedAt(when, [], {}) : undefined;
    const asking = cancelledAt === undefined ? policies : later(cancelledAt, Math.max(0, after));
    return shown({ facts: present({ ...rest, cancelledAt }), at: asking });
  });
}
