import type { RefundFacts } from 'termbook';
import { rivalCancellation } from './decide-cancellation.js';

export interface RivalCredit {
  readonly refund: 'full' | 'prorated' | 'none';
  readonly credit: number;
  readonly retained: number;
  readonly unusedDays: number;
  readonly chargedDays: number;
}

const dayMs = 86_400_000;

function divided(numerator: number, denominator: number): number {
  const near = Math.floor((numerator * 2 + denominator) / (denominator * 2));
  return near * denominator * 2 > numerator * 2 + denominator ? near - 1 : near;
}

/** By hand, for currencies of two decimals and amounts that stay below 2^53 on the way; null where nothing can be told. */
export function rivalCredit({ purchase, charge }: RefundFacts, at: number): RivalCredit | null {
  const { verdict, refund } = rivalCancellation(purchase, at);
  if (verdict === 'undetermined' || refund === 'not-stated') return null;
  const startDay = Math.floor(charge.startsAt / dayMs);
  const endDay = Math.floor(charge.endsAt / dayMs) + (charge.endsAt % dayMs > charge.startsAt % dayMs ? 1 : 0);
  const days = endDay - startDay;
  const paid = charge.paid.amount;
  if (refund === null || refund === 'none') return { refund: 'none', credit: 0, retained: paid, unusedDays: 0, chargedDays: days };
  if (refund === 'full') return { refund: 'full', credit: paid, retained: 0, unusedDays: days, chargedDays: days };
  const newCommerce = purchase.family === 'new-commerce-license';
  const traditional = purchase.family === 'license-based';
  const isDayBack = newCommerce || traditional || purchase.family === 'azure-reservation';
  const left = endDay - Math.floor(at / dayMs) - (isDayBack ? 0 : 1);
  const unused = Math.max(0, Math.min(days, left));
  const seats = charge.quantity ?? 1;
  let credit: number;
  if (unused === 0) credit = 0;
  else if (unused === days) credit = paid;
  else if (newCommerce) credit = Math.floor((paid * unused) / (seats * days)) * seats;
  else if (traditional) {
    const parts = days > 31 ? 1 : 10;
    const seat = divided(divided(paid * parts, seats * days) * unused, parts);
    credit = Math.min(paid, seat * seats);
  } else credit = divided(paid * unused, days);
  return { refund: 'prorated', credit, retained: paid - credit, unusedDays: unused, chargedDays: days };
}
