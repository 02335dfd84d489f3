import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { datesOf } from '../../src/testing/at.js';
import { segments } from '../../src/vocabulary/purchase-request.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { endsOfTerm } from '../../src/vocabulary/purchase.js';
import type { Active, Pending, Trial } from '../../src/vocabulary/subscription.js';
import type { Duration } from '../../src/vocabulary/term.js';
import type { Draw } from './draw.js';

export type Ordered = Pending | Trial | Active;

/** The plans that each family has, as far as documents name them; null = no term. */
const plans: { readonly [F in ProductFamily]: readonly (readonly [Duration | null, BillingCycle])[] } = {
  'license-based': [
    ['P1Y', 'monthly'],
    ['P1Y', 'annual'],
    ['P1M', 'monthly'],
    ['P3Y', 'annual'],
    ['P3Y', 'triennial'],
  ],
  'new-commerce-license': [
    ['P1M', 'monthly'],
    ['P1Y', 'monthly'],
    ['P1Y', 'annual'],
    ['P3Y', 'monthly'],
    ['P3Y', 'annual'],
    ['P3Y', 'triennial'],
  ],
  'software-subscription': [
    ['P1Y', 'annual'],
    ['P3Y', 'triennial'],
    ['P3Y', 'annual'],
    ['P1Y', 'monthly'],
  ],
  'perpetual-software': [[null, 'one-time']],
  'windows-7-esu': [
    ['P1Y', 'annual'],
    [null, 'one-time'],
  ],
  'azure-linux-plan': [
    ['P1Y', 'annual'],
    ['P3Y', 'one-time'],
    [null, 'monthly'],
  ],
  'azure-reservation': [
    ['P1Y', 'one-time'],
    ['P3Y', 'one-time'],
    ['P1Y', 'monthly'],
    ['P3Y', 'monthly'],
  ],
  'azure-savings-plan': [
    ['P1Y', 'one-time'],
    ['P3Y', 'one-time'],
    ['P1Y', 'monthly'],
    ['P3Y', 'monthly'],
  ],
  'azure-plan': [[null, 'monthly']],
  'isv-saas': [
    ['P1M', 'monthly'],
    ['P1M', 'monthly'],
    ['P1Y', 'monthly'],
    ['P1Y', 'annual'],
    ['P2Y', 'biennial'],
    ['P3Y', 'triennial'],
    ['P4Y', 'annual'],
    ['P5Y', 'one-time'],
  ],
  'isv-metered': [
    ['P1M', 'monthly'],
    [null, 'monthly'],
  ],
};

const often = (family: ProductFamily, times: number): readonly ProductFamily[] => Array.from({ length: times }, () => family);
const families = [
  ...productFamilies,
  ...productFamilies,
  ...often('new-commerce-license', 18),
  ...often('isv-saas', 10),
  ...often('license-based', 9),
];
const firstDay = instant('2017-02-01');
const lastDay = instant('2027-12-01');
/** Half anywhere, a quarter near a month's end, a quarter at a day of a policy of the family or a millisecond beside it. */
function orderDay(draw: Draw, family: ProductFamily, fromAt: Instant, untilAt: Instant): Instant {
  const anywhere = addMs(
    fromAt,
    draw.below(Math.floor((untilAt - fromAt) / dayMs)) * dayMs + draw.oneOf([0, draw.below(dayMs), draw.below(86_400) * 1000]),
  );
  const dates = datesOf(family).filter((at) => at > fromAt && at < untilAt);
  if (draw.chance(25) && dates.length > 0) return addMs(draw.oneOf(dates), draw.below(3) - 1);
  if (!draw.chance(33)) return anywhere;
  const day = new Date(anywhere);
  return instant(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 28 + draw.below(4), day.getUTCHours(), day.getUTCMinutes())));
}

/** A subscription as it was ordered, of any family, over all years that documents speak of. */
export function drawOrder(draw: Draw): Ordered {
  const family = draw.oneOf(families);
  const isNew = family === 'new-commerce-license';
  const isTraditional = family === 'license-based';
  const [fromAt, untilAt] =
    isNew && draw.chance(30)
      ? [instant('2025-04-01'), instant('2026-06-01')]
      : isNew && draw.chance(80)
        ? [instant('2021-10-05'), lastDay]
        : isTraditional && draw.chance(50)
          ? [instant('2022-09-01'), instant('2024-09-01')]
          : [firstDay, lastDay];
  const drawnAt = orderDay(draw, family, fromAt, untilAt);
  const [duration, cycle] = draw.oneOf(plans[family]);
  const hasTrial = isNew || isTraditional || family === 'isv-saas';
  const status = hasTrial && draw.chance(14) ? 'trial' : family === 'isv-saas' && draw.chance(14) ? 'pending' : 'active';
  // a trial that ends in the last minute of a day is stated to the day only
  const orderedAt = status === 'trial' && drawnAt % dayMs >= dayMs - 60_000 ? addMs(drawnAt, -60_000) : drawnAt;
  const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 30 * dayMs) };
  const isLate = isNew && orderedAt >= instant('2025-04-01');
  const held = {
    id: `5e1f0000-0000-4000-8000-${draw.below(0xffffff).toString(16).padStart(12, '0')}`,
    family,
    billingCycle: status === 'trial' && family !== 'isv-saas' ? 'none' : cycle,
    orderedAt,
    changedAt: orderedAt,
    quantity: status === 'trial' && family !== 'isv-saas' ? 25 : 1 + draw.below(40),
    autoRenew: !draw.chance(isLate ? 60 : 15),
    cloud: draw.chance(8) ? draw.oneOf(['us-government', 'china', 'germany'] as const) : null,
    endOfTerm: isNew && draw.chance(40) ? draw.oneOf(endsOfTerm) : null,
    segment: draw.chance(isTraditional ? 90 : 20) ? draw.oneOf(['commercial', 'commercial', ...segments] as const) : null,
    hasEquivalent: draw.chance(85) ? true : null,
    accountOpenedAt: draw.chance(60) ? orderedAt : null,
    firstBillingAt: draw.chance(60) ? addMs(orderedAt, draw.below(45) * dayMs) : null,
  } as const;
  const starts = status === 'trial' && family === 'isv-saas' ? trial.closesAt : orderedAt;
  const term = duration === null || (status === 'trial' && family !== 'isv-saas') ? null : termFrom(starts, duration, family);
  if (status === 'trial') return { ...held, status, trial, term };
  return { ...held, status, term };
}
