import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { TimeWindow } from '../../src/kernel/window.js';
import type {
  Change,
  KnownSaasFacts,
  LoggedOperation,
  MarketplaceState,
  Operation,
  SaasSubscription,
} from '../../src/marketplace/index.js';
import { applyWebhook, marketplaceState, saasSubscription } from '../../src/marketplace/index.js';
import type { Term } from '../../src/vocabulary/term.js';
import { absentOrNone, brokenBy, replaced as replacedAt } from '../wrong-fields.js';
import { call, subscribed } from './fixtures.js';

const at = instant('2022-05-01');
const { resource } = saasSubscription(subscribed);
const change = call('ChangeQuantity', 11, { quantity: 7, subscription: subscribed });
const { state } = applyWebhook(marketplaceState(resource!, { readAt: instant('2022-03-10') }), change, at);

const replaced = (value: unknown, path: string, by: unknown): unknown => replacedAt(value, path.split('.'), by);

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

type Need = 'needed' | 'stated' | 'optional' | 'handed on';
type Needs<T> = { readonly [K in keyof Required<T>]: Need };
/** What the next state needs: a value; a value or a stated null; a value, null or nothing; and what it hands on as it came. */
const term: Needs<Term> = { duration: 'needed', startsAt: 'needed', endsAt: 'needed', anchorAt: 'optional' };
const recordNeeds: Needs<SaasSubscription> = {
  ...{ id: 'optional', planId: 'optional', quantity: 'optional', hasQuantity: 'optional', status: 'optional', duration: 'optional' },
  ...{ billingCycle: 'optional', term: 'optional', autoRenew: 'optional', isFreeTrial: 'optional', createdAt: 'optional' },
  ...{ name: 'handed on', publisherId: 'handed on', offerId: 'handed on', beneficiary: 'handed on', purchaser: 'handed on' },
  ...{ allowedOperations: 'handed on', modifiedAt: 'handed on' },
};
const operationNeeds: Needs<Operation> = {
  ...{ id: 'needed', subscriptionId: 'needed', word: 'needed', stage: 'needed', at: 'needed' },
  ...{ action: 'stated', change: 'stated', subscription: 'stated' },
  ...{ move: 'handed on', status: 'handed on', planId: 'handed on', quantity: 'handed on' },
};
const knownNeeds: Needs<KnownSaasFacts> = {
  ...{ family: 'optional', billingCycle: 'optional', quantity: 'optional', autoRenew: 'optional', trial: 'optional' },
  // an invalid Instant counts as not stated
  ...{ orderedAt: 'handed on', suspendedAt: 'handed on', cancelledAt: 'handed on' },
};
const stateNeeds: Needs<MarketplaceState> = {
  ...{ initial: 'needed', readAt: 'stated', known: 'needed', operations: 'needed' },
  // what follows from these is made anew
  ...{ resource: 'handed on', facts: 'handed on', purchase: 'handed on', issues: 'handed on' },
};
const under = (path: string, needs: object) => Object.entries(needs).map(([key, need]) => [`${path}${key}`, need as Need] as const);
const fields = [
  ...under('', stateNeeds),
  ...under('initial.', recordNeeds),
  ...under('initial.term.', term),
  ...under('known.', knownNeeds),
  ...under('known.trial.', { opensAt: 'needed', closesAt: 'stated' } satisfies Needs<TimeWindow>),
  ...under('operations.0.', { operation: 'needed', outcome: 'handed on', refusal: 'handed on' } satisfies Needs<LoggedOperation>),
  ...under('operations.0.operation.', operationNeeds),
  ...under('operations.0.operation.change.', { what: 'needed', from: 'handed on', to: 'stated' } satisfies Needs<Change>),
  ...under('operations.0.operation.subscription.', recordNeeds),
  ...under('operations.0.operation.subscription.term.', term),
];

describe('each field of a stored state', () => {
  const known = { ...{ family: 'isv-saas', billingCycle: 'monthly', quantity: 5, autoRenew: true, orderedAt: at } } as const;
  const whole = replaced(state, 'known', { ...known, suspendedAt: at, cancelledAt: at, trial: { opensAt: at, closesAt: at } });
  const failure = (path: string, by: unknown) => brokenBy(() => applyWebhook(replaced(whole, path, by) as MarketplaceState, change, at));

  it.each(fields)('%s is %s: anything else is told by its place', (path, need) => {
    const told = `state.${path.replace('.0', '[0]')}`;
    for (const by of absentOrNone) {
      const isLeftOut = by == null && (need === 'optional' || (by === null && need === 'stated'));
      const expected = isLeftOut || need === 'handed on' ? [null, 'state.operations'] : [expect.stringContaining(told)];
      expect(expected).toContainEqual(failure(path, by));
    }
  });

  it('that is no plain JSON is told of the list, where two payloads of one operation are compared', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic);
    for (const by of [cyclic, 7n]) expect(failure('operations.0.operation.subscription.purchaser', by)).toBe('state.operations');
  });

  it('left out by a store that drops null is as null', () => {
    for (const [path, need] of fields.filter(([field, one]) => one === 'optional' && !field.startsWith('operations.'))) {
      const [gone, nothing] = [undefined, null].map((by) => applyWebhook(replaced(whole, path, by) as MarketplaceState, change, at));
      expect([need, path, gone?.verdict, gone?.issues]).toEqual([need, path, nothing?.verdict, nothing?.issues]);
      expect(gone?.state.facts).toEqual(nothing?.state.facts);
    }
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
