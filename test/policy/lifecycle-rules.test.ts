import { expect, it } from 'vitest';
import { chargeRules, moveRules } from '../../src/policy/lifecycle-rules.js';

it('every move and every charge stands on rules, with a source', () => {
  const told = Object.entries({ ...moveRules, charge: chargeRules }).map(
    ([move, rows]) => `${move} ${rows.map((row) => `${row.rules.join(' ')} ${row.source}`).join(', then ')}`,
  );
  const create = 'create-subscription@2019-11-27';
  const history = 'partner-center-history';
  const lifecycle = 'subscription-lifecycle@2023-08-04';
  expect(told).toEqual([
    `activate B10 ${create}`,
    `suspend D1 D2 ${create}`,
    `reactivate D6 ${create}`,
    `cancel D1 ${create}`,
    `set-auto-renew C4 T5 ${create}`,
    `change-quantity B9 ${create}`,
    `convert-trial C2 ${create}`,
    `renew C3 T4 ${create}`,
    `expire R1 billing-faq@2017-09-19, then L4 ${lifecycle}`,
    `disable L4 L3 ${lifecycle}`,
    `delete D4 suspend-subscription@2016-12-01, then L3 L4 L6 ${lifecycle}`,
    `charge T1 T3 ${history}`,
  ]);
});
