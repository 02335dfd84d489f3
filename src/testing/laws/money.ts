import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import type { InvoiceFacts } from '../../rules/prices/invoice-tax.js';
import type { RefundFacts } from '../../rules/canceling/refund-credit.js';
import type { PriceFacts } from '../../rules/prices/split-price.js';
import { asked } from '../asked.js';
import type { Asked } from '../at.js';
import { drawnAround, resolvedAround } from '../boundaries.js';
import type { PurchaseChoice } from '../purchases.js';
import { shown, written } from '../written.js';
import type { AskedTwice } from './cancellation.js';
import { isReachedBackTo } from './cancellation.js';
import type { Law, Question } from './law.js';
import { law, shownAt } from './law.js';
import { answerWith, list, money, subject } from './subject.js';

/** The fields of a refund that the laws check; without a credit nothing is checked. */
export interface CreditLike {
  /** The verdict. */
  readonly verdict: string;
  /** The amount that comes back. */
  readonly credit?: Money;
  /** The amount that does not. */
  readonly retained?: Money;
}
type CreditCase = Question<RefundFacts, CreditLike>;

/** Looks at the credit alone, and its currency. */
export function refundNeverExceedsCharge(refund: CreditCase, chosen: PurchaseChoice = {}): Law<Asked<RefundFacts>> {
  const ask = subject(refund, answerWith({ computed: { credit: money } }));
  return law('refundNeverExceedsCharge', asked.refund(chosen), ({ facts, at }) => {
    const { credit } = ask(facts, at);
    if (credit === undefined) return null;
    const { paid, alreadyCredited } = facts.charge;
    const most = paid.amount - (alreadyCredited?.amount ?? 0);
    const fits = credit.currency === paid.currency && Number.isSafeInteger(credit.amount) && credit.amount >= 0 && credit.amount <= most;
    return fits ? null : `${written(credit)} is given back of at most ${written({ ...paid, amount: most })}`;
  });
}

/** Looks at answers with credit and kept. */
export function partsAddUp(refund: CreditCase, chosen: PurchaseChoice = {}): Law<Asked<RefundFacts>> {
  const ask = subject(refund, answerWith({ computed: { credit: money, retained: money } }));
  return law('partsAddUp', asked.refund(chosen), ({ facts, at }) => {
    const { credit, retained } = ask(facts, at);
    if (credit === undefined || retained === undefined) return null;
    const { paid, alreadyCredited } = facts.charge;
    const before = alreadyCredited?.amount ?? 0;
    const sum = credit.amount + retained.amount + before;
    return sum === paid.amount
      ? null
      : `credit ${String(credit.amount)} + kept ${String(retained.amount)} + before ${String(before)} is ${String(sum)}, and paid was ${String(paid.amount)}`;
  });
}

/** Asks about an order without a later opening, at two instants not before it. */
export function creditNeverGrows(refund: CreditCase, chosen: PurchaseChoice = {}): Law<AskedTwice<RefundFacts>> {
  const ask = subject(refund, answerWith({ computed: { credit: money } }));
  const parts = fc.record({ asking: asked.refund({ facts: 'required', ...chosen }), around: drawnAround() });
  const cases = parts.map(({ asking: { facts, at }, around }) => {
    const other = resolvedAround(around, facts.purchase);
    return shown({ facts, firstAt: Math.min(at, other) as Instant, thenAt: Math.max(at, other) as Instant });
  });
  return law('creditNeverGrows', cases, ({ facts, firstAt, thenAt }) => {
    if (firstAt < facts.purchase.orderedAt || isReachedBackTo(facts.purchase)) return null;
    const first = ask(facts, firstAt).credit;
    const then = ask(facts, thenAt).credit;
    if (first === undefined || then === undefined || then.amount <= first.amount) return null;
    return `at ${shownAt(firstAt)} ${written(first)} is given back, and at ${shownAt(thenAt)} ${written(then)}`;
  });
}

/** As much of a split price, or of an invoice's tax, as the laws look at. */
export interface PartsLike {
  /** The verdict. */
  readonly verdict: string;
  /** The amount without tax. */
  readonly net?: Money;
  /** The tax. */
  readonly tax?: Money;
  /** The amount with tax. */
  readonly gross?: Money;
  /** The tax of each line. */
  readonly shares?: readonly Money[];
}

/** Looks at answers with net, tax and gross. */
export function netPlusTaxIsGross(split: Question<PriceFacts, PartsLike>): Law<Asked<PriceFacts>> {
  const ask = subject(split, answerWith({ computed: { net: money, tax: money, gross: money } }));
  return law('netPlusTaxIsGross', asked['price-split'](), ({ facts, at }) => {
    const { net, tax, gross } = ask(facts, at);
    if (net === undefined || tax === undefined || gross === undefined) return null;
    const { amount } = facts.price;
    if (net.amount + tax.amount !== gross.amount) return `${String(net.amount)} + ${String(tax.amount)} is not ${String(gross.amount)}`;
    return net.amount === amount || gross.amount === amount
      ? null
      : `${String(amount)} is neither net ${String(net.amount)} nor gross ${String(gross.amount)}`;
  });
}

/** Looks at answers with tax and shares. */
export function taxSharesAddUp(invoice: Question<InvoiceFacts, PartsLike>): Law<Asked<InvoiceFacts>> {
  const ask = subject(invoice, answerWith({ computed: { tax: money, shares: list } }));
  return law('taxSharesAddUp', asked['invoice-tax'](), ({ facts, at }) => {
    const { tax, shares } = ask(facts, at);
    if (tax === undefined || shares === undefined) return null;
    const sum = shares.reduce((total, { amount }) => total + amount, 0);
    return sum === tax.amount && shares.length === facts.lines.length
      ? null
      : `${String(shares.length)} shares of ${String(facts.lines.length)} lines make ${String(sum)}, and the tax is ${String(tax.amount)}`;
  });
}
