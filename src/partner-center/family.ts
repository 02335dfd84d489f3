import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Fields } from '../wire/fields.js';
import { flagOf, pathOf, valueOf, wordOf } from '../wire/fields.js';
import { noted, unknownAt } from '../wire/notes.js';
import type { Details } from './about.js';
import { productTypeOf } from './product-type.js';
import type { WireBillingType, WireProductType } from './words.js';
import { wireBillingTypes } from './words.js';

/** A family, and the fields of the record that state it. */
export interface StatedFamily {
  readonly family: ProductFamily;
  readonly statedBy: readonly string[];
}

/** The facts that determine a family. */
interface Evidence {
  readonly billing: WireBillingType | null;
  readonly isMicrosoft: boolean | null;
  readonly offerId: string;
  readonly names: string;
  readonly hasTerm: boolean;
  readonly cycle: BillingCycle | null;
}

/** Traditional offers are identified by a GUID, new-commerce offers by product:SKU:availability, traditional Azure by MS-AZR-... */
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const azureOffer = /^MS-AZR-/i;
const linux = /\b(?:suse|red hat)\b/i;
const windows7 = /windows 7\b/i;
const extendedSecurity = /\bextended security update/i;
/** The longest stretch of text in which both parts of one product's name may occur. */
const nearestText = 'Windows 7'.length + 40 + 'Extended Security Update'.length;

function statedFamily(family: ProductFamily, ...statedBy: readonly string[]): StatedFamily {
  return { family, statedBy };
}

/** ISV products: licenses are SaaS, usage is metered (B5). */
function isv(billing: WireBillingType | null, by: string): StatedFamily | null {
  if (billing === 'license') return statedFamily('isv-saas', by, 'billingType');
  return billing === 'usage' ? statedFamily('isv-metered', by, 'billingType') : null;
}

function isExtendedSecurity(names: string): boolean {
  const from = names.search(windows7);
  return from >= 0 && extendedSecurity.test(names.slice(from, from + nearestText));
}

/**
 * Returns the family of software: by name if the documents treat the product separately, else a subscription if a term is stated, or
 * perpetual software for a single charge without a term.
 */
function software({ names, hasTerm, cycle }: Evidence): StatedFamily | null {
  if (linux.test(names)) return statedFamily('azure-linux-plan', 'productType', 'offerName');
  // only the first year of Windows 7's extended updates (2020) is the product in the documents
  if (isExtendedSecurity(names)) return names.includes('2020') ? statedFamily('windows-7-esu', 'productType', 'offerName') : null;
  if (hasTerm) return statedFamily('software-subscription', 'productType', 'termDuration');
  return cycle === 'one-time' ? statedFamily('perpetual-software', 'productType', 'billingCycle', 'termDuration') : null;
}

const byType: { readonly [T in WireProductType]: (evidence: Evidence) => StatedFamily | null } = {
  'online-services': () => statedFamily('new-commerce-license', 'productType'),
  software,
  'linux-plan': () => statedFamily('azure-linux-plan', 'productType'),
  saas: ({ billing }) => isv(billing, 'productType'),
  // 'Azure' alone may also be a reservation: only usage makes it the Azure plan
  azure: ({ billing }) => (billing === 'usage' ? statedFamily('azure-plan', 'productType', 'billingType') : null),
  reservation: () => statedFamily('azure-reservation', 'productType'),
  'savings-plan': () => statedFamily('azure-savings-plan', 'productType'),
};

function withoutType({ billing, isMicrosoft, offerId }: Evidence): StatedFamily | null {
  if (isMicrosoft === false) return isv(billing, 'isMicrosoftProduct');
  if (azureOffer.test(offerId)) return billing === 'usage' ? statedFamily('azure-plan', 'offerId', 'billingType') : null;
  return guid.test(offerId) && billing === 'license' ? statedFamily('license-based', 'offerId', 'billingType') : null;
}

/**
 * Returns the family that the record states, never a guess.
 * By `productType`: OnlineServicesNCE is a new-commerce license; Software with a term is a software subscription, with a single charge and
 * no term perpetual software (SUSE, Red Hat and Windows 7 Extended Security Updates 2020 by their names); SaaS is an ISV product (license
 * or metered, by `billingType`); reservations and savings plans are named; Azure with usage billing is the Azure plan.
 * Without it: `isMicrosoftProduct: false` is an ISV product, an MS-AZR offer with usage billing is Azure usage (the plan's family), a GUID
 * offer with license billing is a traditional license. Anything else is an issue: the caller states the family.
 */
export function familyOf(fields: Fields, about: Details, hasTerm: boolean, cycle: BillingCycle | null): StatedFamily | null {
  const type = productTypeOf(fields);
  const evidence: Evidence = {
    billing: wordOf(fields, 'billingType', wireBillingTypes),
    isMicrosoft: flagOf(fields, 'isMicrosoftProduct'),
    offerId: about.offerId ?? '',
    names: [about.offerName, about.publisher].join(' '),
    hasTerm,
    cycle,
  };
  if (type !== null) return byType[type](evidence);
  return valueOf(fields, 'productType') === null ? withoutType(evidence) : null;
}

/** Notes that the family is not stated, with the record's offer. */
export function notStated(fields: Fields, about: Details): null {
  const expected = 'a known productType, or an offer and a billingType that decide the family';
  const path = pathOf(fields, 'productType');
  return noted(fields.notes, 'family-not-stated', path, expected, unknownAt(fields.notes, path) ?? about.offerId ?? undefined);
}
