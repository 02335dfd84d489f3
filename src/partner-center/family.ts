import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import type { Fields } from '../wire/fields.js';
import { flagOf, partOf, pathOf, valueOf, wordOf } from '../wire/fields.js';
import { noted } from '../wire/issue.js';
import type { About } from './about.js';
import type { WireBillingType, WireProductType } from './words.js';
import { wireBillingTypes, wireProductTypes } from './words.js';

/** A family, and the fields of the record that told it. */
export interface ToldFamily {
  readonly family: ProductFamily;
  readonly toldBy: readonly string[];
}

/** What a family can be told from. */
interface Evidence {
  readonly billing: WireBillingType | null;
  readonly isMicrosoft: boolean | null;
  readonly offerId: string;
  readonly names: string;
  readonly hasTerm: boolean;
  readonly cycle: BillingCycle | null;
}

/** Traditional offers are identified by a GUID, new-commerce ones by product:SKU:availability, traditional Azure by MS-AZR-... */
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const azureOffer = /^MS-AZR-/i;
const linux = /\b(?:suse|red hat)\b/i;
const windows7 = /windows 7\b/i;
const extendedSecurity = /\bextended security update/i;
/** So near to each other the two stand in the name of one product. */
const nearestText = 'Windows 7'.length + 40 + 'Extended Security Update'.length;

function told(family: ProductFamily, ...toldBy: readonly string[]): ToldFamily {
  return { family, toldBy };
}

/** ISV products: licences are SaaS, usage is metered (B5). */
function isv(billing: WireBillingType | null, by: string): ToldFamily | null {
  if (billing === 'license') return told('isv-saas', by, 'billingType');
  return billing === 'usage' ? told('isv-metered', by, 'billingType') : null;
}

function isExtendedSecurity(names: string): boolean {
  const from = names.search(windows7);
  return from >= 0 && extendedSecurity.test(names.slice(from, from + nearestText));
}

/** Software says by its name what the texts treat apart; else a stated term makes it a subscription, a single charge without one perpetual. */
function software({ names, hasTerm, cycle }: Evidence): ToldFamily | null {
  if (linux.test(names)) return told('azure-linux-plan', 'productType', 'offerName');
  // only the first year of Windows 7's extended updates (2020) is the product that the texts speak of
  if (isExtendedSecurity(names)) return names.includes('2020') ? told('windows-7-esu', 'productType', 'offerName') : null;
  if (hasTerm) return told('software-subscription', 'productType', 'termDuration');
  return cycle === 'one-time' ? told('perpetual-software', 'productType', 'billingCycle', 'termDuration') : null;
}

const byType: { readonly [T in WireProductType]: (evidence: Evidence) => ToldFamily | null } = {
  'online-services': () => told('new-commerce-license', 'productType'),
  software,
  'linux-plan': () => told('azure-linux-plan', 'productType'),
  saas: ({ billing }) => isv(billing, 'productType'),
  // 'Azure' alone may also be a reservation: only usage makes it the plan
  azure: ({ billing }) => (billing === 'usage' ? told('azure-plan', 'productType', 'billingType') : null),
  reservation: () => told('azure-reservation', 'productType'),
  'savings-plan': () => told('azure-savings-plan', 'productType'),
};

function withoutType({ billing, isMicrosoft, offerId }: Evidence): ToldFamily | null {
  if (isMicrosoft === false) return isv(billing, 'isMicrosoftProduct');
  if (azureOffer.test(offerId)) return billing === 'usage' ? told('azure-plan', 'offerId', 'billingType') : null;
  return guid.test(offerId) && billing === 'license' ? told('license-based', 'offerId', 'billingType') : null;
}

/** `productType` as text, or as an object with an id. */
function typeOf(fields: Fields): WireProductType | null {
  if (typeof valueOf(fields, 'productType') === 'string') return wordOf(fields, 'productType', wireProductTypes);
  const type = partOf(fields, 'productType');
  return type === null ? null : wordOf(type, 'id', wireProductTypes);
}

/**
 * The family that the record tells, never a guessed one. By `productType`: OnlineServicesNCE is a new-commerce licence, Software with a term a software
 * subscription and with a single charge and no term perpetual software (SUSE, Red Hat and Windows 7 Extended Security Updates 2020 by their names),
 * SaaS an ISV product (licence or metered by `billingType`), reservations and savings plans as they are called, Azure with usage billing the Azure plan.
 * Without one: `isMicrosoftProduct: false` an ISV product, an MS-AZR offer with usage billing Azure usage (the plan's family), a GUID offer with licence
 * billing a traditional licence. Anything else is an issue: the caller knows.
 */
export function familyOf(fields: Fields, about: About, hasTerm: boolean, cycle: BillingCycle | null): ToldFamily | null {
  const type = typeOf(fields);
  const evidence: Evidence = {
    billing: wordOf(fields, 'billingType', wireBillingTypes),
    isMicrosoft: flagOf(fields, 'isMicrosoftProduct'),
    offerId: about.offerId ?? '',
    names: `${about.offerName ?? ''} ${about.publisher ?? ''}`,
    hasTerm,
    cycle,
  };
  if (type !== null) return byType[type](evidence);
  return valueOf(fields, 'productType') === null ? withoutType(evidence) : null;
}

/** Notes that the family is not told, with the offer that did not tell it. */
export function notTold(fields: Fields, about: About): null {
  const expected = 'a known productType, or an offer and a billingType that tell the family';
  return noted(fields.notes, 'family-not-told', pathOf(fields, 'productType'), expected, about.offerId ?? undefined);
}
