import { subjectsByEntry } from '../hostile/all.js';
import { bytesOf } from '../hostile/outcome.js';
import { outcomeOf } from '../hostile/run.js';
import { money } from '../../../src/kernel/money.js';
import { addMs } from '../../../src/kernel/instant.js';
import { advance } from '../../../src/lifecycle/advance.js';
import { applyMove } from '../../../src/lifecycle/apply-move.js';
import { comingDates } from '../../../src/lifecycle/coming-dates.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { refundCredit } from '../../../src/rules/canceling/refund-credit.js';
import { moves } from '../../../src/vocabulary/move.js';
import { billingCycles, productFamilies } from '../../../src/vocabulary/product.js';
import { durations } from '../../../src/vocabulary/term.js';
import { boundariesOf } from '../model/boundaries.js';
import { orderDates } from '../model/dates.js';
import { requestsOf, statesOf } from '../model/states.js';

/** Explanations are made by Intl on purpose, and only there; those of the desk through them. */
const explaining = ['explainDeadline', 'deadlineTitle', 'toCalendar', 'toCsv'];
export const isByIntl = (entry: string, name: string): boolean =>
  entry === 'termbook/explain' || (entry === 'termbook/desk' && explaining.includes(name));

/** The good arguments of every public function of every entry point. */
async function everyFunction(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [entry, subjects] of Object.entries(subjectsByEntry)) {
    for (const [name, list] of Object.entries(subjects)) {
      if (isByIntl(entry, name)) continue;
      for (const subject of list) lines.push(`${entry} ${name}: ${(await outcomeOf(subject, subject.args, '')).bytes}`);
    }
  }
  return lines;
}

/** Every family, cycle and policy entry, in every state, asked at its boundaries: one line for each subscription. */
function everyEntry(): readonly string[] {
  let turn = 0;
  return productFamilies.flatMap((family) =>
    billingCycles.flatMap((billingCycle) =>
      orderDates(family, billingCycle).flatMap(({ orderedAt }) => {
        turn += 1;
        const duration = durations[turn % durations.length] ?? null;
        const states = statesOf({ family, billingCycle, orderedAt, duration, autoRenew: turn % 2 === 0 });
        const subscription = states[turn % states.length];
        if (subscription === undefined) return [];
        const charge = { paid: money('1200.00', 'EUR'), startsAt: orderedAt, endsAt: addMs(orderedAt, 30 * 86_400_000) };
        const answers = boundariesOf(subscription).map(({ at }) => [
          decideCancellation(subscription, at),
          refundCredit({ purchase: subscription, charge }, at),
          advance(subscription, at),
          comingDates(subscription, { untilAt: at }),
          moves.flatMap((move) => requestsOf(move, subscription, at).map((request) => applyMove(subscription, request, at))),
        ]);
        return [`${family} ${billingCycle} ${String(orderedAt)} ${subscription.status}: ${bytesOf(answers)}`];
      }),
    ),
  );
}

/** What all these calls give, as lines of text that are the same wherever they are made. */
export async function callsMade(): Promise<readonly string[]> {
  return [...(await everyFunction()), ...everyEntry()];
}
