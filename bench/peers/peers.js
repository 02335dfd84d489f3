/**
 * Libraries that somebody might pick instead, on work of the same kind. They answer less than termbook does (no dates of policy, no citation, no reading),
 * so what is compared is the cost of the machinery.
 */
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { type } from 'arktype';
import Big from 'big.js';
import currency from 'currency.js';
import { addMonths } from 'date-fns/addMonths';
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { add, allocate, dinero, toSnapshot } from 'dinero.js';
import { USD } from 'dinero.js/currencies';
import jsonLogic from 'json-logic-js';
import { Engine } from 'json-rules-engine';
import { DateTime } from 'luxon';
import { createMachine as robotMachine, interpret, state as robotState, transition as robotTransition } from 'robot3';
import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { createActor, createMachine, getNextSnapshot } from 'xstate';
import { createStore } from '@xstate/store';

dayjs.extend(utc);
const hourMs = 3_600_000;
const orderedAt = Date.parse('2020-03-01T10:00Z');
const askedAt = (index) => orderedAt + (index % 48) * hourMs;

const engine = new Engine();
const open = { fact: 'at', operator: 'lessThan', value: { fact: 'closesAt' } };
const over = { fact: 'at', operator: 'greaterThanInclusive', value: { fact: 'closesAt' } };
engine.addRule({ conditions: { all: [open] }, event: { type: 'immediate', params: { refund: 'full' } } });
engine.addRule({ conditions: { all: [over] }, event: { type: 'at-renewal', params: { refund: 'none' } } });
const logic = { if: [{ '<': [{ var: 'at' }, { var: 'closesAt' }] }, 'immediate', 'at-renewal'] };

const states = {
  active: { on: { suspend: 'suspended' } },
  suspended: { on: { reactivate: 'active' } },
};
const machine = createMachine({ id: 'subscription', initial: 'active', context: {}, states });
const first = createActor(machine).start().getSnapshot();
const robot = robotMachine({
  active: robotState(robotTransition('suspend', 'suspended')),
  suspended: robotState(robotTransition('reactivate', 'active')),
});
const actor = createActor(machine).start();
const service = interpret(robot, () => {});
const store = createStore({
  context: { status: 'active' },
  on: { suspend: () => ({ status: 'suspended' }), reactivate: () => ({ status: 'active' }) },
});

const wire = {
  family: 'isv-saas',
  billingCycle: 'monthly',
  orderedAt: '2020-03-01T10:00:00Z',
  term: { duration: 'P1M', startsAt: '2020-03-01T10:00:00Z', endsAt: '2020-04-01T10:00:00Z' },
};
const ajv = new Ajv();
addFormats(ajv);
const dateText = { type: 'string', format: 'date-time' };
const ajvCheck = ajv.compile({
  type: 'object',
  required: ['family', 'billingCycle', 'orderedAt'],
  properties: {
    family: { enum: ['isv-saas', 'license-based'] },
    billingCycle: { enum: ['monthly', 'annual'] },
    orderedAt: dateText,
    term: { type: 'object', properties: { duration: { enum: ['P1M', 'P1Y'] }, startsAt: dateText, endsAt: dateText } },
  },
});
const vDate = v.pipe(v.string(), v.isoTimestamp());
const vSchema = v.object({
  family: v.picklist(['isv-saas', 'license-based']),
  billingCycle: v.picklist(['monthly', 'annual']),
  orderedAt: vDate,
  term: v.object({ duration: v.picklist(['P1M', 'P1Y']), startsAt: vDate, endsAt: vDate }),
});
const aType = type({
  family: "'isv-saas' | 'license-based'",
  billingCycle: "'monthly' | 'annual'",
  orderedAt: 'string.date.iso',
  term: { duration: "'P1M' | 'P1Y'", startsAt: 'string.date.iso', endsAt: 'string.date.iso' },
});

/** By the comparison of ours that they stand beside. */
export const peers = {
  decision: [
    { name: 'json-logic-js', run: (index) => jsonLogic.apply(logic, { at: askedAt(index), closesAt: orderedAt + 24 * hourMs }) },
    { name: 'json-rules-engine', isAsync: true, run: (index) => engine.run({ at: askedAt(index), closesAt: orderedAt + 24 * hourMs }) },
  ],
  'lifecycle step': [
    { name: 'xstate, pure', run: () => getNextSnapshot(machine, first, { type: 'suspend' }) },
    { name: 'xstate, an actor that runs', run: (index) => actor.send({ type: index % 2 === 0 ? 'suspend' : 'reactivate' }) },
    {
      name: 'xstate, an actor from a stored state',
      run: () => {
        const restored = createActor(machine, { snapshot: first }).start();
        restored.send({ type: 'suspend' });
        return restored.getSnapshot();
      },
    },
    { name: 'robot3', run: (index) => service.send(index % 2 === 0 ? 'suspend' : 'reactivate') },
    { name: '@xstate/store', run: (index) => store.send({ type: index % 2 === 0 ? 'suspend' : 'reactivate' }) },
  ],
  'tax split': [
    {
      name: 'dinero.js, allocate in the ratio of net and tax',
      run: (index) => allocate(dinero({ amount: 1999 + index, currency: USD }), [100, 10]).map(toSnapshot),
    },
    {
      name: 'dinero.js, one addition',
      run: (index) => toSnapshot(add(dinero({ amount: 1999 + index, currency: USD }), dinero({ amount: 200, currency: USD }))),
    },
    { name: 'currency.js', run: (index) => currency((1999 + index) / 100).divide(1.1) },
    { name: 'big.js', run: (index) => new Big(1999 + index).div('1.10').round(0, Big.roundHalfUp) },
  ],
  'calendar months': [
    { name: 'date-fns, local dates', run: (index) => addMonths(new Date(orderedAt), 1 + (index % 60)).getTime() },
    {
      name: 'luxon, UTC',
      run: (index) =>
        DateTime.fromMillis(orderedAt, { zone: 'utc' })
          .plus({ months: 1 + (index % 60) })
          .toMillis(),
    },
    {
      name: 'dayjs, UTC',
      run: (index) =>
        dayjs
          .utc(orderedAt)
          .add(1 + (index % 60), 'month')
          .valueOf(),
    },
    {
      name: 'temporal-polyfill',
      run: (index) =>
        Temporal.Instant.fromEpochMilliseconds(orderedAt)
          .toZonedDateTimeISO('UTC')
          .add({ months: 1 + (index % 60) }).epochMilliseconds,
    },
  ],
  'facts from JSON': [
    { name: 'ajv, compiled', run: () => ajvCheck(wire) },
    { name: 'valibot', run: () => v.safeParse(vSchema, wire) },
    { name: 'arktype', run: () => aType(wire) },
  ],
};
