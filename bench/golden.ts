/**
 * Asks every question of the core with a few hundred thousand made-up facts and prints one digest: the same before and after a change that
 * must not change an answer. `npm run golden` here; with `--against <folder of another src>` every answer is compared, and the first
 * differences are shown.
 */
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type * as termbook from 'termbook';
import * as ours from 'termbook';
import type { Chance } from './chance.js';
import { chanceFrom } from './chance.js';

type Library = typeof termbook;
type Instant = termbook.Instant;
type Purchase = termbook.Purchase;

interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly answer: (library: Library) => unknown;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const policyDays = [
  '2017-10-17',
  '2018-04-06',
  '2018-09-04',
  '2018-10-12',
  '2018-11-01',
  '2018-11-16',
  '2018-12-11',
  '2019-03-01',
  '2019-10-18',
  '2019-11-20',
  '2019-11-23',
  '2019-12-18',
  '2020-01-25',
  '2021-03-12',
  '2021-06-01',
  '2021-06-02',
  '2021-10-01',
  '2021-10-14',
  '2022-01-10',
  '2022-03-12',
  '2022-03-19',
  '2022-07-11',
  '2022-10-01',
  '2022-10-10',
  '2023-01-11',
  '2023-02-01',
  '2023-06-30',
  '2023-10-18',
  '2023-10-24',
  '2025-04-01',
  '2026-05-04',
].map((day) => Date.parse(day));
const monthEnds = ['2020-02-29', '2021-01-31', '2022-03-31', '2023-01-30', '2024-01-29', '2025-05-31'].map((day) => Date.parse(day));
const apart = [0, 1, hourMs, 24 * hourMs, 72 * hourMs, 120 * hourMs, 144 * hourMs, 168 * hourMs, 336 * hourMs, 720 * hourMs, 14 * dayMs]
  .concat([29, 30, 31, 32, 59, 60, 61, 62, 90, 120, 365, 366, 730, 1000].map((days) => days * dayMs))
  .map(Number);

function moment(chance: Chance): Instant {
  const kind = chance.below(10);
  const base =
    kind < 4 ? chance.oneOf(policyDays) : kind < 5 ? chance.oneOf(monthEnds) : Date.UTC(2017, 6, 1) + chance.below(9 * 365) * dayMs;
  const step = chance.below(6);
  if (step < 2) return (base + chance.below(3) - 1) as Instant;
  return (step < 4 ? base + chance.below(24) * hourMs : base + chance.below(86_400) * 1000) as Instant;
}

/** An instant close to where an answer may change, counted from another. */
function after(chance: Chance, from: number): Instant {
  const kind = chance.below(8);
  if (kind === 0) return moment(chance);
  if (kind === 1) return (from + chance.below(1500) * dayMs + chance.below(86_400_000)) as Instant;
  const start = chance.below(3) === 0 ? Math.floor(from / dayMs) * dayMs : from;
  return (start + chance.oneOf(apart) + chance.below(3) - 1) as Instant;
}

function term(chance: Chance, startsAt: Instant): termbook.Term {
  const duration = chance.oneOf(['P1M', 'P1M', 'P1Y', 'P1Y', 'P3Y'] as const);
  const whole = ours.termFrom(startsAt, duration);
  const kind = chance.below(6);
  if (kind < 3) return whole;
  if (kind === 3) return { duration, startsAt, endsAt: whole.endsAt };
  if (kind === 4) return { duration, startsAt, endsAt: (startsAt + (1 + chance.below(40)) * dayMs) as Instant };
  return { duration, startsAt: whole.endsAt, endsAt: ours.addTerm(startsAt, duration, 2), anchorAt: startsAt };
}

function interpretationsOf(chance: Chance): termbook.Interpretations {
  const ids = Object.keys(ours.interpretationValues) as termbook.InterpretationId[];
  const chosen: Record<string, string> = {};
  for (let count = chance.below(3); count >= 0; count -= 1) {
    const id = chance.oneOf(ids);
    chosen[id] = chance.oneOf(ours.interpretationValues[id]);
  }
  return chosen;
}

