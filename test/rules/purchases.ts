import * as fc from 'fast-check';
import { addMs, dayMs, hourMs, instant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { TimeWindow } from '../../src/kernel/window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../../src/vocabulary/purchase.js';
import { reservedProducts, windowStartCauses } from '../../src/vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import type { Status } from '../../src/vocabulary/status.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Term } from '../../src/vocabulary/term.js';
import { addTerm, durations } from '../../src/vocabulary/term.js';
import { frozen } from './ask.js';
import { least } from '../draws.js';

const interpretationIds = Object.keys(interpretationValues) as readonly InterpretationId[];

/** The dates that the policies of canceling a family hang on. */
function policyDates(family: ProductFamily): readonly Instant[] {
  const rows = Object.values(cancellationWindows[family]).flat();
  return [...new Set(rows.flatMap((row) => [row.sinceAt, row.seenFromAt, addMs(row.seenUntilAt, dayMs)]))].filter((at) => at > 0);
}

const anyTime = fc.integer({ min: instant('2017-06-01'), max: instant('2026-12-31') }).map((ms) => instant(ms));
const nearly = fc.constantFrom(-1, 0, 1);
/** An instant at a policy date, close to one, or anywhere in ten years. */
function orderedAt(family: ProductFamily): fc.Arbitrary<Instant> {
  const dates = policyDates(family);
  if (dates.length === 0) return anyTime;
  const date = fc.constantFrom(...dates);
  return fc.oneof(
    fc.tuple(date, nearly).map(([day, ms]) => addMs(day, ms)),
    fc.tuple(date, fc.integer({ min: 0, max: 23 })).map(([day, hours]) => addMs(day, hours * hourMs)),
    fc
      .tuple(date, fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 86_399 }))
      .map(([day, days, seconds]) => addMs(day, days * dayMs + seconds * 1000)),
    anyTime,
  );
}

const limits = [0, 24, 72, 120, 144, 168, 336, 720, 744, 24 * 60, 24 * 61, 24 * 31, 24 * 365, 24 * 366, 24 * 395].map(
  (hours) => hours * hourMs,
);
/** How long after a date something happens: at a limit of some policy, a millisecond beside it, or anywhere near. */
const away: fc.Arbitrary<number> = fc.oneof(
  fc.tuple(fc.constantFrom(...limits), nearly).map(([limit, ms]) => limit + ms),
  fc.tuple(fc.integer({ min: -2, max: 70 }), nearly).map(([days, ms]) => days * dayMs + ms),
  fc.integer({ min: -dayMs, max: 40 * dayMs }),
  fc.integer({ min: 0, max: 1200 * dayMs }),
);

/** Traditional licenses renew after a year or more (T5). */
const yearly = durations.filter((duration) => duration !== 'P1M');

function termOf(from: Instant, family: ProductFamily): fc.Arbitrary<Term> {
  return fc
    .record({
      duration: fc.constantFrom(...(family === 'license-based' ? yearly : durations)),
      delay: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 * dayMs }) }),
      count: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
      anchored: fc.boolean(),
    })
    .map(({ duration, delay, count, anchored }) => {
      const anchorAt = addMs(from, delay);
      const startsAt = addTerm(anchorAt, duration, count);
      return { duration, startsAt, endsAt: addTerm(anchorAt, duration, count + 1), ...(anchored ? { anchorAt } : {}) };
    });
}

function trialOf(from: Instant): fc.Arbitrary<TimeWindow> {
  return fc
    .record({ delay: fc.constantFrom(0, 0, 0, dayMs), days: fc.constantFrom(30, 30, 10, null) })
    .map(({ delay, days }) => ({ opensAt: addMs(from, delay), closesAt: days === null ? null : addMs(from, delay + days * dayMs) }));
}

function windowStartsOf(from: Instant): fc.Arbitrary<readonly WindowStart[]> {
  const windowStart = fc.record({
    by: fc.constantFrom(...windowStartCauses),
    after: away,
    seats: fc.constantFrom(null, 1, 5, 10),
  });
  const made = windowStart.map(({ by, after, seats }) => ({
    by,
    startsAt: by === 'order' ? from : addMs(from, Math.max(after, 0)),
    seats,
  }));
  return fc.array(made, { maxLength: 3 });
}

