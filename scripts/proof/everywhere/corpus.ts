/**
 * The calls that have to give the same bytes everywhere, drawn from a seed; bundled into one script, and run by every engine, zone and locale.
 * Sentences of `termbook/explain` are left out: they use the engine's own Intl data, and may differ from engine to engine.
 */
import * as termbook from 'termbook';
import * as marketplace from 'termbook/marketplace';
import * as partnerCenter from 'termbook/partner-center';
import type { Chance } from '../../oracles/chance.js';
import { chance } from '../../oracles/chance.js';

const hour = 3_600_000;
const day = 24 * hour;
const { instant } = termbook;
type Instant = termbook.Instant;

/** Hours behind an opening at which some text puts a limit. */
const limits = [0, 24, 72, 120, 144, 168, 336, 720, 30 * 24, 31 * 24, 60 * 24, 61 * 24, 90 * 24, 120 * 24, 365 * 24, 366 * 24];
/** Instants at which local time jumps somewhere: a wrong clock shows there. */
const anchors = [
  ...['2017-10-17', '2019-03-10T10:00Z', '2019-11-20', '2020-01-31T23:59:59.999Z', '2020-02-29', '2020-03-29T01:00Z'],
  ...['2020-10-25T01:00Z', '2021-06-01', '2021-12-31T23:00Z', '2022-03-12', '2023-02-28T12:00Z', '2023-10-24'],
  ...['2024-02-29T00:00Z', '2025-04-06T02:30Z'],
].map((text) => instant(text));

type Draw = (given: Chance) => unknown;

function nearLimit(given: Chance, from: number): Instant {
  return (from + given.pick(limits) * hour + given.pick([-1, 0, 0, 1, -hour, hour / 2, 7 * hour])) as Instant;
}

function opened(given: Chance): Instant {
  return (given.pick(anchors) + given.whole(-40, 40) * day + given.pick([0, 0, given.whole(0, day - 1)])) as Instant;
}

function termOf(given: Chance, startsAt: Instant): termbook.Term {
  return termbook.termFrom(startsAt, given.pick(termbook.durations));
}

function purchaseOf(given: Chance): termbook.Purchase {
  const orderedAt = opened(given);
  return {
    family: given.pick(termbook.productFamilies),
    billingCycle: given.pick(termbook.billingCycles),
    orderedAt,
    ...(given.happens(0.5) ? { term: termOf(given, orderedAt) } : {}),
    ...(given.happens(0.2) ? { cloud: given.pick(termbook.clouds) } : {}),
    ...(given.happens(0.2) ? { stated: { cancelUntilAt: nearLimit(given, orderedAt) } } : {}),
    ...(given.happens(0.2) ? { openings: [{ by: 'renewal' as const, openedAt: (orderedAt + 30 * day) as Instant, seats: null }] } : {}),
  };
}

function subscriptionOf(given: Chance): termbook.Subscription {
  const purchase = purchaseOf(given);
  const held = { ...purchase, id: 's', quantity: given.whole(1, 50), autoRenew: given.happens(0.7), changedAt: purchase.orderedAt };
  if (given.happens(0.3)) {
    const suspendedFor = given.pick([null, ...termbook.suspensionReasons]);
    return { ...held, status: 'suspended', suspendedAt: purchase.orderedAt, suspendedFor };
  }
  return { ...held, term: termOf(given, purchase.orderedAt), status: 'active' };
}

function placeOf(given: Chance): { family: termbook.ProductFamily; market: termbook.Market; partnerMarket: termbook.Market } {
  return {
    family: given.pick(termbook.productFamilies),
    market: given.pick(termbook.markets),
    partnerMarket: given.pick(termbook.markets),
  };
}

function moneyOf(given: Chance): termbook.Money {
  return {
    amount: given.pick([given.whole(0, 999), given.whole(0, 10_000_000), 2 ** 53 - 1 - given.whole(0, 9)]),
    currency: given.pick(termbook.currencies),
  };
}

const rates = ['0', '0.05', '0.075', '0.10', '0.19', '0.2', '0.25', '1.25', '0.333333333'];
const policies = ['2018-01-01', '2020-06-01', '2023-11-01'].map((text) => instant(text));

function optionsOf(given: Chance): termbook.Options {
  if (given.happens(0.6)) return {};
  if (given.happens(0.4)) return { policyAt: given.pick(policies) };
  const ids = Object.keys(termbook.readingWords) as termbook.ReadingId[];
  const id = given.pick(ids);
  return { readings: { [id]: given.pick(termbook.readingWords[id]) } };
}

