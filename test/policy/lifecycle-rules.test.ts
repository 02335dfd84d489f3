import { expect, it } from 'vitest';
import { chargeRules, moveRules } from '../../src/policy/lifecycle-rules.js';

it('every move and every charge stands on rules, from the day of their first source', () => {
  const told = Object.entries({ ...moveRules, charge: chargeRules }).map(
    ([move, rows]) => `${move} ${rows.map((row) => `${row.since} ${row.rules.join(' ')} ${row.source}`).join(', then ')}`,
  );
  const founding = 'suspend-subscription@2016-12-02';
  const lifecycle = 'subscription-lifecycle@undated';
  expect(told).toEqual([
    'activate 2019-11-20 B10 create-subscription@2019-11-20',
    `suspend 2016-12-01 D1 D2 ${founding}`,
    `reactivate 2016-12-01 D6 ${founding}`,
    `cancel 2016-12-01 D1 ${founding}`,
    'set-auto-renew 2019-03-02 C4 T5 create-subscription@2019-03-01',
    'set-end-of-term 2026-02-16 L8 extended-service-terms@undated',
    'change-quantity 2017-07-18 B9 create-subscription@2017-07-18',
    'convert-trial 2017-09-29 C2 trials@2017-09-29',
    'start-new-term 2026-05-04 L9 extended-service-terms@undated',
    'schedule-change 2021-09-03 T13 T6 create-subscription@2021-08-25',
    'renew 2017-09-19 C3 T4 billing-faq@2017-09-19',
    'extend 2026-05-04 L5 L8 extended-service-terms@undated',
    `expire 2017-09-19 R1 billing-faq@2017-09-19, then 2023-08-04 L4 ${lifecycle}`,
    `disable 2023-08-04 L4 L3 ${lifecycle}`,
    `delete 2016-12-01 D4 suspend-subscription@2016-12-01, then 2023-08-04 L3 L4 L6 subscription-lifecycle@2023-08-04`,
    'migrate 2024-01-01 M1 partner-news@2023-07-12',
    'charge 2019-11-26 T1 T3 subscription-resources@2019-11-01',
  ]);
});
