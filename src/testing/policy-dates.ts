import type { Instant } from '../kernel/instant.js';
import type { Cited, Timeline } from '../kernel/timeline.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import { extendedTerms } from '../policy/extended-term.js';
import { unavailableMarkets } from '../policy/reservation-markets.js';
import { downloadLinks } from '../policy/software-delivery.js';
import { retentions } from '../policy/suspension-retention.js';
import { taxInclusiveMarkets } from '../policy/tax-inclusive-markets.js';
import type { ProductFamily } from '../vocabulary/product.js';

function begins(rows: readonly Timeline<Cited>[]): readonly Instant[] {
  const dates = rows.flat().flatMap(({ sinceAt }) => (sinceAt > 0 ? [sinceAt] : []));
  return [...new Set(dates)].sort((a, b) => a - b);
}

const known = /* @__PURE__ */ new Map<ProductFamily, readonly Instant[]>();

/** The dates on which a cancellation or retention policy of a family begins, in the order of time; looked up for every case, so kept. */
export function datesOf(family: ProductFamily): readonly Instant[] {
  const dates = known.get(family) ?? familyDates(family);
  known.set(family, dates);
  return dates;
}

function familyDates(family: ProductFamily): readonly Instant[] {
  const retention = retentions[family];
  return begins([
    ...Object.values(cancellationWindows[family]),
    ...(retention === null ? [] : [retention.byPartner, retention.byPublisher]),
  ]);
}

/** The dates on which a policy begins that cancellations, suspensions, prices, markets or download links meet. */
export function policyDates(): readonly Instant[] {
  const prices: readonly Timeline<Cited>[] = Object.values(taxInclusiveMarkets);
  const markets: readonly (Timeline<Cited> | null)[] = Object.values(unavailableMarkets);
  const windows = Object.values(cancellationWindows).flatMap((cycles): readonly Timeline<Cited>[] => Object.values(cycles));
  const kept = Object.values(retentions).flatMap((retention): readonly Timeline<Cited>[] =>
    retention === null ? [] : [retention.byPartner, retention.byPublisher],
  );
  return begins([...windows, ...kept, ...prices, ...markets.filter((rows) => rows !== null), downloadLinks, extendedTerms]);
}