/** A date as services write it, with seven digits and all. */
function written(given: Chance, at: number): string {
  const text = termbook.isoInstant(at as Instant);
  return given.pick([
    text,
    text.replace('Z', '1234Z'),
    text.replace('Z', '+00:00'),
    text.slice(0, 10),
    text.replace('Z', ''),
    `${text.slice(0, 19)}+05:45`,
  ]);
}

function partnerRecord(given: Chance): object {
  const from = opened(given);
  return {
    id: '0f0e0d0c-0000-4000-8000-000000000001',
    productType: { id: given.pick(['OnlineServicesNCE', 'Software', 'SaaS', 'AzureReservation']) },
    status: given.pick(['active', 'suspended', 'Deleted', 'expired', 'disabled', 'pending', 'new']),
    quantity: given.pick([given.whole(1, 99), '7']),
    autoRenewEnabled: given.happens(0.5),
    billingCycle: given.pick(['monthly', 'Annual', 'oneTime', 'none', 'biennial']),
    termDuration: given.pick(['P1M', 'P1Y', 'P3Y', '']),
    creationDate: written(given, from),
    effectiveStartDate: written(given, from),
    commitmentEndDate: written(given, from + 365 * day),
    cancellationAllowedUntilDate: given.pick([null, written(given, from + 7 * day), `${termbook.isoDate(from)}T23:59:00Z`]),
    refundOptions: [{ type: 'Full', expiresAt: written(given, from + day) }],
    attributes: { etag: 'e-1' },
  };
}

function saasRecord(given: Chance): object {
  const from = opened(given);
  return {
    id: 'saas-1',
    planId: 'silver',
    quantity: 5,
    saasSubscriptionStatus: given.pick(['Subscribed', 'Suspended', 'PendingFulfillmentStart', 'Unsubscribed']),
    autoRenew: given.happens(0.5),
    created: written(given, from - hour),
    term: { startDate: written(given, from), endDate: written(given, from + 31 * day), termUnit: given.pick(['P1M', 'P1Y']) },
  };
}

