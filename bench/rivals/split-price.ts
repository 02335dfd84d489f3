import type { PriceFacts } from 'termbook';

export interface RivalSplit {
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
  readonly priceIncludedTax: boolean;
}

const since = Date.parse('2018-09-25');
const softwareOnlySince = Date.parse('2023-10-18');
const azurePlanSince = Date.parse('2019-11-26');
const reservationSince = Date.parse('2018-11-06');
const reservationSecond = Date.parse('2018-12-11');

/** Whole numbers divided, rounded half away from zero. */
function divided(numerator: number, denominator: number): number {
  const near = Math.floor((numerator * 2 + denominator) / (denominator * 2));
  return near * denominator * 2 > numerator * 2 + denominator ? near - 1 : near;
}

/** By hand, for amounts of at least 0 that stay below 2^53 on the way; null where nothing can be told. */
export function rivalSplit(facts: PriceFacts, at: number): RivalSplit | null {
  const { family, taxRate } = facts;
  let included: boolean;
  if (family === 'azure-reservation') {
    const { partnerMarket } = facts;
    if (at < reservationSince || partnerMarket == null) return null;
    included = partnerMarket === 'BR' || (partnerMarket === 'AU' && at < reservationSecond);
  } else {
    if (at < since) return null;
    const software =
      family === 'software-subscription' || family === 'perpetual-software' || family === 'windows-7-esu' || family === 'azure-linux-plan';
    const covered = software || at < (family === 'azure-plan' ? azurePlanSince : softwareOnlySince);
    included = covered && (facts.market === 'AU' || facts.market === 'BR');
  }
  const point = taxRate.indexOf('.');
  const scale = point < 0 ? 1 : 10 ** (taxRate.length - point - 1);
  const rate = point < 0 ? Number(taxRate) : Number(taxRate.slice(0, point)) * scale + Number(taxRate.slice(point + 1));
  const { amount } = facts.price;
  const net = included ? divided(amount * scale, scale + rate) : amount;
  const gross = included ? amount : amount + divided(amount * rate, scale);
  return { net, tax: gross - net, gross, priceIncludedTax: included };
}
