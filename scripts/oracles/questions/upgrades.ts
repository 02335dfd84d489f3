/** Upgrades of licenses, written a second time (U1): all seats or some, in place or into a subscription that there is; from the extended term too (L9). */
import type { StatedTerm } from '../temporal/cancellation.js';
import { chosenEnd, isCovered, isEndTold } from '../temporal/cancellation.js';
import { midnightAfter, monthsAfter } from '../temporal/clock.js';
import type { Choice, Found, Oracle, Text } from './asked.js';
import { beforeFirst, citedAt, silentOn, textAt, undetermined } from './asked.js';

export interface UpgradeFacts {
  readonly family: string;
  readonly orderedAt: number;
  readonly term: StatedTerm | null;
  readonly status: string | null;
  readonly autoRenew: boolean | null;
  readonly endOfTerm: string | null;
  readonly segment: string | null;
  readonly quantity: number;
  readonly seats: number;
  /** The subscription that is upgraded into; `cancelUntilAt` null = not stated. */
  readonly target: {
    readonly months: number;
    readonly endsAt: number;
    readonly cancelUntilAt: number | 'never' | null;
    readonly status: string | null;
  } | null;
  readonly trial: { readonly opensAt: number; readonly closesAt: number } | null;
  readonly scheduled: boolean;
}

interface Said extends Text {
  readonly all: boolean;
  /** The term of a target, against that of the source; null = no text on targets. */
  readonly target: 'equal' | 'not-shorter' | null;
  readonly window: 'kept' | 'not-stated';
  readonly second: 'inherited' | 'not-stated';
  readonly fromExtended: boolean;
}

const none = { target: null, window: 'not-stated', second: 'not-stated', fromExtended: false } as const;
const page = { all: true, target: 'equal', window: 'kept', fromExtended: false } as const;
const texts: readonly Said[] = [
  { since: '2021-09-03', seen: '2021-09-10', all: false, ...none },
  { since: '2021-10-04', seen: '2021-10-05', all: true, ...none },
  { since: '2023-07-14', seen: null, all: true, ...none, target: 'not-shorter' },
  { since: '2023-10-19', seen: null, ...page, second: 'not-stated' },
  { since: '2023-10-24', seen: null, ...page, second: 'inherited' },
  { since: '2026-05-04', seen: null, ...page, second: 'inherited', fromExtended: true },
];

/** The term that runs, or was extended, and the state that time has made. */
interface Now {
  readonly status: string;
  readonly months: number | null;
  readonly endsAt: number | null;
  /** That it renewed is not stated. */
  readonly isPresumed?: boolean;
}

/** The term that a trial converts into at its end: a year, from the first text on (R2); null = its state is another, or none is told. */
function convertedTerm({ orderedAt, status, trial }: UpgradeFacts): StatedTerm | null {
  if (status !== 'trial' || trial === null || orderedAt < Date.UTC(2021, 8, 3)) return null;
  const { closesAt } = trial;
  return { months: 12, startsAt: closesAt, endsAt: monthsAfter(midnightAfter(closesAt, 0), 12), anchorAt: closesAt, before: 0 };
}

/** What time has made of it by an instant, or what is missing to tell. */
function now(facts: UpgradeFacts, at: number, choice: Choice): Now | string {
  const { family, term, status, autoRenew, endOfTerm, segment, trial } = facts;
  const paid = convertedTerm(facts);
  if (paid !== null && at >= paid.startsAt) {
    // as of a record that says so itself: the term that it states is compared
    if (autoRenew === false) return { status: 'expired', months: term?.months ?? null, endsAt: term?.endsAt ?? null };
    const after = now({ ...facts, status: 'active', term: paid, trial: null }, at, choice);
    return typeof after === 'string' || autoRenew !== null ? after : { ...after, isPresumed: true };
  }
  const months = term?.months ?? null;
  const endsAt = term?.endsAt ?? null;
  const isActive = status === null || status === 'active';
  if (isActive && trial !== null && trial.opensAt <= at && at < trial.closesAt) return { status: 'trial', months, endsAt };
  if (term === null || endsAt === null || !isActive || at < endsAt) return { status: status ?? 'active', months, endsAt };
  const over = (word: string): Now => ({ status: word, months: null, endsAt: null });
  const covered = isCovered({ family, ...term }, choice);
  if (covered) {
    const chosen = chosenEnd({ autoRenew, endOfTerm, segment });
    if (chosen === 'unknown') return 'fact-missing purchase.endOfTerm';
    if (chosen === 'disputed') return 'documents-silent afterwards';
    if (chosen === 'extend') return { status: 'extended', months, endsAt };
    if (chosen === 'end') return over('disabled');
  } else {
    if (!isEndTold(family, term.startsAt, endsAt)) return 'documents-silent afterwards';
    if (autoRenew === false) return over('expired');
  }
  let end = endsAt;
  for (let count = 2; end <= at; count += 1) end = monthsAfter(midnightAfter(term.anchorAt, 0), count * term.months);
  return { status: 'active', months, endsAt: end, isPresumed: autoRenew === null && endOfTerm !== 'renew' };
}

