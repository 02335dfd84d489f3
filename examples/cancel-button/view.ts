import { daysLeft, decideCancellation, refundCredit } from 'termbook';
import type { CancellationAnswer, CancellationEntry, Charge, Instant, Options, Purchase, Way } from 'termbook';
import type { Explainer, Part } from 'termbook/explain';
import { buttonWords } from './words.js';

/** What a shop knows of a subscription; without a charge no amount is shown. */
export interface CancelFacts {
  readonly purchase: Purchase;
  readonly charge?: Charge | null;
  readonly options?: Options<CancellationEntry>;
}

/** All that a page shows of a cancel button, as plain data. */
export interface CancelView {
  readonly label: string;
  readonly enabled: boolean;
  /** What the button does; null while it is disabled. */
  readonly way: Way | null;
  /** The refund and the days left of it, each where there is one. */
  readonly notes: readonly string[];
  /** Why, until when and by which rule. */
  readonly sentence: readonly Part[];
  /** What can be done instead of what is refused. */
  readonly instead: { readonly label: string; readonly way: Way } | null;
  /** When to ask again; null = time alone changes nothing. */
  readonly refreshAt: Instant | null;
  readonly answer: CancellationAnswer;
}

const canceling: Way = { by: 'move', move: 'cancel', scope: 'subscription' };

/** Auto-renew that is off already cannot be turned off. */
function possible(way: Way, { autoRenew }: Purchase): boolean {
  return autoRenew !== false || way.by !== 'move' || way.move !== 'set-auto-renew';
}

/** The amount as the sentence writes it; null where nothing is paid back, or nothing is known. */
function refundText({ purchase, charge, options }: CancelFacts, at: Instant, language: Explainer): string | null {
  if (charge == null) return null;
  const answer = refundCredit({ purchase, charge }, at, options);
  if (answer.verdict !== 'computed' || answer.refund === 'none') return null;
  const { amount } = answer.credit;
  return language.explainParts(answer).find((part) => part.part === 'money' && part.money.amount === amount)?.text ?? null;
}

/** The cancel button of a subscription at an instant, in a language. */
export function cancelView(facts: CancelFacts, at: Instant, language: Explainer): CancelView {
  const { purchase, options } = facts;
  const answer = decideCancellation(purchase, at, options);
  const sentence = language.explainParts(answer);
  const shown = { label: language.explainWay(canceling), enabled: false, way: null, notes: [], sentence, instead: null, answer };
  switch (answer.verdict) {
    case 'undetermined':
      return { ...shown, refreshAt: null };
    case 'refused': {
      const way = answer.instead.find((other) => possible(other, purchase));
      const instead = way === undefined ? null : { label: language.explainWay(way), way };
      return { ...shown, instead, refreshAt: answer.changesAt };
    }
    case 'allowed': {
      const { way, changesAt: refreshAt } = answer;
      const label = language.explainWay(way);
      if (answer.effect !== 'immediate') {
        const enabled = possible(way, purchase);
        return { ...shown, label, enabled, way: enabled ? way : null, refreshAt };
      }
      const words = buttonWords[language.locale];
      const refund = refundText(facts, at, language);
      // a refund can end before its window does: the days are those of the refund
      const closesAt = answer.refunds[0] === undefined ? answer.window.closesAt : answer.refunds[0].untilAt;
      const left = daysLeft({ opensAt: answer.window.opensAt, closesAt }, at);
      const notes = [refund === null ? [] : [words.refund(refund)], left === null ? [] : [words.daysLeft(left)]].flat();
      return { ...shown, label, enabled: true, way, notes, refreshAt };
    }
  }
}
