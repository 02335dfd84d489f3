import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { Move } from '../vocabulary/move.js';

/** The rule by which only what is suspended is reactivated, and only until its end (D6). */
export const reactivationRules = /* @__PURE__ */ datedTable<Cited>('move/reactivate', [
  {
    since: '2016-12-01',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'suspend-subscription@2016-12-02',
    rules: ['D6'],
  },
]);

/** The rules behind each move, for every family. */
export const moveRules = {
  activate: /* @__PURE__ */ datedTable<Cited>('move/activate', [
    {
      since: '2019-11-20',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'create-subscription@2019-11-20',
      rules: ['B10'],
    },
  ]),
  suspend: /* @__PURE__ */ datedTable<Cited>('move/suspend', [
    {
      since: '2016-12-01',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'suspend-subscription@2016-12-02',
      rules: ['D1', 'D2'],
    },
  ]),
  reactivate: reactivationRules,
  cancel: /* @__PURE__ */ datedTable<Cited>('move/cancel', [
    {
      since: '2016-12-01',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'suspend-subscription@2016-12-02',
      rules: ['D1'],
    },
  ]),
  'set-auto-renew': /* @__PURE__ */ datedTable<Cited>('move/set-auto-renew', [
    {
      since: '2019-03-02',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'create-subscription@2019-03-01',
      rules: ['C4', 'T5'],
    },
  ]),
  'set-end-of-term': /* @__PURE__ */ datedTable<Cited>('move/set-end-of-term', [
    {
      since: '2026-02-16',
      certainty: 'stated',
      source: 'extended-service-terms@undated',
      rules: ['L8'],
    },
  ]),
  'change-quantity': /* @__PURE__ */ datedTable<Cited>('move/change-quantity', [
    {
      since: '2017-07-18',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'create-subscription@2017-07-18',
      rules: ['B9'],
    },
  ]),
  'convert-trial': /* @__PURE__ */ datedTable<Cited>('move/convert-trial', [
    {
      since: '2017-09-29',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'trials@2017-09-29',
      rules: ['C2'],
    },
  ]),
  'start-new-term': /* @__PURE__ */ datedTable<Cited>('move/start-new-term', [
    {
      since: '2026-05-04',
      certainty: 'stated',
      source: 'extended-service-terms@undated',
      rules: ['L9'],
    },
  ]),
  'schedule-change': /* @__PURE__ */ datedTable<Cited>('move/schedule-change', [
    {
      since: '2021-09-03',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'create-subscription@2021-08-25',
      rules: ['T13', 'T6'],
    },
  ]),
  renew: /* @__PURE__ */ datedTable<Cited>('move/renew', [
    {
      since: '2017-09-19',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'billing-faq@2017-09-19',
      rules: ['C3', 'T4'],
    },
  ]),
  extend: /* @__PURE__ */ datedTable<Cited>('move/extend', [
    {
      since: '2026-05-04',
      certainty: 'stated',
      source: 'extended-service-terms@undated',
      rules: ['L5', 'L8'],
    },
  ]),
  expire: /* @__PURE__ */ datedTable<Cited>('move/expire', [
    {
      since: '2017-09-19',
      seenUntil: '2017-10-18',
      certainty: 'first-seen',
      source: 'billing-faq@2017-09-19',
      rules: ['R1'],
    },
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@undated',
      rules: ['L4'],
    },
  ]),
  disable: /* @__PURE__ */ datedTable<Cited>('move/disable', [
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@undated',
      rules: ['L4', 'L3'],
    },
  ]),
  delete: /* @__PURE__ */ datedTable<Cited>('move/delete', [
    {
      since: '2016-12-01',
      seenUntil: '2021-10-06',
      certainty: 'first-seen',
      source: 'suspend-subscription@2016-12-01',
      rules: ['D4'],
    },
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@2023-08-04',
      rules: ['L3', 'L4', 'L6'],
    },
  ]),
  migrate: /* @__PURE__ */ datedTable<Cited>('move/migrate', [
    {
      since: '2024-01-01',
      certainty: 'stated',
      source: 'partner-news@2023-07-12',
      rules: ['M1'],
    },
  ]),
} as const satisfies { readonly [M in Move]: DatedTable<Cited> };

/** The rules behind the charges of a running term. */
export const chargeRules = /* @__PURE__ */ datedTable<Cited>('charge/all', [
  {
    since: '2019-11-26',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'subscription-resources@2019-11-01',
    rules: ['T1', 'T3'],
  },
]);

/** The day of the month whose charges a printed table counts otherwise, as written (I39). */
export const printedChargeDay = '-30';