const ended = ['cancelled', 'deleted', 'expired', 'disabled', 'migrated'];

function reasonsAgainst(facts: UpgradeFacts, said: Said, { status, months, endsAt }: Now, at: number, choice: Choice): readonly string[] {
  const { orderedAt, quantity, seats, scheduled, autoRenew, target } = facts;
  const reasons: string[] = [];
  if (at < orderedAt) reasons.push('before-order');
  if (ended.includes(status)) reasons.push(`already-ended ${status}`);
  else if (status === 'suspended') reasons.push('suspended');
  else if (status !== 'active' && !(status === 'extended' && said.fromExtended)) reasons.push(`not-active ${status}`);
  if (seats > quantity) reasons.push('quantity-out-of-range');
  if (scheduled && autoRenew === false) reasons.push('not-auto-renewing');
  if (target === null || said.target === null) return reasons;
  if (target.status !== null && target.status !== 'active') reasons.push(`not-active ${target.status}`);
  if (scheduled) reasons.push('target-not-scheduled');
  if (typeof target.cancelUntilAt === 'number' && at < target.cancelUntilAt) reasons.push('target-in-window');
  if (months === null || endsAt === null) return reasons;
  const mayBeLonger = said.target === 'not-shorter' || choice['I34'] === 'not-shorter';
  if (target.months < months || (!mayBeLonger && target.months !== months)) reasons.push('target-term-differs');
  if (target.endsAt < endsAt) reasons.push('target-ends-earlier');
  return reasons;
}

/** The ends of the terms that follow one that begins at an instant, for as long as it is asked about. */
const endsAfter = (anchorAt: number, months: number): readonly number[] =>
  Array.from({ length: 40 }, (_, index) => monthsAfter(midnightAfter(anchorAt, 0), (index + 1) * months));

export const upgrades: Oracle<UpgradeFacts> = {
  words: { I34: ['not-shorter'], I36: ['after'] },
  texts: [texts],
  instants: (facts) => {
    const { orderedAt, term, target, trial } = facts;
    const paid = convertedTerm(facts);
    return [
      orderedAt,
      ...(paid === null ? [] : endsAfter(paid.anchorAt, paid.months)),
      ...(trial === null ? [] : [trial.opensAt, trial.closesAt]),
      ...(target === null ? [] : [target.endsAt, ...(typeof target.cancelUntilAt === 'number' ? [target.cancelUntilAt] : [])]),
      ...(term === null ? [] : [term.endsAt]),
      ...(term === null ? [] : endsAfter(term.anchorAt, term.months).filter((at) => at > term.endsAt)),
    ];
  },
  found: (facts, at, choice): Found => {
    const said = textAt(texts, at);
    if (said === null) return beforeFirst(texts);
    const text = citedAt(texts, said, at);
    const { family, seats, quantity, target, scheduled } = facts;
    if (family !== 'new-commerce-license') return silentOn('move', text);
    if (target !== null && said.target !== null && at >= target.endsAt) return undetermined('fact-missing target.term', text);
    const present = now(facts, at, choice);
    if (typeof present === 'string') return undetermined(present, text);
    const reasons = reasonsAgainst(facts, said, present, at, choice);
    if (reasons.length > 0) return { verdict: 'refused', shown: { reasons: [...reasons].sort() }, text };
    if (target !== null && said.target !== null) {
      if (target.cancelUntilAt === null) return undetermined('fact-missing target.cancelUntilAt', text);
      if (present.endsAt === null) return undetermined('fact-missing purchase.term', text);
    }
    const isFull = seats === quantity;
    const isExtended = present.status === 'extended';
    if ((isFull && !said.all) || (isExtended && scheduled)) return silentOn('move', text);
    // whether it renewed decides whether there is anything to upgrade
    if (present.isPresumed === true) return undetermined('fact-missing purchase.autoRenew', text);
    const into = target === null ? (isFull ? 'same-subscription' : 'second-subscription') : 'target';
    const endsAt = isExtended ? null : present.endsAt;
    const kind = isFull ? 'full' : 'partial';
    if (scheduled) return { verdict: 'allowed', shown: { kind, into, effect: 'at-renewal', endsAt }, text };
    const ofTarget = said.target === null ? 'not-stated' : 'of-target';
    const own = isExtended ? 'not-stated' : isFull ? said.window : said.second;
    const window = target === null ? own : ofTarget;
    return { verdict: 'allowed', shown: { kind, into, effect: 'immediate', endsAt: target?.endsAt ?? endsAt, window }, text };
  },
};
