import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { CancellationAnswer } from '../../src/rules/canceling/decide-cancellation.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import type { Interpretations } from '../../src/vocabulary/interpretation.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';

/** Frozen all the way down, so that a function which changes its input breaks its test. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** A purchase in ISO text; billed monthly unless told otherwise. */
export function bought(family: ProductFamily, orderedAt: string, rest: Partial<Purchase> = {}): Purchase {
  return frozen({ family, billingCycle: 'monthly', orderedAt: instant(orderedAt), ...rest });
}

/** What an answer says, in one line: `immediate full`, `at-renewal`, `window-closed 2020-03-02T10:00:00.000Z`, `undetermined documents-silent`. */
export function said(answer: CancellationAnswer): string {
  if (answer.verdict === 'undetermined') return `undetermined ${answer.gaps.map((gap) => gap.gap).join()}`;
  if (answer.verdict === 'allowed') return answer.effect === 'immediate' ? `immediate ${answer.refund}` : answer.effect;
  const [reason] = answer.reasons;
  return reason.code === 'window-closed' ? `${reason.code} ${isoInstant(reason.closedAt)}` : reason.code;
}

/** The entry that an answer cites first; 'none' where it cites none. */
export function cites(answer: CancellationAnswer): string {
  return answer.basis[0]?.entry ?? 'none';
}

export function code(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return `${(error as { code: string }).code} at ${(error as { path: string }).path}`;
  }
  return 'nothing thrown';
}

/** The rows of a table in text, a row a line with bars between its cells; a line that ends with a bar goes on in the next one. */
export function cells(text: string): readonly string[][] {
  const lines = text.trim().split(/(?<!\|)\n/);
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A purchase in one line: `isv-saas annual 2019-03-01T10:00Z`; billed monthly unless told otherwise. */
export function purchaseIn(text: string): Purchase {
  const [family = '', ...rest] = text.split(' ');
  const orderedAt = rest.pop() ?? '';
  return bought(family as ProductFamily, orderedAt, { billingCycle: (rest[0] ?? 'monthly') as BillingCycle });
}

/** What an answer says, with its instant in full: `window-closed 2020-03-02` as `said` writes it. */
export function saidIn(text: string): string {
  return text.replace(/(?<= )\d{4}-\S+/, (at) => isoInstant(instant(at)));
}

/** An interpretation in one line: `I1 open-at-limit`. */
export function chosen(text: string): Interpretations {
  const [id = '', value] = text.split(' ');
  return { [id]: value };
}