const ownPolicy: termbook.CancellationEntry = {
  id: 'own/stricter@2020-01-01',
  duration: { hours: 12 },
  refund: [
    { share: 'full', hours: 6 },
    { share: 'prorated', hours: null },
  ],
  afterClose: 'at-renewal',
};
const ownDays: termbook.CancellationEntry = {
  ...ownPolicy,
  id: 'own/days@2020-01-01',
  duration: { calendarDays: 10 },
  afterClose: 'refused',
};

function optionsOf(chance: Chance): termbook.Options<termbook.CancellationEntry> | undefined {
  const kind = chance.below(20);
  if (kind < 14) return undefined;
  if (kind < 17) return { interpretations: interpretationsOf(chance) };
  if (kind < 18) return { policyAt: moment(chance) };
  if (kind < 19)
    return { policy: chance.oneOf([ownPolicy, ownDays]), interpretations: chance.below(2) === 0 ? {} : interpretationsOf(chance) };
  return { policyAt: moment(chance), interpretations: interpretationsOf(chance) };
}

function windowStarts(chance: Chance, orderedAt: Instant): readonly termbook.WindowStart[] {
  const first: termbook.WindowStart = { by: 'order', startsAt: orderedAt, seats: chance.oneOf([null, 5]) };
  const by = chance.oneOf(['renewal', 'trial-conversion', 'seat-addition', 'upgrade', 'partial-upgrade'] as const);
  return chance.below(3) === 0 ? [first] : [first, { by, startsAt: after(chance, orderedAt), seats: chance.oneOf([null, 1, 3]) }];
}

function stated(chance: Chance, orderedAt: Instant): termbook.StatedDeadlines {
  const kind = chance.below(5);
  const until = (): Instant => after(chance, orderedAt);
  if (kind === 0) return { cancelUntilAt: 'never' };
  if (kind === 1) return { cancelUntilAt: until() };
  if (kind === 2) return { cancelUntilAt: (Math.floor(until() / dayMs) * dayMs + dayMs - 60_000) as Instant };
  if (kind === 3)
    return {
      refundUntil: [
        { refund: 'full', untilAt: until() },
        { refund: 'prorated', untilAt: chance.oneOf([null, until()]) },
      ],
    };
  return { cancelUntilAt: until(), reducibleSeats: [{ seats: 2, untilAt: until() }] };
}

function purchase(chance: Chance): Purchase {
  const family = chance.oneOf([
    ...ours.productFamilies,
    'isv-saas',
    'isv-saas',
    'new-commerce-license',
    'license-based',
    'software-subscription',
  ] as const);
  const orderedAt = moment(chance);
  const facts: Record<string, unknown> = { family, billingCycle: chance.oneOf(ours.billingCycles), orderedAt };
  const some = (times: number): boolean => chance.below(times) === 0;
  const plain = some(3);
  if (!plain && some(2)) facts['term'] = term(chance, some(3) ? after(chance, orderedAt) : orderedAt);
  if (!plain && some(6)) facts['trial'] = { opensAt: orderedAt, closesAt: some(5) ? null : ((orderedAt + 30 * dayMs) as Instant) };
  if (!plain && some(6)) facts['windowStarts'] = windowStarts(chance, orderedAt);
  if (!plain && some(6)) facts['stated'] = stated(chance, orderedAt);
  if (!plain && some(8)) facts['planMonths'] = chance.oneOf([12, 72]);
  if (!plain && some(8)) facts['reservedProduct'] = chance.oneOf(['databricks', 'suse']);
  if (some(3)) facts['autoRenew'] = some(2);
  if (some(4)) facts['status'] = chance.oneOf(some(2) ? (['active', 'suspended', 'trial'] as const) : ours.statuses);
  if (some(100)) facts['family'] = 'constructor';
  if (some(100)) facts['billingCycle'] = 'toString';
  if (some(200)) facts['orderedAt'] = '2020-03-01';
  if (some(8)) for (const key of ['term', 'trial', 'windowStarts', 'stated', 'planMonths']) facts[key] ??= null;
  return facts as unknown as Purchase;
}