/** A word is a question; each draws its own facts. */
const questions: Readonly<Record<string, Draw>> = {
  cancellation: (given) => {
    const purchase = purchaseOf(given);
    return termbook.decideCancellation(purchase, nearLimit(given, purchase.orderedAt), optionsOf(given));
  },
  refund: (given) => {
    const purchase = purchaseOf(given);
    const startsAt = purchase.orderedAt;
    const charge = {
      paid: moneyOf(given),
      startsAt,
      endsAt: (startsAt + given.whole(0, 400) * day) as Instant,
      quantity: given.whole(1, 30),
    };
    return termbook.refundCredit({ purchase, charge }, nearLimit(given, startsAt), optionsOf(given));
  },
  seats: (given) => {
    const purchase = purchaseOf(given);
    return termbook.decideSeatReduction({ purchase, seats: given.whole(1, 20) }, nearLimit(given, purchase.orderedAt));
  },
  expiry: (given) => {
    const suspendedAt = opened(given);
    const accountOpenedAt = (suspendedAt - given.whole(0, 90) * day) as Instant;
    const account = given.happens(0.5) ? { accountOpenedAt, firstBillingAt: (accountOpenedAt + given.whole(0, 40) * day) as Instant } : {};
    const suspension = {
      family: given.pick(termbook.productFamilies),
      suspendedAt,
      suspendedFor: given.pick([null, 'fraud' as const]),
      ...account,
    };
    return [
      termbook.suspensionExpiry({ ...suspension, term: termOf(given, suspendedAt) }, optionsOf(given)),
      termbook.decideReactivation(suspension, nearLimit(given, suspendedAt), optionsOf(given)),
    ];
  },
  places: (given) => {
    const place = placeOf(given);
    const at = opened(given);
    return [termbook.decideMarket(place, at), termbook.decideRegion(place, at), termbook.marketNamed(place.market)];
  },
  money: (given) => {
    const price = moneyOf(given);
    const facts = { ...placeOf(given), price, taxRate: given.pick(rates) };
    const line = (): termbook.InvoiceLine => ({
      price: { amount: given.whole(-9_999, 999_999), currency: price.currency },
      quantity: given.whole(1, 30),
    });
    const lines: termbook.NonEmpty<termbook.InvoiceLine> = [line(), line(), line()];
    return [
      termbook.decimal(price),
      termbook.splitPrice(facts, opened(given)),
      termbook.invoiceTax({ ...placeOf(given), lines, taxRate: given.pick(rates) }, opened(given)),
    ];
  },
  roles: (given) => {
    const at = opened(given);
    const family = given.pick(termbook.productFamilies);
    return [
      termbook.decideRole({ action: given.pick(termbook.actions), roles: [given.pick(termbook.roles)], family }, at),
      termbook.decideCloud({ family, cloud: given.pick(termbook.clouds) }, at),
      termbook.accessWhile({ family, status: given.pick(termbook.statuses) }, at),
    ];
  },
  coming: (given) => {
    const subscription = subscriptionOf(given);
    return termbook.comingDates(subscription, (subscription.orderedAt + given.whole(1, 500) * day) as Instant);
  },
  lives: (given) => {
    const subscription = subscriptionOf(given);
    const at = nearLimit(given, subscription.orderedAt);
    return [
      termbook.advance(subscription, at),
      termbook.availableMoves(subscription, [given.pick(termbook.roles)], at),
      termbook.applyMove(subscription, { move: 'suspend', reason: 'nonpayment' }, at),
    ];
  },
  time: (given) => {
    const at = opened(given);
    const text = written(given, at);
    return [
      termbook.instantOrNull(text),
      partnerCenter.wireInstant(text),
      termbook.isoInstant(at),
      termbook.isoDate(at),
      termbook.addTerm(at, given.pick(termbook.durations), given.whole(-20, 40)),
      termbook.readable({ at, closesAt: null }),
      termbook.daysLeft({ opensAt: at, closesAt: (at + given.whole(0, 999) * hour) as Instant }, nearLimit(given, at)),
    ];
  },
  'partner-center': (given) => {
    const read = partnerCenter.subscriptionFrom(partnerRecord(given));
    const rows = `ProductId,SkuId,TermDuration,BillingPlan,Market,Currency,UnitPrice,EffectiveStartDate,EffectiveEndDate\nP,1,P1M,Monthly,DE,EUR,${String(given.whole(0, 99_999) / 100)},${given.pick(['2/1/2021 12:00:00 AM', '2021-02-01', '12/31/9999'])},\n`;
    return [read, partnerCenter.toPatch(read, { move: 'cancel' }), partnerCenter.priceSheetFrom(rows)];
  },
  marketplace: (given) => {
    const read = marketplace.subscriptionFrom(saasRecord(given));
    if (read.resource === null) return read;
    const action = given.pick(['Suspend', 'Renew', 'Unsubscribe', 'Reinstate']);
    const call = { id: 'op-1', subscriptionId: 'saas-1', action, status: 'Succeeded', timeStamp: written(given, opened(given)) };
    return [read, marketplace.applyWebhook(marketplace.marketplaceState(read.resource), call, opened(given))];
  },
};

/** The answer, or the broken contract's code and place; what any other error says is the engine's own. */
function outcome(draw: Draw, given: Chance): unknown {
  try {
    return draw(given);
  } catch (error) {
    if (!termbook.isTermbookError(error)) return { unexpected: true };
    return { code: error.code, path: error.path };
  }
}

export interface Corpus {
  /** Every answer to each question, as text. */
  readonly answers: Readonly<Record<string, string>>;
  readonly calls: number;
  readonly characters: number;
  /** Calls that broke a contract, and calls that threw anything else. */
  readonly broken: number;
  readonly unexpected: number;
  readonly verdicts: Readonly<Record<string, number>>;
}

const verdict = /"verdict":"(allowed|refused|computed|undetermined)"/;

/** Asks each question so many times. */
export function everywhere(seed: number, times: number): Corpus {
  const answers: Record<string, string> = {};
  const verdicts: Record<string, number> = { allowed: 0, refused: 0, computed: 0, undetermined: 0 };
  const totals = { calls: 0, characters: 0, broken: 0, unexpected: 0 };
  Object.entries(questions).forEach(([question, draw], index) => {
    const given = chance(seed * 31 + index);
    const texts: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const text = JSON.stringify(outcome(draw, given));
      totals.calls += 1;
      totals.characters += text.length;
      if (text === '{"unexpected":true}') totals.unexpected += 1;
      else if (text.startsWith('{"code":')) totals.broken += 1;
      const said = verdict.exec(text)?.[1];
      if (said !== undefined) verdicts[said] = (verdicts[said] ?? 0) + 1;
      texts.push(text);
    }
    answers[question] = texts.join('\n');
  });
  return { answers, ...totals, verdicts };
}
