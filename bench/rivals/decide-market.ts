import type { Market, Place } from 'termbook';
import { markets } from 'termbook/buying';
import { unavailableMarkets } from '../../src/policy/reservation-markets.js';

export interface RivalMarket {
  readonly verdict: 'allowed' | 'refused' | 'undetermined';
}

const lists = unavailableMarkets['azure-reservation'].map(
  ({ unavailable }) => new Set(unavailable.flatMap((set) => Object.keys(set)) as Market[]),
);
const begins = ['2018-06-05', '2018-08-31', '2018-11-06', '2019-10-17'].map((day) => Date.parse(day));
const known = new Set<string>(markets);

/** By hand: the lists of our own table, as sets. */
export function rivalMarket({ family, market }: Place, at: number): RivalMarket {
  let index = begins.length - 1;
  while (index >= 0 && at < (begins[index] ?? 0)) index -= 1;
  if (family !== 'azure-reservation' || index < 0 || !known.has(market)) return { verdict: 'undetermined' };
  return { verdict: lists[index]?.has(market) === true ? 'refused' : 'allowed' };
}
