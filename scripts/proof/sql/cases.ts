/** Rows for the SQL proof, drawn on the edges of every rule: the facts as the table takes them, and the library's own answers beside them. */
import type { Chance } from '../../oracles/chance.js';
import type {
  CancellationAnswer,
  Currency,
  Duration,
  Instant,
  Purchase,
  RefundAnswer,
  Suspension,
  SuspensionExpiryAnswer,
} from '../../../src/index.js';
import { addTerm, decideCancellation, instant, refundCredit, suspensionExpiry } from '../../../src/index.js';

import { firstDaysOf } from '../first-days.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const at = (day: string): number => instant(day);

/** Where the rules of a family begin, and which limits after a window start are worth a row: hours, days from the order's midnight, months. */
interface Family {
  readonly family: string;
  readonly cycle: string;
  readonly cycles: readonly string[];
  readonly since: readonly string[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  readonly terms: readonly Duration[];
  /** Asked about on the edge of its first renewal. */
  readonly renewing?: true;
}
const isv = ['2019-03-01', '2019-11-20', '2023-10-24', '2024-07-16'];

/** A family of one rule for all of its cycles, or for one of them. */
function rowOf(family: string, cycle: string, cycles: readonly string[], since: readonly string[], more: Partial<Family> = {}): Family {
  return { hours: [], days: [], months: [], terms: [], ...more, family, cycle, cycles, since };
}
const anyCycle = ['annual', 'monthly', 'biennial', 'triennial', 'one-time'] as const;
const families: readonly Family[] = [
  rowOf('isv-saas', 'monthly', ['monthly'], isv, { hours: [24, 72], terms: ['P1M', 'P1Y', 'P2Y'] }),
  rowOf('isv-saas', 'annual', ['annual'], isv, { hours: [72, 336], terms: ['P1Y', 'P3Y'] }),
  rowOf('isv-saas', 'other', ['biennial', 'triennial', 'one-time'], ['2019-03-01', '2023-10-24'], { hours: [72] }),
  rowOf(
    'software-subscription',
    'any',
    ['annual', 'triennial', ...anyCycle],
    // the middle rules twice: fewer of their orders are asked about on their own limits
    ['2018-08-31', '2019-12-18', '2019-12-18', '2021-06-01', '2021-06-01', '2022-07-11'],
    { days: [30, 60], hours: [168], terms: ['P1Y', 'P3Y'] },
  ),
  rowOf('perpetual-software', 'any', anyCycle, ['2019-12-18', '2021-06-01'], { days: [30, 60] }),
  rowOf('windows-7-esu', 'any', anyCycle, ['2019-12-18', '2020-01-24', '2021-06-01'], { days: [30, 60] }),
  rowOf('license-based', 'any', ['monthly', 'annual', ...anyCycle], ['2017-10-17', '2020-07-25', '2023-01-11'], {
    hours: [720],
    months: [1],
    terms: ['P1M', 'P1Y'],
  }),
  rowOf(
    'new-commerce-license',
    'any',
    ['monthly', 'annual', 'triennial'],
    ['2021-09-03', '2021-09-03', '2021-09-03', '2021-10-03', '2022-03-19', '2022-03-12'],
    {
      hours: [24, 72, 168, 720, 720],
      terms: ['P1M', 'P1Y', 'P3Y'],
    },
  ),
  rowOf('azure-reservation', 'any', anyCycle, ['2018-05-11', '2018-10-12', '2018-11-15', '2019-04-13'], { hours: [120, 144] }),
  // W13 holds for some months only: the renewals of a monthly term that fall into them
  rowOf('new-commerce-license', 'any', ['monthly'], ['2021-10-03'], { hours: [72], terms: ['P1M'], renewing: true }),
  rowOf('new-commerce-license', 'any', ['monthly'], Array<string>(9).fill('2021-09-03'), { hours: [720], terms: ['P1M'], renewing: true }),
  rowOf('azure-savings-plan', 'any', anyCycle, ['2022-10-12']),
  rowOf('azure-plan', 'any', anyCycle, ['2022-11-22']),
  rowOf('azure-linux-plan', 'any', anyCycle, ['2019-12-18']),
  rowOf('isv-metered', 'any', anyCycle, ['2019-11-20']),
];
/** The months of the shortest term of a billing cycle. */
const shortest: Readonly<Record<string, number>> = { annual: 12, biennial: 24, triennial: 36 };

/** Families with more to decide have more rows. */
const weighted = families.flatMap((one) => Array.from({ length: 1 + one.since.length + one.hours.length + one.days.length }, () => one));
const months: { readonly [D in Duration]: number } = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 };
const currencies: readonly (readonly [Currency, number])[] = [
  ['EUR', 2],
  ['USD', 2],
  ['AUD', 2],
  ['JPY', 0],
  ['KWD', 3],
];

const spread = (chance: Chance): number => chance.pick([-1, 0, 1]);
const midnightOf = (ms: number): number => Math.floor(ms / dayMs) * dayMs;

