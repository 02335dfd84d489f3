import { hasKey } from '../../kernel/check.js';
import type { Cited, DatedTable } from '../../kernel/dated-table.js';
import { cancellationChecklists } from '../../policy/cancellation-checklist.js';
import { cancellationEffectsOfSoftware } from '../../policy/cancellation-effects.js';
import { cancellationWindows } from '../../policy/cancellation-window.js';
import { cloudTables } from '../../policy/clouds.js';
import { coterminousEnds } from '../../policy/coterminous.js';
import { endsOfLife } from '../../policy/end-of-life.js';
import { extendedTerms } from '../../policy/extended-term.js';
import {
  customerAgreement,
  everyOffer,
  ownershipLimits,
  publisherOffers,
  segmentTables,
  sellers,
  trialLimits,
} from '../../policy/purchase.js';
import { regionalAuthorization } from '../../policy/regional-authorization.js';
import { unavailableMarkets } from '../../policy/reservation-markets.js';
import { reservationRefundLimits } from '../../policy/reservation-refund-limit.js';
import { buyingActions, roleTables, roleTablesOfFamily } from '../../policy/roles.js';
import { scheduledChanges } from '../../policy/scheduled-change.js';
import { seatAdditions } from '../../policy/seat-addition.js';
import { deliveredFamilies, downloadLinks, downloadStepTables } from '../../policy/software-delivery.js';
import { supportRequests } from '../../policy/support-request.js';
import { retentions, retentionsInChina } from '../../policy/suspension-retention.js';
import { invoiceTaxes, taxInclusiveMarkets } from '../../policy/tax-inclusive-markets.js';
import { termChanges } from '../../policy/term-change.js';
import { trials } from '../../policy/trial.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Action } from '../../vocabulary/role.js';
import { statuses } from '../../vocabulary/status.js';
import { accessTableOf } from '../suspending/access-table.js';
import type { Answers } from './answers.js';

/** A dated table that touches a purchase, and the question that reads it. */
export interface TouchingPolicy {
  readonly question: keyof Answers;
  readonly entries: DatedTable<Cited>;
}
type Tables = readonly (DatedTable<Cited> | null | undefined)[];

const subscriptionActions: readonly Action[] = ['create-subscription', 'suspend-subscription', 'cancel-subscription'];
const softwareActions: readonly Action[] = ['buy-software', 'manage-software', 'cancel-software'];
const deliveryActions: readonly Action[] = ['get-keys-and-downloads', 'view-activity-log'];

function windowsOf({ family, billingCycle }: Purchase): Tables {
  const byCycle: { readonly [cycle: string]: DatedTable<Cited> } = cancellationWindows[family];
  return hasKey(byCycle, billingCycle) ? [byCycle[billingCycle]] : [];
}

function rolesOf({ family }: Purchase): Tables {
  const actions = [
    ...(buyingActions[family] === 'buy-software' ? softwareActions : subscriptionActions),
    ...(deliveredFamilies.includes(family) ? deliveryActions : []),
  ];
  return actions.map((action) => roleTablesOfFamily[family]?.[action] ?? roleTables[action]);
}

function accessOf({ family, cloud }: Purchase): Tables {
  return statuses.map((status) => accessTableOf(status, family, cloud ?? null));
}

function retentionsOf({ family, cloud }: Purchase): Tables {
  const own = (cloud === 'china' ? retentionsInChina[family] : undefined) ?? retentions[family];
  return [own?.partner, own?.marketplace];
}

/** A table that names its families, where it names this one. */
function named<Row extends Cited & { readonly families: readonly Purchase['family'][] }>(
  entries: DatedTable<Row>,
  { family }: Purchase,
): DatedTable<Row> | null {
  return entries.some((entry) => entry.families.includes(family)) ? entries : null;
}

function purchaseTables(purchase: Purchase): Tables {
  const { family, cloud } = purchase;
  const agreement = customerAgreement.some((entry) => entry.clouds.includes(cloud ?? 'global')) ? customerAgreement : null;
  const publisher = named(publisherOffers, purchase);
  return [everyOffer, publisher, ownershipLimits, segmentTables[family], agreement, sellers, trialLimits[family], trials[family]];
}

/** Every dated table that touches a purchase, each once, under the question that reads it; empty for a family that is not known. */
export function policiesOf(purchase: Purchase): readonly TouchingPolicy[] {
  const { family } = purchase;
  if (!hasKey(cancellationWindows, family)) return [];
  const software = deliveredFamilies.includes(family);
  const checklist = named(cancellationEffectsOfSoftware, purchase) === null ? null : cancellationChecklists;
  const links: Tables = software ? [downloadLinks, downloadStepTables.partner, downloadStepTables.customer] : [];
  const byQuestion: { readonly [Q in keyof Answers]?: Tables } = {
    cancellation: [...windowsOf(purchase), checklist, named(cancellationEffectsOfSoftware, purchase)],
    'suspension-expiry': retentionsOf(purchase),
    access: accessOf(purchase),
    market: [unavailableMarkets[family]],
    region: [regionalAuthorization],
    cloud: [cloudTables[family]],
    'price-split': [taxInclusiveMarkets[family]],
    'invoice-tax': [invoiceTaxes],
    role: rolesOf(purchase),
    purchase: purchaseTables(purchase),
    'download-link': links,
    'support-request': [software ? supportRequests : null],
    'coterminous-end': [named(coterminousEnds, purchase)],
    'term-change': [named(termChanges, purchase)],
    'scheduled-change': [endsOfLife[family], named(scheduledChanges, purchase)],
    'seat-addition': [named(seatAdditions, purchase)],
    'extended-term-charge': [named(extendedTerms, purchase)],
    'reservation-refund-limit': [family === 'azure-reservation' ? reservationRefundLimits : null],
  };
  return (Object.keys(byQuestion) as (keyof Answers)[]).flatMap((question) =>
    [...new Set(byQuestion[question])].flatMap((entries) => (entries == null ? [] : [{ question, entries }])),
  );
}
