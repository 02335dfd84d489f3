/** A synthetic portfolio around an instant, to try the page with. */
import type { Duration, Instant, ProductFamily } from 'termbook';
import { readable, termFrom } from 'termbook';

const dayMs = 86_400_000;
const held: readonly (readonly [
  customer: string,
  family: ProductFamily,
  duration: Duration,
  daysAgo: number,
  seats: number,
  price: string,
])[] = [
  ['Contoso', 'new-commerce-license', 'P1Y', 0.4, 25, '12.50'],
  ['Contoso', 'new-commerce-license', 'P1M', 18, 5, '9.90'],
  ['Fabrikam', 'new-commerce-license', 'P1Y', 3, 12, '22.00'],
  ['Fabrikam', 'isv-saas', 'P1M', 1, 1, '49.00'],
  ['Northwind', 'new-commerce-license', 'P1Y', 340, 40, '12.50'],
  ['Northwind', 'software-subscription', 'P1Y', 12, 3, '310.00'],
  ['Tailspin', 'new-commerce-license', 'P3Y', 600, 8, '18.00'],
  ['Tailspin', 'isv-saas', 'P1Y', 200, 2, '480.00'],
];

/** The file as text: one record a line. */
export function exampleFile(at: Instant): string {
  return held
    .map(([customer, family, duration, daysAgo, quantity, unitPrice], index) => {
      const orderedAt = (Math.floor(at / 3_600_000) * 3_600_000 - daysAgo * dayMs) as Instant;
      const startsAt = (Math.floor(orderedAt / 1000) * 1000) as Instant;
      const billingCycle = duration === 'P1M' || index % 2 === 0 ? 'monthly' : 'annual';
      const subscription = {
        id: `example-${String(index + 1)}`,
        status: 'active',
        family,
        billingCycle,
        orderedAt: startsAt,
        changedAt: startsAt,
        quantity,
        autoRenew: index % 4 !== 3,
        term: termFrom(startsAt, duration, family),
      } as const;
      return JSON.stringify({ ...readable(subscription), customer, unitPrice, currency: 'EUR' });
    })
    .join('\n');
}