function orderOf(chance: Chance, { family, since }: Family, billingCycle: string): number {
  const day = since.length === 0 || chance.happens(0.05) ? chance.pick(['2017-10-01', '2018-11-06', '2025-06-01']) : chance.pick(since);
  const from = at(day);
  const kind = chance.whole(0, 9);
  if (kind < 2) return from + spread(chance);
  // a row of the policy may begin with a text that says what the one before said
  const firstDays = firstDaysOf('cancellation-window', family, billingCycle);
  if (kind === 2 && firstDays.length > 0) return chance.pick(firstDays) + spread(chance);
  // some rules hold for a few weeks only
  const later = from + chance.whole(0, chance.happens(0.5) ? 30 : 540) * dayMs;
  if (kind < 6) return later + chance.whole(0, dayMs - 1);
  if (kind < 8) return later;
  // month ends, where months clamp
  const monthEnd = addTerm(at('2016-01-31') as Instant, 'P1M', chance.whole(22, 110));
  return kind === 8 ? monthEnd : monthEnd + chance.whole(0, dayMs - 1);
}

const columnsOf = (sql: string): readonly string[] => sql.trim().split(/,\s+/);

export const factColumns = columnsOf(`
  id BIGINT, family VARCHAR, rule_cycle VARCHAR, billing_cycle VARCHAR, term_duration VARCHAR, ordered_ms BIGINT, at_ms BIGINT,
  term_months INTEGER, term_anchor_ms BIGINT, term_before INTEGER, auto_renew BOOLEAN, plan_months INTEGER, reserved_product VARCHAR,
  paid BIGINT, digits INTEGER, seats BIGINT, already_credited BIGINT, current_price BIGINT, charge_starts_ms BIGINT, charge_ends_ms BIGINT,
  suspended_ms BIGINT, suspended_by VARCHAR, retention_cloud VARCHAR, account_opened_ms BIGINT, first_billing_ms BIGINT
`);

export const answerColumns = columnsOf(`
  verdict VARCHAR, effect VARCHAR, refund VARCHAR, why VARCHAR, window_opens_ms BIGINT, window_closes_ms BIGINT, effective_ms BIGINT,
  unused_days BIGINT, charged_days BIGINT, credit BIGINT, expires_ms BIGINT
`);

type Cell = string | number | boolean | null;

/** The facts of one row, and the library's words for them. */
export interface Case {
  readonly facts: readonly Cell[];
  readonly purchase: Purchase;
  readonly asked: Instant;
  readonly charge: Parameters<typeof refundCredit>[0]['charge'];
  readonly suspension: Suspension;
}

