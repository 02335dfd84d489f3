import type { Instant } from '../kernel/instant.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { readList, readOne } from '../wire/collection.js';
import { countOf, idOf, instantOf, partOf, pathOf, textOf, wordOf } from '../wire/fields.js';
import type { Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';
import { wireBillingCycles, wireMarkets } from './words.js';
import type { ReadList } from '../wire/collection.js';

const progress = { success: 'success', pending: 'pending', failed: 'failed' } as const;

/** The progress of a change of a subscription. */
export interface Provisioning {
  /** The progress of the provisioning. */
  readonly status: keyof typeof progress;
  /** The id of the SKU. */
  readonly skuId: string | null;
  /** The number of seats. */
  readonly quantity: number | null;
  /** The stated end of the subscription, unchanged. */
  readonly committedUntilAt: Instant | null;
}

/**
 * Reads the provisioning status of a subscription.
 * @example
 * import { provisioningFrom } from 'termbook/partner-center';
 * provisioningFrom({ status: 'success', quantity: 5 }).facts?.status; // => 'success'
 */
export function provisioningFrom(json: unknown): Read<Provisioning> {
  return readOne(json, '', notes(), (fields) => {
    const status = wordOf(fields, 'status', progress) ?? missing(fields.notes, pathOf(fields, 'status'), Object.keys(progress).join(', '));
    if (status === null) return null;
    return {
      status,
      skuId: idOf(fields, 'skuId'),
      quantity: countOf(fields, 'quantity'),
      committedUntilAt: instantOf(fields, 'endDate'),
    };
  });
}

/** The target of a trial conversion. */
export interface TrialConversion {
  /** The offer of the trial. */
  readonly offerId: string | null;
  /** The offer that it can be converted to. */
  readonly targetOfferId: string;
  /** The id of the order. */
  readonly orderId: string | null;
  /** The number of seats. */
  readonly quantity: number | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
}

/**
 * Reads a trial conversion, requested or offered.
 * @example
 * import { trialConversionFrom } from 'termbook/partner-center';
 * trialConversionFrom({ OfferId: 'F1', TargetOfferId: 'F2', Quantity: 25 }).facts?.quantity; // => 25
 */
export function trialConversionFrom(json: unknown): Read<TrialConversion> {
  return readOne(json, '', notes(), (fields) => {
    const targetOfferId =
      idOf(fields, 'targetOfferId') ?? missing(fields.notes, pathOf(fields, 'targetOfferId'), 'the offer to convert to');
    if (targetOfferId === null) return null;
    return {
      offerId: idOf(fields, 'offerId'),
      targetOfferId,
      orderId: idOf(fields, 'orderId'),
      quantity: countOf(fields, 'quantity'),
      billingCycle: wordOf(fields, 'billingCycle', wireBillingCycles),
    };
  });
}

/** The country of Partner Center's validation rules. */
export interface CountryRules {
  /** The market. */
  readonly market: Market;
  /** The default culture, such as en-US. */
  readonly culture: string | null;
}

/**
 * Reads the market of a country's validation rules.
 * @example
 * import { countryRulesFrom } from 'termbook/partner-center';
 * countryRulesFrom({ iso2Code: 'KR' }).facts?.market; // => 'KR'
 */
export function countryRulesFrom(json: unknown): Read<CountryRules> {
  return readOne(json, '', notes(), (fields) => {
    const market = wordOf(fields, 'iso2Code', wireMarkets) ?? missing(fields.notes, pathOf(fields, 'iso2Code'), 'the code of a market');
    return market === null ? null : { market, culture: textOf(fields, 'defaultCulture') };
  });
}

/** The address at which the buyer of an ISV product completes the setup. Rule: B10. */
export interface ActivationLink {
  /** The number of the order line. */
  readonly lineNumber: number | null;
  /** The address of the link. */
  readonly uri: string;
}

/**
 * Reads the activation links of an order line or a subscription.
 * A link without an address, or with a documentation placeholder as its address, is an issue.
 * @example
 * import { activationLinksFrom } from 'termbook/partner-center';
 * activationLinksFrom({ items: [{ lineItemNumber: 0, link: { uri: 'https://publisher.example/set-up?token=1' } }] }).facts.length; // => 1
 */
export function activationLinksFrom(json: unknown): ReadList<ActivationLink> {
  return readList(json, (value, path, to) =>
    readOne(value, path, to, (fields): ActivationLink | null => {
      const link = partOf(fields, 'link');
      const uri =
        link === null
          ? missing(to, pathOf(fields, 'link'), 'the link')
          : (idOf(link, 'uri') ?? missing(to, pathOf(link, 'uri'), 'an address'));
      return uri === null ? null : { lineNumber: countOf(fields, 'lineItemNumber'), uri };
    }),
  );
}