function subscription(chance: Chance): termbook.Subscription {
  const family = chance.oneOf([
    'isv-saas',
    'isv-saas',
    'new-commerce-license',
    'new-commerce-license',
    'license-based',
    ...ours.productFamilies,
  ] as const);
  const orderedAt = moment(chance);
  const some = (times: number): boolean => chance.below(times) === 0;
  const status = chance.oneOf(['active', 'active', 'active', 'suspended', 'trial', ...ours.statuses] as const);
  const changedAt = (some(2) ? orderedAt : orderedAt + chance.below(60) * dayMs) as Instant;
  const facts: Record<string, unknown> = {
    id: 's-1',
    family,
    billingCycle: status === 'trial' ? 'none' : chance.oneOf(['monthly', 'monthly', 'annual', 'triennial'] as const),
    orderedAt,
    quantity: 1 + chance.below(20),
    autoRenew: chance.below(4) !== 0,
    changedAt,
    status,
  };
  if (!some(5)) facts['term'] = term(chance, orderedAt);
  if (some(5)) facts['windowStarts'] = windowStarts(chance, orderedAt);
  if (some(8)) facts['stated'] = stated(chance, orderedAt);
  if (some(4)) facts['cloud'] = chance.oneOf(ours.clouds);
  if (some(3)) facts['accountOpenedAt'] = orderedAt;
  if (some(3)) facts['firstBillingAt'] = orderedAt + chance.below(50) * dayMs;
  if (status === 'trial' || some(10)) facts['trial'] = { opensAt: orderedAt, closesAt: (orderedAt + 30 * dayMs) as Instant };
  const own = {
    suspended: 'suspendedAt',
    extended: 'extendedAt',
    expired: 'expiredAt',
    disabled: 'disabledAt',
    cancelled: 'cancelledAt',
  } as const;
  const key = Object.hasOwn(own, status) ? own[status as keyof typeof own] : null;
  if (key !== null) facts[key] = changedAt;
  if (status === 'suspended') facts['suspendedFor'] = chance.oneOf([null, ...ours.suspensionReasons]);
  if (status === 'deleted') Object.assign(facts, { deletedAt: changedAt, because: 'not-stated' });
  return facts as unknown as termbook.Subscription;
}

function request(chance: Chance, at: Instant): termbook.MoveRequest {
  const move = chance.oneOf(ours.moves);
  if (move === 'suspend') return { move, reason: chance.oneOf(ours.suspensionReasons) };
  if (move === 'set-auto-renew') return { move, autoRenew: chance.below(2) === 0 };
  if (move === 'change-quantity') return { move, quantity: 1 + chance.below(20) };
  if (move === 'convert-trial') return { move, term: ours.termFrom(at, 'P1Y') };
  if (move === 'renew') return { move, completedAt: chance.oneOf([null, at, (at - hourMs) as Instant]) };
  return { move };
}

function place(chance: Chance): termbook.Place {
  const market = chance.oneOf(ours.markets);
  const family = chance.oneOf([...ours.productFamilies, 'azure-reservation', 'azure-reservation'] as const);
  const kind = chance.below(12);
  if (kind === 0) return { family, market: 'QQ' as termbook.Market };
  if (kind === 1) return { family: 'toString' as termbook.ProductFamily, market };
  const near = chance.below(2) === 0 ? chance.oneOf(['AU', 'BR', 'KR'] as const) : market;
  return kind < 6 ? { family, market: near } : { family, market: near, partnerMarket: chance.oneOf(ours.markets) };
}

function amount(chance: Chance): termbook.Money {
  const currency = chance.oneOf(['USD', 'EUR', 'JPY', 'KWD', 'AUD', 'BRL'] as const);
  const kind = chance.below(20);
  return {
    amount: kind === 0 ? 0 : kind === 1 ? 9_007_199_254_740_991 : kind === 2 ? chance.below(4) : chance.below(10_000_000),
    currency,
  };
}

const rates = ['0', '0.10', '0.2', '0.075', '0.0825', '1.25', '0.333333333333333', 'x', '.1'];

type Maker = (chance: Chance) => readonly [name: string, args: readonly unknown[], answer: (library: Library) => unknown];

