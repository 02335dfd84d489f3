import { checkObject } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, minuteMs } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { CancellationEffectsRow } from '../../policy/cancellation-effects.js';
import { cancellationEffectsOfSoftware } from '../../policy/cancellation-effects.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import { inForce } from '../asking/in-force.js';

/** The effects of a cancellation; `shownByAt` is the latest instant at which the portal shows it. */
export interface CancellationEffects
  extends Pick<CancellationEffectsRow, 'revoked' | 'listed' | 'mustStopUsing' | 'partnerRemoves' | 'creditedOn'> {
  /** The instant by which the cancellation is shown. */
  readonly shownByAt: Instant;
}
/** The answer of `cancellationEffects`: the effects of the cancellation, or the gaps. */
export type CancellationEffectsAnswer = ValueAnswer<'cancellation-effects', CancellationEffects>;

/**
 * Returns the effects of a cancellation of software. Keys and download links are revoked, the item stays listed without its key, customer
 * and partner stop using it, the partner removes software, downloads and links, the credit comes with the next invoice, and the portal may
 * show it 15 minutes late. The date of the cancellation selects the document; the answer does not depend on the present. For other families
 * the documents do not say. Throws TermbookError 'invalid-instant'. Rule: E14.
 * @example
 * import { cancellationEffects } from 'termbook/policies';
 * import { instant, isoInstant } from 'termbook';
 * const answer = cancellationEffects({ family: 'perpetual-software', cancelledAt: instant('2020-03-01T10:00Z') });
 * answer.verdict === 'computed' && isoInstant(answer.shownByAt); // => '2020-03-01T10:15:00.000Z'
 */
export function cancellationEffects(
  facts: { readonly family: ProductFamily; readonly cancelledAt: Instant },
  options?: Options,
): CancellationEffectsAnswer {
  checkObject(facts, 'facts');
  const { family, cancelledAt } = facts;
  checkInstant(cancelledAt, 'cancelledAt');
  const undetermined = (gap: Gap): CancellationEffectsAnswer => ({
    question: 'cancellation-effects',
    at: null,
    basis: [],
    verdict: 'undetermined',
    gaps: [gap],
  });
  if (!productFamilies.includes(family)) return undetermined(unknownValue('family', family));
  const { entry, basis } = inForce(cancellationEffectsOfSoftware, cancelledAt, options);
  if (entry === null) return undetermined(beforeFirst(cancellationEffectsOfSoftware));
  if (!entry.families.includes(family)) return undetermined(silentOn('delivery'));
  return {
    question: 'cancellation-effects',
    at: null,
    basis,
    verdict: 'computed',
    contested: [],
    changesAt: null,
    revoked: entry.revoked,
    listed: entry.listed,
    mustStopUsing: entry.mustStopUsing,
    partnerRemoves: entry.partnerRemoves,
    creditedOn: entry.creditedOn,
    shownByAt: addMs(cancelledAt, entry.portalLagMinutes * minuteMs),
  };
}
