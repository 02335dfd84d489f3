import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { DeadlineKind, DeskRecord } from '../../src/desk/deadline.js';
import { deadlines } from '../../src/desk/deadlines.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, isoInstant } from '../../src/kernel/instant.js';
import { readable } from '../../src/kernel/readable.js';
import { advance } from '../../src/lifecycle/advance.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { cancellationTimeline } from '../../src/rules/canceling/cancellation-timeline.js';
import type { CancellationAnswer } from '../../src/rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { decideSeatReduction } from '../../src/rules/canceling/decide-seat-reduction.js';
import { decideReactivation } from '../../src/rules/suspending/decide-reactivation.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Json } from './spelling.js';

/** A comparison that fails names both sides and what was compared. */
export type Same = (what: string, ours: unknown, theirs: unknown) => void;

/** How far ahead is asked. */
const aheadDays = 400;

/** What the core says of some facts at an instant. */
export function coreOf(facts: Subscription, at: Instant) {
  const untilAt = addMs(at, aheadDays * dayMs);
  const seats = Math.max(1, facts.quantity - 1);
  return {
    cancellation: decideCancellation(facts, at),
    fewer: decideSeatReduction({ purchase: facts, seats }, at),
    timeline: cancellationTimeline(facts, { fromAt: at, untilAt: addMs(at, 60 * dayMs) }),
    dates: comingDates(facts, { fromAt: at, untilAt }),
    reactivation: facts.status === 'suspended' ? decideReactivation(facts, at) : null,
  };
}

/** The shares that may come back, the least first. */
const shares = ['none', 'not-stated', 'prorated', 'full'];
const refunds: readonly DeadlineKind[] = ['full-refund', 'prorated-refund', 'cancel'];

/** The instants of the desk's rows are those of the core: its coming dates, where a cancellation is worth less, where fewer seats can go. */
export function deskAgrees(record: DeskRecord, at: Instant, same: Same): void {
  const untilAt = addMs(at, aheadDays * dayMs);
  const { rows } = deadlines([record], { fromAt: at, untilAt });
  // a row counts by the earliest instant that an interpretation gives it, and may lie behind the list
  const lastAt = Math.max(untilAt, ...rows.map((row) => row.at)) as Instant;
  const dates = comingDates(record, { fromAt: at, untilAt: addMs(lastAt, 1) });
  const isDated = (limit: Instant): boolean =>
    dates.some((date) =>
      date.at === null ? (date.bounds.earliestAt ?? limit) <= limit && limit <= (date.bounds.latestAt ?? limit) : date.at === limit,
    );
  for (const { kind, at: limit, seats, missed } of rows) {
    if (refunds.includes(kind) || seats !== null || kind === 'reactivate' || kind === 'save-data') continue;
    const isOpen = missed === 'not-stated' && advance(record, limit).gaps.length > 0;
    same(`the desk's ${kind} (${missed}) at ${isoInstant(limit)} is a coming date`, isOpen || isDated(limit), true);
  }
  for (const date of dates) {
    if (date.at === null || date.at <= at || date.at > untilAt || (date.what !== 'window-closes' && date.what !== 'refund-changes'))
      continue;
    const limit = date.at;
    const answers = [addMs(limit, -1), limit].map((when) => refundAtOnce(decideCancellation(advance(record, when).subscription, when)));
    const [was, is] = answers.map((share) => shares.indexOf(share ?? 'none'));
    if ((was ?? 0) <= (is ?? 0)) continue;
    same(
      `${date.what} at ${isoInstant(limit)} is a row of the desk`,
      rows.some((row) => row.at === limit && refunds.includes(row.kind)),
      true,
    );
  }
}

/** The share that comes back of a cancellation at once; null = it cannot be canceled at once. */
function refundAtOnce(answer: CancellationAnswer): string | null {
  return answer.verdict === 'allowed' && answer.effect === 'immediate' ? answer.refund : null;
}