const makers: readonly Maker[] = [
  (chance) => {
    const facts = purchase(chance);
    const at = after(chance, facts.orderedAt);
    const options = optionsOf(chance);
    return ['decideCancellation', [facts, at, options], (library) => library.decideCancellation(facts, at, options)];
  },
  (chance) => {
    const facts = { ...purchase(chance), family: chance.oneOf(['isv-saas', 'new-commerce-license', 'software-subscription'] as const) };
    const at = after(chance, facts.orderedAt);
    return ['decideCancellation', [facts, at], (library) => library.decideCancellation(facts, at)];
  },
  (chance) => {
    const facts = purchase(chance);
    const startsAt = chance.below(2) === 0 ? facts.orderedAt : after(chance, facts.orderedAt);
    const endsAt = (startsAt + (chance.below(400) - 1) * dayMs + chance.below(3) * hourMs) as Instant;
    const paid = amount(chance);
    const already = chance.below(6) === 0 ? { amount: chance.below(paid.amount + 1), currency: paid.currency } : null;
    const charge = { paid, startsAt, endsAt, quantity: chance.oneOf([null, 1, 3, 10, 7]), alreadyCredited: already };
    const at = after(chance, facts.orderedAt);
    const options = optionsOf(chance);
    return ['refundCredit', [facts, charge, at, options], (library) => library.refundCredit({ purchase: facts, charge }, at, options)];
  },
  (chance) => {
    const facts = purchase(chance);
    const seats = chance.below(8);
    const at = after(chance, facts.orderedAt);
    const options = optionsOf(chance);
    return [
      'decideSeatReduction',
      [facts, seats, at, options],
      (library) => library.decideSeatReduction({ purchase: facts, seats }, at, options),
    ];
  },
  (chance) => {
    const facts = {
      ...subscription(chance),
      ...(chance.below(3) === 0 ? {} : { status: 'suspended' as const, suspendedAt: moment(chance) }),
    };
    const suspension = facts as unknown as termbook.Suspension;
    const options = optionsOf(chance);
    return ['suspensionExpiry', [suspension, options], (library) => library.suspensionExpiry(suspension, options as termbook.Options)];
  },
  (chance) => {
    const suspension = {
      ...subscription(chance),
      status: 'suspended' as const,
      suspendedAt: moment(chance),
    } as unknown as termbook.Suspension;
    const at = after(chance, suspension.suspendedAt);
    const options = optionsOf(chance);
    return [
      'decideReactivation',
      [suspension, at, options],
      (library) => library.decideReactivation(suspension, at, options as termbook.Options),
    ];
  },
  (chance) => {
    const facts = place(chance);
    const at = moment(chance);
    const options = optionsOf(chance) as termbook.Options | undefined;
    const region = chance.below(2) === 0;
    return region
      ? ['decideRegion', [facts, at, options], (library) => library.decideRegion(facts, at, options)]
      : ['decideMarket', [facts, at, options], (library) => library.decideMarket(facts, at, options)];
  },
  (chance) => {
    const at = moment(chance);
    const options = optionsOf(chance) as termbook.Options | undefined;
    const taxRate = chance.oneOf(rates);
    const where = place(chance);
    const price = amount(chance);
    if (chance.below(3) > 0) {
      const facts = { ...where, price: chance.below(5) === 0 ? { ...price, amount: -price.amount } : price, taxRate };
      return ['splitPrice', [facts, at, options], (library) => library.splitPrice(facts, at, options)];
    }
    const line = (): termbook.InvoiceLine => ({
      price: { amount: chance.below(20_000) - 2000, currency: price.currency },
      quantity: 1 + chance.below(9),
    });
    const facts = { ...where, lines: [line(), line(), line()] as const, taxRate };
    return ['invoiceTax', [facts, at, options], (library) => library.invoiceTax(facts, at, options)];
  },
  (chance) => {
    const facts = subscription(chance);
    const at = after(chance, facts.changedAt);
    const asked = request(chance, at);
    const options = optionsOf(chance) as termbook.Options | undefined;
    return ['applyMove', [facts, asked, at, options], (library) => library.applyMove(facts, asked, at, options)];
  },
  (chance) => {
    const facts = { ...subscription(chance), status: 'active' as const } as termbook.Active;
    const at = (facts.changedAt + chance.below(20) * dayMs) as Instant;
    const asked = request(chance, at);
    return ['applyMove', [facts, asked, at], (library) => library.applyMove(facts, asked, at)];
  },
  (chance) => {
    const facts = subscription(chance);
    const at = after(chance, facts.changedAt);
    const options = optionsOf(chance) as termbook.Options | undefined;
    return ['advance', [facts, at, options], (library) => library.advance(facts, at, options)];
  },
  (chance) => {
    const facts = subscription(chance);
    const until = (facts.changedAt + chance.below(900) * dayMs) as Instant;
    const options = chance.below(4) === 0 ? (optionsOf(chance) as termbook.Options | undefined) : undefined;
    return ['comingDates', [facts, until, options], (library) => library.comingDates(facts, { untilAt: until }, options)];
  },
  (chance) => {
    const facts = subscription(chance);
    const at = after(chance, facts.changedAt);
    const held = [chance.oneOf(ours.roles)];
    return chance.below(4) === 0
      ? ['availableMoves', [facts, held, at], (library) => library.availableMoves(facts, held, at)]
      : [
          'replay',
          [facts, at],
          (library) => {
            const beginning = facts as termbook.Active;
            const { events } = library.advance(facts, at);
            return library.replay([{ event: 'ordered', at: facts.orderedAt, subscription: beginning, basis: [] }, ...events]);
          },
        ];
  },
  (chance) => {
    const anchor = moment(chance);
    const duration = chance.oneOf(ours.durations);
    const count = chance.below(20) === 0 ? chance.oneOf([-1e7, 1e7, 0.5, Number.NaN, 200_000]) : chance.below(240) - 60;
    return ['addTerm', [anchor, duration, count], (library) => library.addTerm(anchor, duration, count)];
  },
  (chance) => {
    const facts = purchase(chance);
    const at = after(chance, facts.orderedAt);
    const duration = chance.oneOf(ours.durations);
    return chance.below(2) === 0
      ? ['decideTermChange', [facts, duration, at], (library) => library.decideTermChange({ purchase: facts, duration }, at)]
      : ['decideScheduledChange', [facts, at], (library) => library.decideScheduledChange(facts, at)];
  },
  (chance) => {
    const at = moment(chance);
    const facts = { action: chance.oneOf(ours.actions), roles: [chance.oneOf(ours.roles)], family: chance.oneOf(ours.productFamilies) };
    const cloud = { family: chance.oneOf(ours.productFamilies), cloud: chance.oneOf(ours.clouds) } as unknown as termbook.CloudFacts;
    const access = { family: facts.family, status: chance.oneOf(ours.statuses), cancelledAt: moment(chance) };
    const kind = chance.below(3);
    if (kind === 0) return ['decideRole', [facts, at], (library) => library.decideRole(facts, at)];
    if (kind === 1) return ['decideCloud', [cloud, at], (library) => library.decideCloud(cloud, at)];
    return ['accessWhile', [access, at], (library) => library.accessWhile(access, at)];
  },
  (chance) => {
    const startsAt = moment(chance);
    const facts = {
      family: chance.oneOf(['new-commerce-license', 'license-based', 'isv-saas'] as const),
      billingCycle: chance.oneOf(ours.billingCycles),
      duration: chance.oneOf(ours.durations),
      startsAt,
      align:
        chance.below(2) === 0
          ? ({ with: 'calendar-month' } as const)
          : ({ with: 'subscription', term: term(chance, moment(chance)) } as const),
    };
    const at = after(chance, startsAt);
    return ['coterminousEnd', [facts, at], (library) => library.coterminousEnd(facts, at)];
  },
  (chance) => {
    const cycleStartsAt = moment(chance);
    const cycleEndsAt = (cycleStartsAt + (1 + chance.below(365)) * dayMs) as Instant;
    const facts = {
      family: 'new-commerce-license',
      seats: 1 + chance.below(9),
      unitPrice: amount(chance),
      cycleStartsAt,
      cycleEndsAt,
    } as const;
    const at = (cycleStartsAt + chance.below(400) * dayMs) as Instant;
    if (chance.below(2) === 0) return ['seatAdditionCharge', [facts, at], (library) => library.seatAdditionCharge(facts, at)];
    const extended = {
      ...subscription(chance),
      status: 'extended' as const,
      family: 'new-commerce-license' as const,
      extendedAt: moment(chance),
    };
    const charged = { purchase: extended as unknown as termbook.ExtendedTermPurchase, monthPrice: amount(chance) };
    return ['extendedTermCharge', [charged, at], (library) => library.extendedTermCharge(charged, at)];
  },
  (chance) => {
    const refunds = [0, 1, 2].map(() => ({
      refundedAt: moment(chance),
      commitment: { amount: chance.below(6_000_000), currency: 'USD' as const },
    }));
    const at = moment(chance);
    const facts = { refunds, amount: { amount: chance.below(6_000_000), currency: 'USD' as const } };
    return ['reservationRefundLimit', [facts, at], (library) => library.reservationRefundLimit(facts, at)];
  },
  (chance) => {
    const facts = purchase(chance);
    const [a, b] = [moment(chance), moment(chance)];
    return chance.below(2) === 0
      ? ['comparePolicies', [facts, a, b], (library) => library.comparePolicies([facts], a, b)]
      : ['policyChanges', [facts, a, b], (library) => library.policyChanges([facts], a, b)];
  },
  (chance) => {
    const at = moment(chance);
    const offer = {
      family: chance.oneOf(ours.productFamilies),
      billingCycle: chance.oneOf(ours.billingCycles),
      publisher: chance.oneOf(['partner', 'microsoft'] as const),
    };
    const customer = { exists: true, market: chance.oneOf(ours.markets), segment: chance.oneOf(['commercial', 'education']) };
    const facts = {
      offer,
      customer,
      partner: { id: 'p', market: chance.oneOf(ours.markets), roles: [chance.oneOf(ours.roles)] },
      quantity: 5,
      owned: [],
    };
    const wanted = facts as unknown as termbook.PurchaseRequest;
    return ['decidePurchase', [facts, at], (library) => library.decidePurchase(wanted, at)];
  },
];

