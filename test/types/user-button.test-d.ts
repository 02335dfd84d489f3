// User 1: a cancel button in a shop's front end.
import { daysLeft, decideCancellation, instant, isoDate } from 'termbook';
import { explain } from 'termbook/explain';
import type { CancellationAnswer, Instant, Purchase, ReasonCode, Reason, Way } from 'termbook';

const now = (): Instant => instant(Date.now());
// the README's first use: three facts, no nulls
const purchase: Purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') };

export interface ButtonView {
  readonly label: string;
  readonly disabled: boolean;
  readonly hint: string;
  readonly refreshAt: Instant | null;
}
export const view = (answer: CancellationAnswer, at: Instant): ButtonView => {
  switch (answer.verdict) {
    case 'undetermined':
      return { label: 'Ask support', disabled: true, hint: answer.gaps.map((g) => ('fact' in g ? g.fact : g.gap)).join(), refreshAt: null };
    case 'refused': {
      const closed = answer.reasons.find((r) => r.code === 'window-closed'); // inferred type predicate
      return {
        label: offer(answer.instead[0]),
        disabled: answer.instead.length === 0,
        hint: closed ? `closed ${isoDate(closed.closedAt)}` : explain(answer, 'ko'),
        refreshAt: answer.changesAt,
      };
    }
    case 'allowed':
      switch (
        answer.effect // second-level narrowing
      ) {
        case 'immediate': {
          const left = daysLeft(answer.window, at); // window is not nullable here
          return {
            label: `Cancel now (${answer.refund})`,
            disabled: false,
            hint: left === null ? 'any time' : `${left} days left`,
            refreshAt: answer.changesAt,
          };
        }
        case 'at-renewal':
          // @ts-expect-error no window on a cancellation that waits for renewal
          answer.window;
          return {
            label: 'Stop renewal',
            disabled: false,
            hint: answer.effectiveAt === null ? '' : isoDate(answer.effectiveAt),
            refreshAt: answer.changesAt,
          };
        case 'deprovision':
          return { label: 'De-provision', disabled: false, hint: '', refreshAt: null };
      }
  }
};
const offer = (way: Way | undefined): string =>
  way === undefined ? 'Cannot cancel' : way.by === 'move' ? way.move : way.by === 'portal' ? `Open ${way.portal}` : way.by;

// both discriminants in one condition, and after destructuring
const answer = decideCancellation(purchase, now());
if (answer.verdict === 'allowed' && answer.effect === 'immediate') console.log(answer.window.opensAt, answer.way.by);
const { verdict, basis } = answer;
console.log(verdict, basis[0]?.entry);

// one sentence per reason: exhaustive without a switch
const texts = {
  'before-order': (r) => `ordered ${isoDate(r.orderedAt)}`,
  'already-ended': (r) => r.status,
  'not-cancellable': () => 'cannot be canceled',
  'support-request-required': () => 'ask support',
  'window-closed': (r) => isoDate(r.closedAt),
} satisfies {
  [C in Extract<
    Reason,
    { code: 'before-order' | 'already-ended' | 'not-cancellable' | 'support-request-required' | 'window-closed' }
  >['code']]: (r: Reason<C>) => string;
};
export const sentence = <C extends keyof typeof texts & ReasonCode>(r: Reason<C>): string =>
  (texts as { [K in C]: (r: Reason<K>) => string })[r.code](r);

const timer = (a: CancellationAnswer): number | null =>
  a.verdict === 'undetermined' || a.changesAt === null ? null : a.changesAt - Date.now();
console.log(timer(answer), view(answer, now()));

// what must not compile
// @ts-expect-error a bare number is not an Instant (seconds, array index, ...)
decideCancellation(purchase, Date.now());
// @ts-expect-error map would pass the index as `at`
[purchase].map(decideCancellation);
// @ts-expect-error no facts before the verdict is known
answer.refund;
