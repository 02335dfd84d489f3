import { expect, it } from 'vitest';
import { chargeRules, moveRules } from '../../src/policy/lifecycle-rules.js';

it('every move and every charge stands on rules, with a source', () => {
  const told = Object.entries({ ...moveRules, charge: chargeRules }).map(
    ([move, [row, ...more]]) => `${move} ${row.rules.join(' ')} ${row.source} ${String(more.length)}`,
  );
  const create = 'create-subscription@2019-11-27 0';
  const history = 'partner-center-history 0';
  expect(told).toEqual([
    `activate B10 ${create}`,
    `suspend D1 D2 ${create}`,
    `reactivate D6 ${create}`,
    `cancel D1 ${create}`,
    `set-auto-renew C4 T5 ${create}`,
    `change-quantity B9 ${create}`,
    `convert-trial C2 ${create}`,
    `renew C3 T4 ${create}`,
    `expire L4 ${history}`,
    `disable L4 L3 ${history}`,
    `delete D4 L3 L4 L6 ${history}`,
    `charge T1 T3 ${history}`,
  ]);
});