export function drawn(chance: Chance, id: number): Case {
  const family = chance.pick(weighted);
  const billingCycle = chance.pick(family.cycles);
  const orderedAt = orderOf(chance, family, billingCycle);
  const duration = family.terms.length > 0 && (family.renewing === true || chance.happens(0.6)) ? chance.pick(family.terms) : null;
  const before = duration === null || family.renewing === true || chance.happens(0.6) ? 0 : chance.whole(1, duration === 'P1M' ? 30 : 3);
  const endsWithDay = ['new-commerce-license', 'software-subscription', 'azure-savings-plan'].includes(family.family);
  const counted = endsWithDay ? midnightOf(orderedAt) : orderedAt;
  const nth = (count: number): number => (duration === null || count === 0 ? orderedAt : addTerm(counted as Instant, duration, count));
  const later = family.renewing === true ? 1 : duration === null ? 0 : before + chance.pick([0, 0, 0, 1, 2]);
  const autoRenew =
    duration === null ? chance.pick([null, true, false]) : later > before ? chance.happens(0.7) : chance.pick([true, true, false]);
  const from = chance.happens(0.85) ? nth(later) : orderedAt;
  const limits = [
    ...family.hours.map((hours) => from + hours * hourMs),
    ...family.days.map((days) => midnightOf(from) + (days + 1) * dayMs),
    ...family.months.map((count) => addTerm(from as Instant, 'P1M', count)),
    from,
    // without a term, the shortest one of the cycle: a renewal may have opened a window since then
    ...(duration === null && ['new-commerce-license', 'software-subscription'].includes(family.family)
      ? Array.from({ length: 5 }, () => addTerm(from as Instant, 'P1M', shortest[billingCycle] ?? 1))
      : duration === null
        ? []
        : [nth(later + 1)]),
  ];
  const kind = chance.whole(0, 9);
  const near = kind < 7 ? chance.pick(limits) + spread(chance) : from + Math.floor(chance.next() * 70 * dayMs);
  // a term that has begun is not asked about before it began, nor one that may have renewed untold
  const asked = Math.max(near, before > 0 ? nth(before) : orderedAt - dayMs);
  const [currency, digits] = chance.pick(currencies);
  const seats = chance.pick([1, 1, 3, 7, 10, 300]);
  const paid = chance.pick([1, 999, 10_080, 12_345, 999_999, chance.whole(0, 10_000_000)]) * (chance.happens(0.5) ? seats : 1);
  const chargeStart = chance.happens(0.5) ? from : midnightOf(from);
  const chargeEnd = chance.happens(0.8)
    ? addTerm(chargeStart as Instant, 'P1M', chance.pick([1, 12]))
    : chargeStart + chance.whole(1, 40) * dayMs + chance.whole(-2, 2) * hourMs;
  const alreadyCredited = chance.happens(0.8) ? 0 : Math.floor(paid * chance.next());
  // the price of today: higher, the same, lower, not stated
  const currentPrice = chance.pick([null, paid, paid + 1, Math.floor(paid / 2), Math.floor(paid * 0.9)]);
  const suspendedAt = chance.happens(0.2)
    ? at(chance.pick(['2016-12-01', '2017-03-30', '2018-10-29', '2019-03-01', '2021-10-04', '2021-10-27', '2023-08-04'])) + spread(chance)
    : Math.max(orderedAt, nth(before)) + chance.whole(0, 60 * dayMs);
  const suspendedBy = chance.pick([null, 'partner', 'marketplace'] as const);
  const china = chance.happens(0.2);
  const opened = chance.happens(0.6) ? orderedAt - chance.whole(0, 400) * dayMs : null;
  const billing =
    opened === null || chance.happens(0.2)
      ? null
      : opened + chance.pick([0, 1, 14, 29, 30, 31, 200]) * dayMs + chance.pick([0, -1, 1, hourMs]);
  const planMonths = family.family === 'license-based' && duration === null ? chance.pick([null, null, 36, 72]) : null;
  const reservedProduct = family.family === 'azure-reservation' ? chance.pick([null, null, 'databricks', 'suse'] as const) : null;
  const firstBilling = billing === null || opened === null ? billing : Math.max(billing, opened);
  const term = duration === null ? null : { duration, startsAt: nth(before), endsAt: nth(before + 1), anchorAt: orderedAt };
  const name = family.family as Purchase['family'];
  const cloud = china ? 'china' : null;
  return {
    facts: [
      id,
      name,
      family.cycle,
      billingCycle,
      duration,
      orderedAt,
      asked,
      duration === null ? null : months[duration],
      duration === null ? null : orderedAt,
      duration === null ? null : before,
      autoRenew,
      planMonths,
      reservedProduct,
      paid,
      digits,
      seats,
      alreadyCredited,
      currentPrice,
      chargeStart,
      chargeEnd,
      suspendedAt,
      name === 'isv-saas' ? (suspendedBy ?? 'unknown') : 'anyone',
      name === 'license-based' ? (china ? 'china' : 'other') : 'any',
      opened,
      firstBilling,
    ],
    purchase: {
      family: name,
      billingCycle,
      orderedAt,
      autoRenew,
      planMonths,
      reservedProduct,
      term,
    } as unknown as Purchase,
    asked: asked as Instant,
    charge: {
      paid: { amount: paid, currency },
      startsAt: chargeStart as Instant,
      endsAt: chargeEnd as Instant,
      quantity: seats,
      alreadyCredited: { amount: alreadyCredited, currency },
      currentPrice: currentPrice === null ? null : { amount: currentPrice, currency },
    },
    suspension: {
      family: name,
      suspendedAt,
      suspendedBy,
      cloud,
      term,
      accountOpenedAt: opened,
      firstBillingAt: firstBilling,
    } as unknown as Suspension,
  };
}

function whyOf(answer: CancellationAnswer): string | null {
  return answer.verdict === 'allowed' ? null : answer.verdict === 'refused' ? answer.reasons[0].code : answer.gaps[0].gap;
}

const creditOf = (answer: RefundAnswer): readonly Cell[] =>
  answer.verdict === 'computed' ? [answer.unusedDays, answer.chargedDays, answer.credit.amount] : [null, null, null];

const expiryIn = (answer: SuspensionExpiryAnswer): number | null => (answer.verdict === 'computed' ? answer.expiresAt : null);

function windowOf(answer: CancellationAnswer): readonly (number | null)[] {
  if (answer.verdict === 'refused') {
    const [reason] = answer.reasons;
    return [null, reason.code === 'window-closed' ? reason.closedAt : null, null];
  }
  if (answer.verdict !== 'allowed') return [null, null, null];
  if (answer.effect === 'at-renewal') return [null, null, answer.effectiveAt];
  return answer.effect === 'immediate' ? [answer.window.opensAt, answer.window.closesAt, null] : [null, null, null];
}

/** The library's answers, in the order of `answerColumns`. */
export function answersOf({ purchase, asked, charge, suspension }: Case): readonly Cell[] {
  const cancellation = decideCancellation(purchase, asked);
  const allowed = cancellation.verdict === 'allowed' ? cancellation : null;
  return [
    cancellation.verdict,
    allowed?.effect ?? null,
    allowed?.refund ?? null,
    whyOf(cancellation),
    ...windowOf(cancellation),
    ...creditOf(refundCredit({ purchase, charge }, asked)),
    expiryIn(suspensionExpiry(suspension)),
  ];
}
