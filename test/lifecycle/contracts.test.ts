import { describe, expect, it } from 'vitest';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { convertTrial } from '../../src/lifecycle/convert-trial.js';
import { replay } from '../../src/lifecycle/replay.js';
import { setAutoRenew } from '../../src/lifecycle/set-auto-renew.js';
import { suspend } from '../../src/lifecycle/suspend.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { active, at, cancelled, disabled, expired, extended, ms, smuggled, suspended, trial } from './subscriptions.js';

const soon = at('2024-03-01T12:00Z');
const noInstant = 'expected an Instant (whole milliseconds), made by instant(), received "soon"';
const none = null as never;
const term = termFrom(soon, 'P1Y');
const ordered = { event: 'ordered', at: soon, subscription: active(), basis: [] } as never;
const moved = (event: string, facts: object) => replay([ordered, { event, at: soon, facts, basis: [] } as never]);

describe('a broken contract of the lifecycle says what, where and what is expected', () => {
  it.each<[string, () => unknown]>([
    ['wrong-type at "subscription": expected an object, received null', () => advance(none, soon)],
    ['wrong-type at "request": expected an object, received null', () => applyMove(active(), none, soon)],
    ['wrong-type at "roles": expected a list, received "admin-agent"', () => availableMoves(active(), 'admin-agent' as never, soon)],
    ['wrong-type at "facts": expected an object, received null', () => changeQuantity(active(), none, soon)],
    ['wrong-type at "facts": expected an object, received null', () => setAutoRenew(active(), none, soon)],
    ['wrong-type at "facts": expected an object, received null', () => suspend(active(), none, soon)],
    ['wrong-type at "facts": expected an object, received null', () => convertTrial(trial({ family: 'license-based' }), none, soon)],
    [
      'wrong-type at "term": expected an object, received null',
      () => convertTrial(trial({ family: 'license-based' }), { term: none }, soon),
    ],
    ['wrong-type at "windowStarts": expected a list, received "none"', () => advance(smuggled(active(), { windowStarts: 'none' }), soon)],
    ['wrong-type at "trial": expected an object, received null', () => advance(smuggled(trial(), { trial: null }), soon)],
    ['wrong-type at "events": expected a list, received null', () => replay(none)],
    ['wrong-type at "events[1]": expected an object, received null', () => replay([ordered, none])],
    ['wrong-type at "event.facts": expected an object, received null', () => moved('suspend', none)],
    ['wrong-type at "event.facts.autoRenew": expected true or false, received "yes"', () => moved('set-auto-renew', { autoRenew: 'yes' })],
    ['wrong-type at "event.facts.endOfTerm": expected text, received 7', () => moved('set-end-of-term', { endOfTerm: 7 })],
    [`invalid-instant at "to": ${noInstant}`, () => advance(active(), 'soon' as never)],
    [`invalid-instant at "span.untilAt": ${noInstant}`, () => comingDates(active(), { untilAt: 'soon' as never })],
    [`invalid-instant at "at": ${noInstant}`, () => applyMove(active(), { move: 'cancel' }, 'soon' as never)],
    [`invalid-instant at "at": ${noInstant}`, () => availableMoves(active(), [], 'soon' as never)],
    [`invalid-instant at "orderedAt": ${noInstant}`, () => advance(smuggled(active(), { orderedAt: 'soon' }), soon)],
    [`invalid-instant at "changedAt": ${noInstant}`, () => advance(smuggled(active(), { changedAt: 'soon' }), soon)],
    [`invalid-instant at "term.startsAt": ${noInstant}`, () => advance(smuggled(active(), { term: { ...term, startsAt: 'soon' } }), soon)],
    [`invalid-instant at "term.endsAt": ${noInstant}`, () => advance(smuggled(active(), { term: { ...term, endsAt: 'soon' } }), soon)],
    [`invalid-instant at "term.anchorAt": ${noInstant}`, () => advance(smuggled(active(), { term: { ...term, anchorAt: 'soon' } }), soon)],
    [
      `invalid-instant at "trial.opensAt": ${noInstant}`,
      () => advance(smuggled(trial(), { trial: { opensAt: 'soon', closesAt: null } }), soon),
    ],
    [
      `invalid-instant at "trial.closesAt": ${noInstant}`,
      () => advance(smuggled(trial(), { trial: { opensAt: soon, closesAt: 'soon' } }), soon),
    ],
    [`invalid-instant at "suspendedAt": ${noInstant}`, () => advance(smuggled(suspended(), { suspendedAt: 'soon' }), soon)],
    [`invalid-instant at "extendedAt": ${noInstant}`, () => advance(smuggled(extended(), { extendedAt: 'soon' }), soon)],
    [`invalid-instant at "expiredAt": ${noInstant}`, () => advance(smuggled(expired(), { expiredAt: 'soon' }), soon)],
    [`invalid-instant at "disabledAt": ${noInstant}`, () => advance(smuggled(disabled(), { disabledAt: 'soon' }), soon)],
    [`invalid-instant at "cancelledAt": ${noInstant}`, () => advance(smuggled(cancelled(), { cancelledAt: 'soon' }), soon)],
    [`invalid-instant at "completedAt": ${noInstant}`, () => applyMove(active(), { move: 'renew', completedAt: 'soon' as never }, soon)],
    [
      `invalid-instant at "event.at": ${noInstant}`,
      () => replay([ordered, { event: 'suspend', at: 'soon', facts: {}, basis: [] } as never]),
    ],
    [`invalid-instant at "event.facts.term.endsAt": ${noInstant}`, () => moved('convert-trial', { term: { ...term, endsAt: 'soon' } })],
    [`invalid-instant at "event.facts.term.endsAt": ${noInstant}`, () => moved('renew', { term: { ...term, endsAt: 'soon' } })],
    [`invalid-instant at "event.facts.completedAt": ${noInstant}`, () => moved('renew', { completedAt: 'soon' })],
    ['invalid-quantity at "quantity": expected a whole number of at least 0, received -1', () => advance(active({ quantity: -1 }), soon)],
    ['invalid-quantity at "quantity": expected a whole number of at least 0, received 0.5', () => advance(active({ quantity: 0.5 }), soon)],
    ['invalid-quantity at "quantity": expected a whole number above 0, received 0', () => changeQuantity(active(), { quantity: 0 }, soon)],
    [
      'invalid-quantity at "quantity": expected a whole number above 0, received 0.5',
      () => changeQuantity(active(), { quantity: 0.5 }, soon),
    ],
    [
      'invalid-quantity at "event.facts.quantity": expected a whole number above 0, received 0',
      () => moved('change-quantity', { quantity: 0 }),
    ],
    [
      'invalid-quantity at "event.facts.quantity": expected a whole number above 0, received 0.5',
      () => moved('change-quantity', { quantity: 0.5 }),
    ],
    ['illegal-history at "events": expected at least one event, received a list', () => replay([] as never)],
    [
      'illegal-history at "events[0].event": expected ordered, received "suspend"',
      () => replay([{ event: 'suspend', at: soon, facts: {}, basis: [] } as never]),
    ],
    ['illegal-history at "event": expected one order only, received "ordered"', () => replay([ordered, ordered])],
    [
      'illegal-history at "event": expected a move that starts from active, received "reactivate"',
      () => replay([ordered, { event: 'reactivate', at: soon, facts: {}, basis: [] }]),
    ],
    [
      'invalid-term at "term.duration": expected P1M, P1Y, P2Y, P3Y, P4Y, P5Y, received "P7D"',
      () => convertTrial(trial({ family: 'license-based' }), { term: { ...term, duration: 'P7D' as never } }, soon),
    ],
    [
      'invalid-term at "term.endsAt": expected an instant after term.startsAt and the move, received 1709294400000',
      () => convertTrial(trial({ family: 'license-based' }), { term: { ...term, endsAt: soon } }, soon),
    ],
  ])('%s', (message, ask) => {
    expect(ask).toThrow(message);
  });

  it.each<[string, () => unknown]>([
    ['a quantity of 0 is held by what has ended', () => advance(active({ quantity: 0 }), soon)],
    ['one seat is a quantity', () => changeQuantity(active(), { quantity: 1 }, soon)],
    ['one seat is a quantity of an event', () => moved('change-quantity', { quantity: 1 })],
    ['a trial of open end has no closing instant', () => advance(trial({ trial: { opensAt: soon, closesAt: null } }), soon)],
    ['a renewal need not say when it completed', () => moved('renew', { completedAt: null })],
    [
      'a term that ends a millisecond after the conversion is one',
      () => convertTrial(trial({ family: 'license-based' }), { term: { ...term, startsAt: ms(soon, -1), endsAt: ms(soon, 1) } }, soon),
    ],
  ])('%s', (_name, ask) => {
    expect(ask).not.toThrow();
  });
});
