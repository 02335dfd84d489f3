import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';
import type { InvoiceFacts, InvoiceLine } from '../rules/invoice-tax.js';
import type { PriceFacts } from '../rules/split-price.js';
import type { Place } from '../vocabulary/purchase.js';
import type { Asked } from './asking.js';
import { at } from './at.js';
import { oneOf, present, sometimes } from './drawn.js';
import { amount, anyMoney, currency, taxRate } from './money.js';
import { words } from './words.js';
import { shown } from './written.js';

export function aboutPlace<Rest extends object>(rest: fc.Arbitrary<Rest>): fc.Arbitrary<Asked<Place & Rest>> {
  const place = fc.record({
    family: words.family(),
    market: words.market(),
    partner: oneOf(['not-stated', 'at-home', 'elsewhere']),
    elsewhere: words.market(),
    reservation: sometimes(20),
  });
  return fc
    .record({ place, rest, at: at() })
    .map(({ place: { family, market, partner, elsewhere, reservation }, rest: more, at: when }) => {
      const partnerMarket = partner === 'not-stated' ? undefined : partner === 'at-home' ? market : elsewhere;
      const where: Place = present({ family: reservation ? 'azure-reservation' : family, market, partnerMarket });
      return shown({ facts: { ...where, ...more }, at: when });
    });
}

export function aboutInvoice(): fc.Arbitrary<Asked<InvoiceFacts>> {
  const line = fc.record({ price: amount(1_000_000), credit: sometimes(10), quantity: fc.nat(20) });
  const rest = fc.record({ first: line, more: fc.array(line, { maxLength: 5 }), currency: currency(), taxRate: taxRate() });
  return aboutPlace(
    rest.map(({ first, more, currency: of, taxRate: rate }) => {
      const made = ({ price, credit, quantity }: typeof first): InvoiceLine => ({
        price: { amount: credit ? -price : price, currency: of },
        quantity,
      });
      const lines: NonEmpty<InvoiceLine> = [made(first), ...more.map(made)];
      return { lines, taxRate: rate };
    }),
  );
}

export function aboutPrice(): fc.Arbitrary<Asked<PriceFacts>> {
  return aboutPlace(fc.record({ price: anyMoney(), taxRate: taxRate() }));
}
