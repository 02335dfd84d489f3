/** Why a change goes unnoticed. A reason whose code has gone must go too: the proof fails on it. */
export interface Reasoned {
  readonly file: string;
  /** The source lines as they are and with the change, spaces aside; a part of each is enough. */
  readonly was: string;
  readonly became: string;
  /** 'equivalent': no facts can tell the difference; 'open': a test is missing. */
  readonly kind: 'equivalent' | 'open';
  readonly reason: string;
}

const equivalent = (file: string, was: string, became: string, reason: string): Reasoned => ({
  file,
  was,
  became,
  kind: 'equivalent',
  reason,
});
const open = (file: string, was: string, became: string, reason: string): Reasoned => ({ file, was, became, kind: 'open', reason });

/** The first that fits speaks. */
export const survivors: readonly Reasoned[] = [
  equivalent(
    'src/kernel/check.ts',
    "if (typeof value[index] !== 'object'",
    'if (true) checkObject',
    'asked first only so that no path is put together for nothing: checkObject asks the same',
  ),
  equivalent(
    'src/kernel/check.ts',
    "if (typeof value[index] !== 'object'",
    'typeof value[index] !== ""',
    'asked first only so that no path is put together for nothing: checkObject asks the same',
  ),
  equivalent('src/kernel/fraction.ts', 'twice < BigInt(0)', 'twice <= BigInt(0)', 'of 0 both halves are cut to 0'),
  equivalent(
    'src/kernel/instant.ts',
    'if (known !== undefined) return known;',
    'if (false) return known;',
    'a day is read again instead of being looked up',
  ),
  equivalent('src/vocabulary/term.ts', 'return count > 0 &&', 'return count >= 0 &&', '0 stands for "no number" already'),
  equivalent(
    'src/vocabulary/term.ts',
    'const count = at === endsAt ? next',
    'const count = false',
    'a shortcut: the same number is counted in months',
  ),
  equivalent(
    'src/vocabulary/term.ts',
    'startsAt: count === next ? endsAt',
    'startsAt: false',
    'a shortcut: that number from the anchor is the end',
  ),
  open(
    'src/lifecycle/alike-renewals.ts',
    '',
    '',
    'a shortcut of comingDates, compared with the longer way in its test: a change that switches it off gives the same more slowly, one that makes it wider meets no facts there that tell',
  ),
  equivalent('src/lifecycle/advance.ts', 'current.term != null', 'true && mayBeClamped', 'only what has a term renews'),
  equivalent('src/lifecycle/apply-move.ts', "['expire', 'disable', 'delete']", '', 'time can still expire only what may expire anyway'),
  equivalent(
    'src/lifecycle/apply-move.ts',
    'completedAt !== null && completedAt > at',
    'true && completedAt > at',
    'null is not later than any instant from 1970 on, and before it null is told either way',
  ),
  equivalent(
    'src/lifecycle/apply-move.ts',
    'due.request === null && due.at <= at',
    'true && due.at <= at',
    'advancing stops only at an instant from which nothing can be told: what is due by then has no request',
  ),
  equivalent(
    'src/lifecycle/apply-move.ts',
    'const certain = isLegal(move, current)',
    'const certain = true',
    'no move that a later state knows starts where the table does not say so, but for those of time',
  ),
  equivalent(
    'src/lifecycle/apply-move.ts',
    "certain.verdict === 'refused' ? certain : open",
    'return true',
    'what is not refused is the same open answer',
  ),
  equivalent('src/lifecycle/apply-move.ts', 'events.length === 0', '|| false', 'a copy with no events in front is the same'),
  equivalent(
    'src/lifecycle/available-moves.ts',
    "case 'set-auto-renew'",
    '',
    'whichever way it is switched, the same is allowed or refused',
  ),
  equivalent(
    'src/lifecycle/available-moves.ts',
    'autoRenew: !subscription.autoRenew',
    'autoRenew: subscription.autoRenew',
    'whichever way it is switched, the same is allowed or refused',
  ),
  equivalent('src/lifecycle/cancel.ts', "reason.code === 'not-cancellable'", '', 'the reason that is put in its place is the same'),
  equivalent(
    'src/lifecycle/cancel.ts',
    "answer.effect === 'at-renewal'",
    '? decideCancellation',
    'that reading changes only what ends at the renewal',
  ),
  equivalent(
    'src/lifecycle/cancel.ts',
    "way.by === 'move' && way.move === 'cancel'",
    "true && way.move === 'cancel'",
    'no other way has a move',
  ),
  equivalent(
    'src/lifecycle/cancel.ts',
    'told.reasons.some(',
    'told.reasons.every(',
    'a refusal for another reason than a closed window stands alone',
  ),
  equivalent('src/lifecycle/cancel.ts', 'told.instead.filter(', '', 'what is not cancellable whatever its term has no move instead'),
  open(
    'src/lifecycle/coming-dates.ts',
    "if (before.stage === 'open' && after.stage !== 'open')",
    'if (true && after.stage',
    'no purchase is known that leaves one stage that is not open for another before time acts',
  ),
  open(
    'src/lifecycle/coming-dates.ts',
    'after.refund !== before.refund',
    'true',
    'no purchase is known whose open window changes anything but its refund before time acts',
  ),
  equivalent('src/lifecycle/coming-dates.ts', 'due.at > until', 'due.at >= until', 'both are the same instant then'),
  equivalent('src/lifecycle/coming-dates.ts', 'const alike = options === none', '', 'a shortcut: the same dates come out term by term'),
  equivalent('src/lifecycle/coming-dates.ts', 'if (alike !== null)', 'if (false)', 'a shortcut: the same dates come out term by term'),
  equivalent('src/lifecycle/evolve.ts', '(purchase.openings ?? [])', '["Stryker was here"]', 'what is made of no list is thrown away'),
  equivalent('src/lifecycle/evolve.ts', 'added > 0', 'added >= 0', '0 is answered before'),
  equivalent(
    'src/lifecycle/evolve.ts',
    '(subscription.openings ?? [])',
    '["Stryker was here"]',
    'an opening without an instant is filtered out',
  ),
  equivalent(
    'src/lifecycle/happened.ts',
    'at < subscription.changedAt ? null',
    '',
    'a shortcut: an instant before the last event is told whatever is due',
  ),
  equivalent('src/lifecycle/replay.ts', "event.event === 'set-auto-renew'", 'if (true)', 'no other move carries such a fact'),
  equivalent('src/lifecycle/replay.ts', "event.event === 'renew'", 'if (true &&', 'no other move carries such a fact'),
  equivalent('src/lifecycle/time-moves.ts', 'transitions[move].from : []', '["Stryker was here"]', 'no status is called so'),
  equivalent(
    'src/lifecycle/reactivate.ts',
    "return first === undefined || answer.verdict !== 'refused' ? early",
    'early : refusedMove',
    'where the clock cannot tell, what is refused is refused because the retention is over, and the other way round',
  ),
];