function calls(seed: number, count: number): readonly Call[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, index): Call => {
    const maker = makers[index % makers.length];
    if (maker === undefined) throw new Error('no maker');
    const [name, args, answer] = maker(chance);
    return { name, args, answer };
  });
}

/** The answer as text, or the error that tells of a broken contract. */
function told(call: Call, library: Library): string {
  try {
    return JSON.stringify(call.answer(library));
  } catch (error) {
    if (ours.isTermbookError(error)) return `${error.code} ${error.path} ${error.expected} ${error.received}`;
    throw error;
  }
}

const flag = (name: string): string | undefined => {
  const index = process.argv.indexOf(name);
  return index < 0 ? undefined : process.argv[index + 1];
};
const rounds = Number(flag('--rounds') ?? 30);
const firstSeed = Number(flag('--seed') ?? 1);
const against = flag('--against');
const other = against === undefined ? null : ((await import(pathToFileURL(`${against}/index.ts`).href)) as Library);

const digest = createHash('sha256');
const counts = new Map<string, number>();
let different = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const call of calls(firstSeed + round, 10_500)) {
    const answer = told(call, ours);
    digest.update(answer);
    counts.set(call.name, (counts.get(call.name) ?? 0) + 1);
    const expected = other === null ? answer : told(call, other);
    if (answer === expected) continue;
    different += 1;
    if (different <= 5) console.log(`${call.name}(${JSON.stringify(call.args)})\n  here  ${answer}\n  there ${expected}`);
  }
}
for (const [name, count] of counts) console.log(`${String(count).padStart(8)}  ${name}`);
console.log(`digest ${digest.digest('hex')}`);
if (other !== null) console.log(`${String(different)} different`);
process.exitCode = different === 0 ? 0 : 1;
