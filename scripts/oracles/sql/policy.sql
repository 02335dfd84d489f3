-- The rulebook's tables as tables. One row is one dated rule; `rule` is its id in the rulebook.
-- Nothing here is computed from the library: whoever knows the texts can check it line by line.

-- Cancellation windows (2.1). `kind`: 'hours' and 'days' are the length, 'any-time' has no end, 'never' is no window at all,
-- 'support' needs a support request, 'deprovision' means that removing the resource ends it, 'silent' that no text speaks.
-- A refund has up to three steps: the first lasts until `hours_1` (or `months_1`) after the window opened, and so on.
-- `fee_n` is the fee in percent of what would come back. `cycle`: 'any', or the billing cycle that the row speaks of.
CREATE OR REPLACE TABLE cancellation_rule AS
SELECT family, cycle, rule, CAST(since AS TIMESTAMP) AS since, kind, size, refund_1, hours_1, months_1, refund_2, hours_2, refund_3, fee_2, fee_3, afterwards,
  CAST(reopens AS BOOLEAN) AS reopens
FROM (VALUES
  -- family, cycle, rule, since, kind, size, 1: share, hours, months, 2: share, hours, 3: share, fees of 2 and 3, afterwards, renewal reopens
  ('isv-saas', 'monthly', 'W1 monthly', '2019-03-01', 'hours', 24, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'silent', 0),
  ('isv-saas', 'monthly', 'W2 E1 E2', '2019-11-20', 'hours', 24, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'monthly', 'W4 I17 monthly', '2023-10-24', 'hours', 24, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'monthly', 'W4 monthly', '2024-07-16', 'hours', 72, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'annual', 'W1 annual', '2019-03-01', 'hours', 336, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'silent', 0),
  ('isv-saas', 'annual', 'W2 E3 E4', '2019-11-20', 'hours', 336, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'annual', 'W4 I17 annual', '2023-10-24', 'hours', 72, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'annual', 'W4 annual', '2024-07-16', 'hours', 72, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'other', 'W1 other', '2019-03-01', 'silent', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('isv-saas', 'other', 'W4 other', '2023-10-24', 'hours', 72, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'at-renewal', 0),
  ('software-subscription', 'any', 'W5 unstated', '2018-08-31', 'days', 60, 'not-stated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('software-subscription', 'any', 'W5 E7 E10', '2019-12-18', 'days', 60, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('software-subscription', 'any', 'W6 E8 E10', '2021-06-01', 'days', 30, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('software-subscription', 'any', 'W7', '2022-07-11', 'hours', 168, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 1),
  ('perpetual-software', 'any', 'W5 E7 E9', '2019-12-18', 'days', 60, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('perpetual-software', 'any', 'W6 W8 E8 E9', '2021-06-01', 'days', 30, 'full', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('windows-7-esu', 'any', 'W9 E11', '2019-12-18', 'support', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('windows-7-esu', 'any', 'W9 I20 as W5', '2020-01-24', 'days', 60, 'not-stated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('windows-7-esu', 'any', 'W9 I20 as W6', '2021-06-01', 'days', 30, 'not-stated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('license-based', 'any', 'W10 I23', '2017-10-17', 'any-time', NULL, 'full', 720, NULL, 'prorated', NULL, NULL, 0, 0, 'refused', 0),
  ('license-based', 'any', 'W11', '2020-07-25', 'any-time', NULL, 'full', NULL, 1, 'prorated', NULL, NULL, 0, 0, 'refused', 0),
  ('license-based', 'any', 'W12', '2023-01-11', 'any-time', NULL, 'full', NULL, 1, 'prorated', NULL, NULL, 0, 0, 'refused', 1),
  ('new-commerce-license', 'any', 'W13 preview', '2021-09-03', 'hours', 720, 'full', 24, NULL, 'prorated', NULL, NULL, 0, 0, 'refused', 1),
  ('new-commerce-license', 'any', 'W13', '2021-10-03', 'hours', 72, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 1),
  ('new-commerce-license', 'any', 'W14', '2022-03-19', 'hours', 168, 'full', 24, NULL, 'prorated', NULL, NULL, 0, 0, 'refused', 1),
  ('azure-reservation', 'any', 'W17 fee unstated', '2018-05-11', 'any-time', NULL, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('azure-reservation', 'any', 'W15', '2018-10-12', 'any-time', NULL, 'prorated', 120, NULL, 'not-stated', 144, 'prorated', 0, 12, 'refused', 0),
  ('azure-reservation', 'any', 'W16', '2018-11-15', 'any-time', NULL, 'prorated', 144, NULL, 'prorated', NULL, NULL, 12, 0, 'refused', 0),
  ('azure-reservation', 'any', 'W17', '2019-04-13', 'any-time', NULL, 'prorated', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('azure-savings-plan', 'any', 'W18', '2022-10-12', 'never', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('azure-plan', 'any', 'W19', '2022-11-22', 'any-time', NULL, 'none', NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('azure-linux-plan', 'any', 'W20 E12', '2019-12-18', 'never', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0),
  ('isv-metered', 'any', 'E6', '2019-11-20', 'deprovision', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 'refused', 0)
) AS t(family, cycle, rule, since, kind, size, refund_1, hours_1, months_1, refund_2, hours_2, refund_3, fee_2, fee_3, afterwards, reopens);

-- Reserved products that cannot be refunded, by the day of the refund (E12, W17).
CREATE OR REPLACE TABLE product_without_refund AS
SELECT product, CAST(since AS TIMESTAMP) AS since, CAST(until AS TIMESTAMP) AS until FROM (VALUES
  ('suse', '2019-12-18', '9999-12-31'), ('red-hat', '2019-12-18', '9999-12-31'), ('databricks', '2020-06-12', '9999-12-31'),
  ('vmware-by-cloudsimple', '2020-06-12', '2026-01-15'), ('red-hat-openshift', '2020-06-12', '2026-01-15'),
  ('synapse-pre-purchase', '2022-10-10', '9999-12-31'), ('defender-for-cloud', '2026-01-15', '9999-12-31'), ('sentinel', '2026-01-15', '9999-12-31')
) AS t(product, since, until);

-- How a prorated refund is counted and rounded (I9, I19, W10, W14).
CREATE OR REPLACE TABLE refund_way AS
SELECT * FROM (VALUES
  ('new-commerce-license',  'unused', 'cut per seat'),
  ('license-based',         'unused', 'price of a day'),
  ('software-subscription', 'used',   'once'),
  ('perpetual-software',    'used',   'once'),
  ('windows-7-esu',         'used',   'once'),
  ('azure-reservation',     'unused', 'once'),
  ('azure-savings-plan',    'used',   'once'),
  ('azure-plan',            'used',   'once'),
  ('azure-linux-plan',      'used',   'once'),
  ('isv-saas',              'used',   'once'),
  ('isv-metered',           'used',   'once')
) AS t(family, day_of_event, rounding);

-- How long the data of a suspended subscription is kept (2.2, 4.1, 4.2). `who`: whose suspension; `cloud`: 'china' is 21Vianet.
-- `extra` days at most are added for the time between account opening and first billing (I3): not known unless both are stated.
-- `earlier_end`: what a term does that ends before the days are over: nothing, end them, or leave what follows unsaid
-- ('unsaid' is a preview that says both that the data is deleted and that it can be resumed at any time).
CREATE OR REPLACE TABLE retention_rule AS
SELECT family, cloud, who, rule, CAST(since AS TIMESTAMP) AS since, counts_from, days, extra, earlier_end
FROM (VALUES
  ('license-based',        'other', 'anyone',      'L1',    '2016-12-01', 'suspension', 60, 0,   'nothing'),
  ('license-based',        'other', 'anyone',      'D4 L1', '2017-03-30', 'suspension', 90, 30,  'nothing'),
  ('license-based',        'other', 'anyone',      'L1',    '2023-08-04', 'suspension', 90, 0,   'ends'),
  ('license-based',        'china', 'anyone',      'L2',    '2018-10-29', 'suspension', 60, 0,   'nothing'),
  ('isv-saas',             'any',   'partner',     'D4',    '2019-03-01', 'suspension', 90, 30,  'nothing'),
  ('isv-saas',             'any',   'marketplace', 'L7',    '2021-10-27', 'suspension', 30, 0,   'nothing'),
  ('new-commerce-license', 'any',   'anyone',      'L10',   '2021-10-04', 'suspension', 90, 0,   'unsaid'),
  ('new-commerce-license', 'any',   'anyone',      'L3',    '2023-08-04', 'term end',  120, 0,   'nothing')
) AS t(family, cloud, who, rule, since, counts_from, days, extra, earlier_end);
