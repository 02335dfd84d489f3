import type { Market, Place } from 'termbook';
import { markets } from 'termbook';
import { unavailableMarkets } from '../../src/policy/reservation-markets.js';

export interface RivalMarket {
  readonly verdict: 'allowed' | 'refused' | 'undetermined';
}

const [first, second] = unavailableMarkets['azure-reservation'].map(
  ({ unavailable }) => new Set(unavailable.flatMap((set) => Object.keys(set)) as Market[]),
);
const firstSince = Date.parse('2018-11-01');
const secondSince = Date.parse('2019-10-18');
const known = new Set<string>(markets);

/** By hand: the lists of our own table, as sets. */
export function rivalMarket({ family, market }: Place, at: number): RivalMarket {
  if (family !== 'azure-reservation' || at < firstSince || !known.has(market)) return { verdict: 'undetermined' };
  const list = at < secondSince ? first : second;
  return { verdict: list?.has(market) === true ? 'refused' : 'allowed' };
}