function statedFor(from: Instant): fc.Arbitrary<StatedDeadlines> {
  const untilAt = fc.oneof(
    away.map((ms) => addMs(from, ms)),
    away.map((ms) => addMs(instant(Math.floor((from + ms) / dayMs) * dayMs), dayMs - 60_000)),
  );
  return fc.record(
    {
      cancelUntilAt: fc.oneof(untilAt, fc.constantFrom('never' as const, null)),
      refundUntil: fc.oneof(
        fc.constant(null),
        fc.array(
          fc.record({ refund: fc.constantFrom('full' as const, 'prorated' as const), untilAt: fc.oneof(untilAt, fc.constant(null)) }),
          { maxLength: 2 },
        ),
      ),
      reducibleSeats: fc.oneof(
        fc.constant(null),
        fc.array(fc.record({ seats: fc.integer({ min: 1, max: 9 }), untilAt }), { maxLength: 2 }),
      ),
    },
    { requiredKeys: [] },
  );
}

export interface Choice {
  /** Which facts beyond the three required ones are drawn. */
  readonly term?: boolean;
  readonly trial?: boolean;
  readonly windowStarts?: boolean;
  readonly stated?: boolean;
  readonly status?: boolean;
}

const everything: Choice = { term: true, trial: true, windowStarts: true, stated: true, status: true };
const often = { freq: 2, nil: undefined };

/** Drops what was not drawn, so that absent is absent. */
function present(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Every family, those with many rules more often. */
const familiesByWeight: readonly ProductFamily[] = [
  ...productFamilies,
  ...(['isv-saas', 'isv-saas', 'isv-saas', 'isv-saas', 'new-commerce-license', 'new-commerce-license', 'new-commerce-license'] as const),
  ...(['software-subscription', 'software-subscription', 'software-subscription', 'perpetual-software', 'license-based'] as const),
];

/** A purchase of any family, near the dates and with the facts that policies hang on. */
export function purchases(choice: Choice = everything, families: readonly ProductFamily[] = familiesByWeight): fc.Arbitrary<Purchase> {
  const rarely = { freq: 4, nil: undefined };
  return fc
    .constantFrom(...families)
    .chain((family) =>
      fc.record({
        family: fc.constant(family),
        billingCycle: fc.constantFrom<BillingCycle[]>(...billingCycles, 'monthly', 'monthly', 'annual', 'annual'),
        orderedAt: orderedAt(family),
      }),
    )
    .chain((bought) => {
      const none = fc.constant(undefined);
      const from = bought.orderedAt;
      return fc
        .record({
          term: choice.term === true ? fc.option(termOf(from, bought.family), often) : none,
          trial: choice.trial === true ? fc.option(trialOf(from), rarely) : none,
          windowStarts: choice.windowStarts === true ? fc.option(windowStartsOf(from), rarely) : none,
          stated: choice.stated === true ? fc.option(statedFor(from), rarely) : none,
          status: choice.status === true ? fc.option(fc.constantFrom<Status[]>(...statuses, 'active', 'suspended'), rarely) : none,
          autoRenew: choice.term === true ? fc.option(fc.boolean(), rarely) : none,
          reservedProduct: fc.option(fc.constantFrom(...reservedProducts), rarely),
          planMonths: fc.option(fc.constantFrom(72, 36), rarely),
        })
        .map((rest) => frozen({ ...bought, ...present(rest) }));
    });
}

/** No interpretation chosen, mostly; else one or two. */
export const chosenInterpretations: fc.Arbitrary<Interpretations> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...interpretationIds), { minLength: 1, maxLength: 2 })
      .chain((ids) =>
        fc.tuple(...ids.map((id) => fc.constantFrom(...interpretationValues[id]).map((word): Interpretations => ({ [id]: word })))),
      )
      .map((words) => frozen(Object.assign({}, ...words) as Interpretations)),
  },
);

/** A moment to ask about: so long after the order, or some hops along `changesAt` and a millisecond beside it. */
export type Moment = { readonly away: number } | { readonly hops: number; readonly beside: number };
export const moments: fc.Arbitrary<Moment> = fc.oneof(
  away.map((ms) => ({ away: ms })),
  fc.record({ hops: fc.integer({ min: 0, max: 5 }), beside: fc.constantFrom(-1, 0, 0, 1) }),
);

/** The instant that a moment names, where `next` follows an answer to its `changesAt`. */
export function momentAt(from: Instant, moment: Moment, next: (at: Instant) => Instant | null): Instant {
  if ('away' in moment) return addMs(from, moment.away);
  let at = from;
  for (let hop = 0; hop < moment.hops; hop += 1) at = next(at) ?? at;
  return addMs(at, moment.beside);
}

/** Counts what a law has really met, and wants so many of each. */
export function met(): {
  readonly see: (...names: readonly string[]) => void;
  readonly atLeast: (count: number, ...names: readonly string[]) => string[];
} {
  const counts = new Map<string, number>();
  return {
    see: (...names) => names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1)),
    atLeast: (count, ...names) =>
      names.filter((name) => (counts.get(name) ?? 0) < least(count)).map((name) => `${name}: ${String(counts.get(name) ?? 0)}`),
  };
}
