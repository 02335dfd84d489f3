import type { Cited, DatedTable } from '../kernel/dated-table.js';
import { datedTable, undated } from '../kernel/dated-table.js';
import type { Move } from '../vocabulary/move.js';
import type { SourceId } from './sources.js';

const create2019 = 'create-subscription@2019-11-27';
const history = 'partner-center-history';

/** The rules behind each move, for every family. */
export const moveRules = {
  activate: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/activate', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Create a subscription', rules: ['B10'] },
  ]),
  suspend: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/suspend', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Suspend a subscription', rules: ['D1', 'D2'] },
  ]),
  reactivate: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/reactivate', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Suspend a subscription', rules: ['D6'] },
  ]),
  cancel: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/cancel', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Cancel a subscription', rules: ['D1'] },
  ]),
  'set-auto-renew': /* @__PURE__ */ datedTable<Cited<SourceId>>('move/set-auto-renew', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Manage auto-renewal', rules: ['C4', 'T5'] },
  ]),
  'change-quantity': /* @__PURE__ */ datedTable<Cited<SourceId>>('move/change-quantity', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'After the purchase', rules: ['B9'] },
  ]),
  'convert-trial': /* @__PURE__ */ datedTable<Cited<SourceId>>('move/convert-trial', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Free trials', rules: ['C2'] },
  ]),
  renew: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/renew', [
    { since: undated, certainty: 'first-seen', source: create2019, section: 'Manage auto-renewal', rules: ['C3', 'T4'] },
  ]),
  expire: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/expire', [
    {
      since: '2017-09-19',
      seenUntil: '2017-10-18',
      certainty: 'first-seen',
      source: 'billing-faq@2017-09-19',
      section: 'Free trials FAQ',
      rules: ['R1'],
    },
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@2023-08-04',
      section: 'New commerce › Expired',
      rules: ['L4'],
    },
  ]),
  disable: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/disable', [
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@2023-08-04',
      section: 'New commerce › Disabled',
      rules: ['L4', 'L3'],
    },
  ]),
  delete: /* @__PURE__ */ datedTable<Cited<SourceId>>('move/delete', [
    {
      since: '2016-12-01',
      seenUntil: '2021-10-06',
      certainty: 'first-seen',
      source: 'suspend-subscription@2016-12-01',
      section: 'Suspend a subscription',
      rules: ['D4'],
    },
    {
      since: '2023-08-04',
      seenUntil: '2023-10-23',
      certainty: 'first-seen',
      source: 'subscription-lifecycle@2023-08-04',
      section: 'New commerce › Deleted',
      rules: ['L3', 'L4', 'L6'],
    },
  ]),
} as const satisfies { readonly [M in Move]: DatedTable<Cited<SourceId>> };

/** The rules behind the charges of a running term. */
export const chargeRules = /* @__PURE__ */ datedTable<Cited<SourceId>>('charge/all', [
  { since: undated, certainty: 'first-seen', source: history, section: '2.4', rules: ['T1', 'T3'] },
]);
