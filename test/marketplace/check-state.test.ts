import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { MarketplaceState } from '../../src/marketplace/index.js';
import { applyWebhook, marketplaceState, saasSubscription } from '../../src/marketplace/index.js';
import { call, subscribed } from './fixtures.js';

const at = instant('2022-05-01');
const { resource } = saasSubscription(subscribed);
const change = call('ChangeQuantity', 11, { quantity: 7, subscription: subscribed });
const { state } = applyWebhook(marketplaceState(resource!, { readAt: instant('2022-03-10') }), change, at);

/** A copy of a stored value with another value at a place, as a store that was tampered with gives it back. */
function replaced(value: unknown, path: string, by: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const names = path.split('.');
  const last = names.pop() ?? '';
  const place = names.reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], copy);
  Object.assign(place as object, { [last]: by });
  return copy;
}

const instants = 'an Instant (whole milliseconds), made by instant()';
const statuses = 'not-started, pending-fulfillment-start, subscribed, suspended, unsubscribed';
const actions = 'subscribe, unsubscribe, suspend, reinstate, renew, change-plan, change-quantity, transfer';

/** What a record may hold, and what is told of anything else there. */
const record: readonly (readonly [place: string, by: unknown, told: string])[] = [
  ['id', 7, 'wrong-type at "*.id": expected text, received 7'],
  ['createdAt', 'soon', `invalid-instant at "*.createdAt": expected ${instants}, received "soon"`],
  ['status', 'paused', `wrong-type at "*.status": expected ${statuses}, received "paused"`],
  ['term', 'P1M', 'wrong-type at "*.term": expected an object, received "P1M"'],
  ['term.startsAt', 1.5, `invalid-instant at "*.term.startsAt": expected ${instants}, received 1.5`],
  ['term.endsAt', null, `invalid-instant at "*.term.endsAt": expected ${instants}, received null`],
];
const at0 = 'operations[0].operation';
const first = (path: string): string => `operations.0.operation.${path}`;

describe('a state that comes back from a store otherwise than it went in', () => {
  it.each<readonly [path: string, by: unknown, told: string]>([
    ['initial', null, 'wrong-type at "state.initial": expected an object, received null'],
    ['readAt', 'then', `invalid-instant at "state.readAt": expected ${instants}, received "then"`],
    ['known', 'nothing', 'wrong-type at "state.known": expected an object, received "nothing"'],
    ['operations', {}, 'wrong-type at "state.operations": expected a list, received an object'],
    ['operations', [null], 'wrong-type at "state.operations[0]": expected an object, received null'],
    ['operations.0.operation', 'op', `wrong-type at "state.${at0}": expected an object, received "op"`],
    [first('id'), 7, `wrong-type at "state.${at0}.id": expected text, received 7`],
    [first('at'), null, `invalid-instant at "state.${at0}.at": expected ${instants}, received null`],
    [first('action'), 'merge', `wrong-type at "state.${at0}.action": expected ${actions}, received "merge"`],
    [first('change'), 'quantity', `wrong-type at "state.${at0}.change": expected an object, received "quantity"`],
    ...record.map(([place, by, told]) => [`initial.${place}`, by, told.replace('*', 'state.initial')] as const),
    ...record.map(([place, by, told]) => [first(`subscription.${place}`), by, told.replace('*', `state.${at0}.subscription`)] as const),
  ])('is told by the place that is wrong, %s', (path, by, told) => {
    expect(() => applyWebhook(replaced(state, path, by) as MarketplaceState, change, at)).toThrow(told);
  });

  it('is no state at all when it is no object', () => {
    expect(() => applyWebhook('state' as unknown as MarketplaceState, change, at)).toThrow(
      'wrong-type at "state": expected an object, received "state"',
    );
  });

  it('may leave out whatever a record need not state', () => {
    const bare = { ...resource!, createdAt: null, status: null, term: null };
    const kept = { ...marketplaceState(bare), operations: [] };
    expect(applyWebhook(kept, call('Merge', 11), at).verdict).toBe('tagged');
    const again = applyWebhook(applyWebhook(kept, call('Merge', 11), at).state, call('Suspend', 12), at);
    expect(again.state.operations.map(({ outcome }) => outcome)).toEqual(['tagged', 'applied']);
  });
});

describe('what a first state is made of', () => {
  it.each(record)('is told by the place that is wrong, initial.%s', (path, by, told) => {
    expect(() => marketplaceState(replaced(resource, path, by) as typeof resource & object)).toThrow(told.replace('*', 'initial'));
  });

  it.each([
    ['a record', () => marketplaceState(null as unknown as typeof resource & object), 'wrong-type at "initial": expected an object'],
    ['options', () => marketplaceState(resource!, 7 as unknown as object), 'wrong-type at "options": expected an object'],
    [
      'known facts',
      () => marketplaceState(resource!, { known: 7 as unknown as object }),
      'wrong-type at "options.known": expected an object',
    ],
    ['an instant', () => applyWebhook(state, change, Number.NaN as typeof at), 'invalid-instant at "at": expected'],
  ])('is told by its name when it is no %s', (_what, made, told) => {
    expect(made).toThrow(told);
  });
});
