-- The answers, from the table `facts` and the tables of policy.sql. One view for each question; the last joins them.

-- Whole numbers divided and rounded, a half away from zero; and cut towards zero.
CREATE OR REPLACE MACRO rounded(numerator, denominator) AS
  CAST(sign(numerator) AS HUGEINT) * ((2 * abs(CAST(numerator AS HUGEINT)) + CAST(denominator AS HUGEINT)) // (2 * CAST(denominator AS HUGEINT)));
CREATE OR REPLACE MACRO cut(numerator, denominator) AS CAST(numerator AS HUGEINT) // CAST(denominator AS HUGEINT);
-- Months after an anchor, and how many whole terms lie between the anchor and an instant (T3).
CREATE OR REPLACE MACRO months_after(anchor, months) AS anchor + to_months(CAST(months AS INTEGER));
CREATE OR REPLACE MACRO rough_months(anchor, instant) AS (year(instant) - year(anchor)) * 12 + month(instant) - month(anchor);
CREATE OR REPLACE MACRO whole_months(anchor, instant) AS
  rough_months(anchor, instant) - CASE WHEN months_after(anchor, rough_months(anchor, instant)) > instant THEN 1 ELSE 0 END;

-- So many terms one after the other, each counted from the start of the one before (I33).
CREATE OR REPLACE MACRO terms_after(begin, terms, months) AS
  list_reduce([begin FOR i IN range(CAST(terms AS BIGINT) + 1)], (a, b) -> a + to_months(CAST(months AS INTEGER)));
-- The first end after an instant of a marketplace subscription's terms.
CREATE OR REPLACE MACRO marketplace_end(stated_end, instant, months) AS CASE
  WHEN instant < stated_end THEN stated_end
  WHEN terms_after(stated_end, whole_months(stated_end, instant) // months + 1, months) > instant
    THEN terms_after(stated_end, whole_months(stated_end, instant) // months + 1, months)
  ELSE terms_after(stated_end, whole_months(stated_end, instant) // months + 2, months) END;

-- The term that runs at an instant, counted from the anchor; in new commerce and of software from its day (T10).
CREATE OR REPLACE VIEW dated AS
SELECT f.*,
  CASE WHEN family IN ('new-commerce-license', 'software-subscription', 'azure-savings-plan')
    THEN date_trunc('day', term_anchor) ELSE term_anchor END AS counted_from,
  months_after(counted_from, (term_before + 1) * term_months) AS stated_term_end,
  greatest(term_before, CAST(floor(whole_months(counted_from, asked_at) / term_months) AS INTEGER)) AS term_number,
  greatest(term_before, CAST(floor(whole_months(counted_from, suspended_at) / term_months) AS INTEGER)) AS suspended_term_number,
  -- the first text on what follows a term: new commerce is judged by the day of that end, the others by their order
  CASE family
    WHEN 'new-commerce-license' THEN coalesce(stated_term_end, ordered_at) >= TIMESTAMP '2021-09-03'
    WHEN 'license-based' THEN ordered_at >= TIMESTAMP '2017-09-19'
    WHEN 'software-subscription' THEN ordered_at >= TIMESTAMP '2018-08-31'
    WHEN 'isv-saas' THEN ordered_at >= TIMESTAMP '2019-03-01'
    ELSE false END AS end_told,
  -- T5: who renews by itself
  end_told AND coalesce(auto_renew, true) AND (family IN ('isv-saas', 'new-commerce-license', 'license-based')
    OR (family = 'software-subscription' AND ordered_at >= TIMESTAMP '2021-10-14')) AS renews
FROM facts f;

-- Which opening of the window counts: the order, or the start of a later term where a rule opens it anew: that of its own day, in the marketplace the order's.
CREATE OR REPLACE VIEW opened AS
SELECT d.*,
  CASE WHEN renewed_at IS NOT NULL AND (d.family = 'new-commerce-license' OR by_day.reopens) THEN renewed_at ELSE ordered_at END AS opens_at
FROM (
  SELECT *,
    CASE WHEN term_anchor IS NOT NULL AND (CASE WHEN renews THEN term_number ELSE term_before END) > 0
      THEN months_after(counted_from, (CASE WHEN renews THEN term_number ELSE term_before END) * term_months) END AS renewed_at,
    CASE WHEN family IN ('license-based', 'software-subscription') THEN coalesce(renewed_at, ordered_at) ELSE ordered_at END AS reopened_by
  FROM dated) d
ASOF LEFT JOIN cancellation_rule by_day
  ON by_day.family = d.family AND by_day.cycle = d.rule_cycle AND d.reopened_by >= by_day.since;

-- Which rule judges it (I14): that of the opening, in the marketplace that of the order; W14 reaches back a week.
CREATE OR REPLACE VIEW ruled AS
SELECT o.*, r.rule, r.since, r.kind, r.size, r.refund_1, r.hours_1, r.months_1, r.refund_2, r.hours_2, r.refund_3, r.fee_2, r.fee_3, r.afterwards, r.reopens
FROM (
  SELECT *, CASE
    -- a reservation: the day of the refund
    WHEN family IN ('azure-reservation', 'azure-plan') THEN greatest(ordered_at, asked_at)
    WHEN family IN ('license-based', 'software-subscription') THEN opens_at
    WHEN family <> 'new-commerce-license' THEN ordered_at
    WHEN opens_at >= TIMESTAMP '2022-03-12' AND opens_at < TIMESTAMP '2022-03-19' AND asked_at >= TIMESTAMP '2022-03-19' THEN TIMESTAMP '2022-03-19'
    ELSE opens_at END AS selected_at
  FROM opened) o
ASOF LEFT JOIN cancellation_rule r ON r.family = o.family AND r.cycle = o.rule_cycle AND o.selected_at >= r.since;

CREATE OR REPLACE VIEW timed AS
SELECT *,
  CASE kind
    WHEN 'hours' THEN opens_at + to_hours(size)
    -- the last day counts to its end (I7)
    WHEN 'days' THEN date_trunc('day', opens_at) + to_days(size + 1)
  END AS closes_at,
  CASE WHEN hours_1 IS NOT NULL THEN opens_at + to_hours(hours_1) WHEN months_1 IS NOT NULL THEN months_after(opens_at, months_1) END AS step_1_ends,
  CASE WHEN hours_2 IS NOT NULL THEN opens_at + to_hours(hours_2) END AS step_2_ends,
  term_anchor IS NOT NULL AND NOT renews AND asked_at >= stated_term_end AS term_over,
  coalesce(plan_months, 0) = 72 AND ordered_at >= TIMESTAMP '2020-06-01' AS never_renews,
  months_after(term_anchor, term_number * term_months) AS running_since,
  family = 'license-based' AND term_anchor IS NOT NULL AND renews AND NOT never_renews AS may_migrate
FROM ruled;

CREATE OR REPLACE VIEW judged AS
SELECT *,
  CASE
    WHEN asked_at < ordered_at THEN 'before-order'
    -- what follows a term whose last day is 2026-05-04 or later is a choice that the facts do not state (L8)
    WHEN term_over AND family = 'new-commerce-license' AND stated_term_end > TIMESTAMP '2026-05-04'
      AND months_after(counted_from, term_before * term_months) >= TIMESTAMP '2025-04-01' THEN 'choice unstated'
    WHEN term_over AND end_told AND family <> 'license-based' THEN 'ended'
    WHEN rule IS NULL THEN 'before-first-source'
    WHEN family = 'license-based' AND plan_months = 72 AND ordered_at >= TIMESTAMP '2021-01-07' THEN 'denied'
    WHEN family = 'license-based' AND plan_months = 72 AND ordered_at >= TIMESTAMP '2020-06-01' THEN 'support'
    WHEN family = 'azure-reservation'
      AND EXISTS (SELECT 1 FROM product_without_refund p WHERE p.product = reserved_product AND asked_at >= p.since AND asked_at < p.until) THEN 'denied'
    WHEN kind = 'never' THEN 'denied'
    WHEN kind = 'support' THEN 'support'
    WHEN kind = 'deprovision' THEN 'deprovision'
    WHEN kind = 'silent' THEN 'silent'
    -- silence takes nothing from a refusal
    WHEN term_over AND NOT coalesce(asked_at >= closes_at AND afterwards = 'refused', false) THEN 'silent'
    -- M1: a renewal that may have led into new commerce; of longer plans and other cycles no text tells, of the others segment or equivalent are not stated
    WHEN may_migrate AND running_since >= greatest(stated_term_end, TIMESTAMP '2024-09-01') AND (coalesce(plan_months, 0) > 12 OR billing_cycle NOT IN ('monthly', 'annual') OR months_after(term_anchor, term_before * term_months) >= TIMESTAMP '2026-01-01') THEN 'silent'
    WHEN may_migrate AND running_since >= greatest(stated_term_end, TIMESTAMP '2024-01-01') THEN 'migration unstated'
    WHEN family = 'license-based' AND term_anchor IS NULL AND renews AND NOT never_renews
      AND asked_at >= greatest(months_after(ordered_at, 12), TIMESTAMP '2024-01-01') THEN 'term unstated'
    -- without a term, a renewal may have opened a window once the shortest term of the cycle is over, which ends with a day (T10)
    WHEN term_anchor IS NULL AND kind <> 'any-time'
      AND (CASE WHEN family = 'software-subscription' THEN asked_at >= TIMESTAMP '2022-07-11' ELSE reopens END)
      AND (family = 'new-commerce-license' OR (family = 'software-subscription' AND ordered_at >= TIMESTAMP '2021-10-14'))
      AND asked_at >= months_after(date_trunc('day', ordered_at), CASE billing_cycle WHEN 'annual' THEN 12 WHEN 'biennial' THEN 24 WHEN 'triennial' THEN 36 ELSE 1 END)
      THEN 'term unstated'
    WHEN closes_at IS NULL OR asked_at < closes_at THEN 'open'
    WHEN afterwards = 'at-renewal' THEN 'at-renewal'
    WHEN afterwards = 'silent' THEN 'silent'
    ELSE 'closed'
  END AS stage,
  CASE WHEN step_1_ends IS NULL OR asked_at < step_1_ends THEN refund_1 WHEN step_2_ends IS NULL OR asked_at < step_2_ends THEN refund_2 ELSE refund_3 END AS share,
  CASE WHEN step_1_ends IS NULL OR asked_at < step_1_ends THEN 0 WHEN step_2_ends IS NULL OR asked_at < step_2_ends THEN fee_2 ELSE fee_3 END AS fee
FROM timed;

CREATE OR REPLACE VIEW cancellation AS
SELECT *,
  CASE
    WHEN stage IN ('before-order', 'ended', 'denied', 'support', 'closed') THEN 'refused'
    WHEN stage IN ('silent', 'before-first-source', 'term unstated', 'choice unstated', 'migration unstated') THEN 'undetermined'
    ELSE 'allowed'
  END AS verdict,
  CASE WHEN stage IN ('deprovision', 'at-renewal') THEN stage WHEN stage = 'open' THEN 'immediate' END AS effect,
  CASE WHEN stage IN ('deprovision', 'at-renewal') THEN 'none' WHEN stage = 'open' THEN share END AS refund,
  CASE stage
    WHEN 'before-order' THEN 'before-order' WHEN 'ended' THEN 'already-ended' WHEN 'denied' THEN 'not-cancellable'
    WHEN 'support' THEN 'support-request-required' WHEN 'closed' THEN 'window-closed'
    WHEN 'before-first-source' THEN 'before-first-source' WHEN 'silent' THEN 'documents-silent' WHEN 'term unstated' THEN 'fact-missing'
    WHEN 'choice unstated' THEN 'fact-missing' WHEN 'migration unstated' THEN 'fact-missing'
  END AS why,
  CASE WHEN stage = 'open' THEN opens_at END AS window_opens,
  CASE WHEN stage IN ('open', 'closed') THEN closes_at END AS window_closes,
  CASE WHEN stage = 'at-renewal' AND family = 'isv-saas' THEN marketplace_end(stated_term_end, asked_at, term_months)
    WHEN stage = 'at-renewal' THEN months_after(counted_from, (term_number + 1) * term_months) END AS effective_at
FROM judged;

-- What comes back of a charge (E9, E10, W10, W14, W15, W16): days in UTC, one rounding at the end unless the text says otherwise.
CREATE OR REPLACE VIEW counted AS
SELECT c.*, w.rounding,
  date_diff('day', date_trunc('day', charge_starts), date_trunc('day', charge_ends)) + part_of_last_day AS charged_days,
  date_diff('day', date_trunc('day', asked_at), date_trunc('day', charge_ends)) + part_of_last_day - CASE WHEN w.day_of_event = 'used' THEN 1 ELSE 0 END AS days_left,
  c.family = 'azure-reservation' AND c.asked_at >= TIMESTAMP '2020-02-12' AS by_lower_price,
  -- the text cuts and rounds to two decimals: this many hundredths of a minor unit
  CASE digits WHEN 0 THEN 1 WHEN 2 THEN 100 ELSE 1000 END AS hundredths
FROM (SELECT
  -- the window of a renewal gives nothing back in full of a period that was over when it opened (W14, I32)
  * REPLACE (CASE WHEN refund = 'full' AND opens_at > ordered_at AND charge_ends <= opens_at THEN 'none' ELSE refund END AS refund),
  CASE WHEN CAST(charge_ends AS TIME) > CAST(charge_starts AS TIME) THEN 1 ELSE 0 END AS part_of_last_day FROM cancellation) c
JOIN refund_way w ON w.family = c.family;

CREATE OR REPLACE VIEW due AS
SELECT *,
  CASE
    WHEN refund = 'full' THEN paid
    WHEN refund <> 'prorated' OR days = 0 THEN 0
    WHEN days = charged_days THEN base
    WHEN rounding = 'once' THEN rounded(CAST(base AS HUGEINT) * days, charged_days)
    WHEN rounding = 'cut per seat' THEN cut(cut(CAST(paid AS HUGEINT) * days * 100, CAST(seats AS HUGEINT) * charged_days * hundredths) * hundredths * seats, 100)
    -- a license's price of a day: two decimals, three where the period is a month
    ELSE least(paid, rounded(rounded(rounded(CAST(paid AS HUGEINT) * 100 * parts, CAST(seats AS HUGEINT) * charged_days * hundredths) * days, parts) * hundredths * seats, 100))
  END AS before_fee
FROM (SELECT *,
  -- a reservation is refunded by the lower of the price paid and the present one, from 2020-02-12 (W17)
  CASE WHEN by_lower_price THEN least(paid, coalesce(current_price, paid)) ELSE paid END AS base, CASE WHEN charged_days > 31 THEN 1 ELSE 10 END AS parts, CASE WHEN refund = 'full' THEN charged_days WHEN refund = 'prorated' THEN greatest(0, least(charged_days, days_left)) ELSE 0 END AS days FROM counted);

CREATE OR REPLACE VIEW credited AS
SELECT *,
  CAST(greatest(0, CASE WHEN refund = 'prorated' THEN rounded(before_fee * (100 - fee), 100) ELSE before_fee END - already_credited) AS BIGINT) AS amount
FROM due;

-- What is not known: the fee, the refund, or the present price, unless nothing comes back at any price.
CREATE OR REPLACE VIEW refund_credit AS
SELECT id, CASE WHEN known THEN days END AS unused_days, CASE WHEN known THEN charged_days END AS charged_days, CASE WHEN known THEN amount END AS credit
FROM (SELECT *,
  stage <> 'support' AND verdict <> 'undetermined' AND refund IS DISTINCT FROM 'not-stated'
    -- a charge that begins after the running term is another one
    AND (coalesce(refund, 'none') = 'none' OR term_anchor IS NULL
      OR charge_starts < greatest(asked_at, months_after(counted_from, (CASE WHEN renews THEN term_number ELSE term_before END + 1) * term_months)))
    AND (refund IS DISTINCT FROM 'prorated' OR rule <> 'W17 fee unstated')
    AND (refund IS DISTINCT FROM 'prorated' OR NOT by_lower_price OR current_price IS NOT NULL OR amount = 0) AS known
FROM credited);

-- When the data of a suspended subscription is deleted (D4, L1, L2, L3, L7, L10; I3, I15, I18); NULL = not known, or not one instant.
CREATE OR REPLACE VIEW suspension AS
SELECT id, CASE
    WHEN days IS NULL OR (extra > 0 AND (account_opened_at IS NULL OR first_billing_at IS NULL)) THEN NULL
    WHEN (counts_from = 'term end' OR earlier_end <> 'nothing') AND term_end IS NULL THEN NULL
    WHEN counts_from = 'term end' THEN term_end + to_days(CAST(days AS INTEGER))
    WHEN earlier_end = 'unsaid' THEN NULL
    WHEN earlier_end = 'ends' THEN least(term_end, counted)
    ELSE counted
  END AS expires_at
FROM (
  SELECT *, months_after(counted_from, (suspended_term_number + 1) * term_months) AS term_end,
    suspended_at + to_days(CAST(days + least(extra, coalesce(epoch_ms(first_billing_at) - epoch_ms(account_opened_at), 0) // 86400000) AS INTEGER)) AS counted
  FROM dated d
  ASOF LEFT JOIN retention_rule r
    ON r.family = d.family AND r.cloud = d.retention_cloud AND r.who = d.suspended_by AND d.suspended_at >= r.since
);

CREATE OR REPLACE VIEW answers AS
SELECT c.id, c.verdict, c.effect, c.refund, c.why, c.window_opens, c.window_closes, c.effective_at,
  r.unused_days, r.charged_days, r.credit, s.expires_at
FROM cancellation c JOIN refund_credit r USING (id) JOIN suspension s USING (id);
