import { checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkMoney } from '../kernel/money.js';
import type { Charge } from '../vocabulary/purchase.js';
import { sameId } from '../wire/fields.js';
import type { BilledLine } from './invoice-line.js';

function isPaid(line: BilledLine): line is BilledLine & { readonly net: Money; readonly startsAt: Instant; readonly endsAt: Instant } {
  if (line.net == null || line.startsAt == null || line.endsAt == null) return false;
  checkMoney(line.net, 'lines.net');
  checkInstant(line.startsAt, 'lines.startsAt');
  checkInstant(line.endsAt, 'lines.endsAt');
  return true;
}

/**
 * Returns the charges paid for a subscription in the order of their periods, each with its credits so far, as `refundCredit` needs them.
 * A credit counts once, against the first charges whose period holds it. Lines without money or period are left out; tax is not included.
 * @example
 * import { chargesOf, invoiceLinesFrom } from 'termbook/partner-center';
 * const month = { subscriptionId: 'S1', currency: 'EUR', chargeStartDate: '2022-07-15', chargeEndDate: '2022-08-14' };
 * const lines = invoiceLinesFrom([{ ...month, subtotal: 100.8, quantity: 10 }, { ...month, subtotal: -9.42 }]);
 * chargesOf(lines.facts, 's1')[0]?.alreadyCredited; // => { amount: 942, currency: 'EUR' }
 */
export function chargesOf(lines: readonly BilledLine[], subscriptionId: string): readonly Charge[] {
  checkObjects(lines, 'lines');
  const own = lines.filter((line) => line.subscriptionId !== null && sameId(line.subscriptionId, subscriptionId)).filter(isPaid);
  const isCredit = ({ net }: (typeof own)[number]): boolean => net.amount < 0;
  const left = own.filter(isCredit).map((line) => ({ line, amount: -line.net.amount }));
  const charged = own.filter((line) => !isCredit(line)).sort((a, b) => a.startsAt - b.startsAt);
  return charged.map(({ net, startsAt, endsAt, quantity }): Charge => {
    let credited = 0;
    for (const credit of left) {
      const { line } = credit;
      if (line.net.currency !== net.currency || line.startsAt < startsAt || line.endsAt > endsAt) continue;
      const part = Math.min(credit.amount, net.amount - credited);
      credit.amount -= part;
      credited += part;
    }
    return { paid: net, startsAt, endsAt, quantity, alreadyCredited: credited === 0 ? null : { amount: credited, currency: net.currency } };
  });
}
