import type { Gap } from '../kernel/answer.js';
import { checkObjects } from '../kernel/check.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkMoney } from '../kernel/money.js';
import type { BilledLine } from '../partner-center/invoice-line.js';
import { sameId } from '../wire/fields.js';
import type { Conversion } from './conversion.js';
import { conversionOf } from './conversion.js';

/** The fields of a billed line that an audit reads; every `BilledLine` of 'termbook/partner-center' is one. */
export type BilledFact = Pick<BilledLine, 'subscriptionId' | 'quantity' | 'currency' | 'net' | 'startsAt' | 'endsAt'> &
  Partial<Pick<BilledLine, 'pricingCurrency' | 'exchangeRate' | 'effectiveUnitPrice'>>;

/** A billed line that states all that is compared, with its place in the input. */
export interface Billed {
  readonly line: number;
  readonly net: Money;
  readonly quantity: number | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** The way from the prices to the bill; null = they are in one currency, or it is not stated. */
  readonly conversion: Conversion | null;
}

/** A billed line that does not state all that is compared. */
export interface PartialLine {
  readonly line: number;
  readonly billed: BilledFact;
  readonly gaps: readonly Gap[];
}

/** The lines of a bill, as far as they may be of one subscription. */
export interface Bill {
  readonly billed: readonly Billed[];
  readonly partial: readonly PartialLine[];
  readonly ofOthers: number;
}

/** Validates the lines of a bill. */
export function checkLines(lines: readonly BilledFact[]): void {
  checkObjects(lines, 'lines');
  for (const [index, { net, startsAt, endsAt }] of lines.entries()) {
    const path = `lines[${String(index)}]`;
    if (net != null) checkMoney(net, `${path}.net`);
    if (startsAt != null) checkInstant(startsAt, `${path}.startsAt`);
    if (endsAt != null) checkInstant(endsAt, `${path}.endsAt`);
  }
}

/** Returns the lines of a bill that may be of a subscription: those that state all that is compared, and the others. */
export function billOf(lines: readonly BilledFact[], id: string): Bill {
  const billed: Billed[] = [];
  const partial: PartialLine[] = [];
  let ofOthers = 0;
  for (const [line, fact] of lines.entries()) {
    const { subscriptionId, net, quantity, startsAt, endsAt } = fact;
    if (subscriptionId != null && !sameId(subscriptionId, id)) ofOthers += 1;
    else if (subscriptionId != null && net != null && startsAt != null && endsAt != null) {
      const count = typeof quantity === 'number' ? quantity : null;
      billed.push({ line, net, quantity: count, startsAt, endsAt, conversion: conversionOf(fact, net.currency) });
    } else {
      const facts = ['subscriptionId', 'net', 'startsAt', 'endsAt'] as const;
      partial.push({ line, billed: fact, gaps: [missing(`lines.${String(facts.find((one) => fact[one] == null))}`)] });
    }
  }
  return { billed, partial, ofOthers };
}
