import { isoInstant } from '../kernel/instant.js';
import { writtenCycles } from '../partner-center/words.js';
import { keyOf } from './ids.js';
import { catalogLinks, link } from './links.js';
import type { HeldLine, HeldOrder, SandboxCustomer, SandboxObject, World } from './state.js';

function writtenLine({ offers }: World, line: HeldLine, number: number, { country }: SandboxCustomer): SandboxObject {
  const duration = offers.get(keyOf(line.offerId))?.duration ?? null;
  return {
    lineItemNumber: number,
    offerId: line.offerId,
    subscriptionId: line.subscriptionId,
    ...(duration === null ? {} : { termDuration: duration }),
    transactionType: 'New',
    friendlyName: line.name,
    quantity: line.quantity,
    links: catalogLinks(line.offerId, country),
  };
}

/** Returns the record of an order as Partner Center answers it. */
export function writtenOrder(world: World, order: HeldOrder): SandboxObject {
  const { id, customerId, lines, orderedAt, billingCycle, isCancelled } = order;
  const customer = world.customers.get(keyOf(customerId)) as SandboxCustomer;
  const path = `/customers/${customerId}/orders/${id}`;
  return {
    id,
    alternateId: id,
    referenceCustomerId: customerId,
    billingCycle: writtenCycles[billingCycle].toLowerCase(),
    lineItems: lines.map((line, index) => writtenLine(world, line, index, customer)),
    creationDate: isoInstant(orderedAt),
    status: isCancelled ? 'cancelled' : 'completed',
    transactionType: 'UserPurchase',
    links: { self: link(path), provisioningStatus: link(`${path}/provisioningstatus`), patchOperation: link(path, 'PATCH') },
    client: {},
    attributes: { objectType: 'Order' },
  };
}
