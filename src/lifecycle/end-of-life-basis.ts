import type { Basis, NonEmpty } from '../kernel/answer.js';
import { cited } from '../kernel/timeline.js';
import { endOfLifeSteps, endsOfLife } from '../policy/end-of-life.js';
import { endOfLifeOf } from '../rules/end-of-life.js';
import type { Purchase } from '../vocabulary/purchase.js';

/** The rules that speak of one step of a subscription's end; where the row names none for it, all that it has. */
export function endOfLifeBasis(purchase: Purchase, step: keyof typeof endOfLifeSteps): NonEmpty<Basis> {
  const all = cited(endsOfLife[purchase.family], endOfLifeOf(purchase), purchase.orderedAt);
  const rules: readonly string[] = endOfLifeSteps[step];
  const [first, ...rest] = all.filter(({ rule }) => rules.includes(rule));
  return first === undefined ? all : [first, ...rest];
}