/** Runs the command in this process, on a text. */
async function printed(args: readonly string[], input: string): Promise<string> {
  const pieces: string[] = [];
  const output = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      pieces.push(piece.toString('utf8'));
      done();
    },
  });
  const said: string[] = [];
  const messages = { write: (text: string) => said.push(text) };
  const code = await run({ args, input: Readable.from([input]), output, messages, version: '0.0.0' });
  if (code !== 0) throw new Error(`termbook ${args.join(' ')} ended with ${String(code)}: ${said.join('')}`);
  return pieces.join('');
}

/** The deadlines that the command prints of a file are those of the desk, of records of any form; `facts` null = it cannot be read. */
export async function commandListsDeadlines(
  files: readonly (readonly [Json, DeskRecord | null])[],
  at: Instant,
  same: Same,
): Promise<void> {
  const days = 90;
  const input = files.map(([json]) => JSON.stringify(json)).join('\n');
  const out = await printed(['deadlines', '-', '--at', isoInstant(at), '--days', String(days), '--format', 'json'], input);
  const { rows } = JSON.parse(out) as { readonly rows: readonly (Json & { readonly record: number })[] };
  for (const [record, [, facts]] of files.entries()) {
    const own = facts === null ? [] : deadlines([facts], { fromAt: at, untilAt: addMs(at, days * dayMs) }).rows;
    const told = rows
      .filter((row) => row.record === record)
      .map(({ text: _text, record: _record, customer: _customer, name: _name, ...row }) => row);
    same(
      'deadlines of the command',
      told,
      own.map((row) => readable(row)).map(({ record: _record, customer: _customer, name: _name, ...row }) => row),
    );
  }
}

/** The command answers few facts on its line as the core does, and as it does of the whole state where they say all of it. */
export async function commandAnswers(held: Subscription, at: Instant, same: Same): Promise<void> {
  const { family, billingCycle, orderedAt, status, autoRenew, term, endOfTerm, cloud } = held;
  const isWhole =
    (term == null || (term.startsAt === orderedAt && term.endsAt - orderedAt > 27 * dayMs)) &&
    held.trial == null &&
    held.windowStarts == null;
  if (!isWhole) return;
  const options: Readonly<Record<string, string | null | undefined>> = {
    family,
    cycle: billingCycle,
    ordered: isoInstant(orderedAt),
    term: term?.duration,
    status,
    'auto-renew': String(autoRenew),
    'end-of-term': endOfTerm,
    cloud,
  };
  const args = Object.entries(options).flatMap(([name, value]) => (value == null ? [] : [`--${name}`, value]));
  const ask = async (question: string, ...more: readonly string[]): Promise<unknown> => {
    const out = await printed(['ask', question, ...args, ...more, '--at', isoInstant(at), '--format', 'json'], '');
    return (JSON.parse(out) as { readonly answer: unknown }).answer;
  };
  const { segment: _segment, hasEquivalent: _equivalent, scheduled: _scheduled, ...facts } = held;
  same('ask cancel', await ask('cancel'), readable(decideCancellation(facts, at)));
  same('ask remove-seats', await ask('remove-seats', '--seats', '1'), readable(decideSeatReduction({ purchase: facts, seats: 1 }, at)));
  if (held.status !== 'suspended' || held.suspendedFor === null || family === 'isv-saas') return;
  const suspended = ['--suspended', isoInstant(held.suspendedAt), '--suspended-for', held.suspendedFor];
  const days = [held.accountOpenedAt, held.firstBillingAt].map((one) => (one == null ? [] : [isoInstant(one)]));
  const account = [
    ...(days[0] ?? []).flatMap((one) => ['--account-opened', one]),
    ...(days[1] ?? []).flatMap((one) => ['--first-billing', one]),
  ];
  const { autoRenew: _renews, endOfTerm: _end, ...rest } = options;
  args.splice(0, args.length, ...Object.entries(rest).flatMap(([name, value]) => (value == null ? [] : [`--${name}`, value])));
  same('ask reactivate', await ask('reactivate', ...suspended, ...account), readable(decideReactivation(held, at)));
}
