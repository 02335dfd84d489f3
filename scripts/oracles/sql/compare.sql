-- The library's answers (table `library`) against the answers of SQL: how many differ, column by column.
CREATE OR REPLACE MACRO differs(a, b) AS count(*) FILTER (WHERE a IS DISTINCT FROM b);
CREATE OR REPLACE VIEW differences AS
SELECT count(*) AS row_count,
  differs(a.verdict, l.verdict) AS verdict, differs(a.effect, l.effect) AS effect, differs(a.refund, l.refund) AS refund, differs(a.why, l.why) AS why,
  differs(a.window_opens, l.window_opens) AS window_opens, differs(a.window_closes, l.window_closes) AS window_closes,
  differs(a.effective_at, l.effective_at) AS effective_at,
  differs(a.unused_days, l.unused_days) AS unused_days, differs(a.charged_days, l.charged_days) AS charged_days, differs(a.credit, l.credit) AS credit,
  differs(a.expires_at, l.expires_at) AS expires_at
FROM answers a JOIN library l USING (id);

-- How often each limit of each rule was met to the millisecond, before, at and after it.
CREATE OR REPLACE VIEW hits AS
WITH near AS (
  SELECT rule || ': closes' AS limit_name, epoch_ms(asked_at) - epoch_ms(closes_at) AS ms FROM judged WHERE closes_at IS NOT NULL
  UNION ALL SELECT rule || ': first share ends', epoch_ms(asked_at) - epoch_ms(step_1_ends) FROM judged WHERE step_1_ends IS NOT NULL
  UNION ALL SELECT rule || ': second share ends', epoch_ms(asked_at) - epoch_ms(step_2_ends) FROM judged WHERE step_2_ends IS NOT NULL
  UNION ALL SELECT rule || ': opens again with a term', epoch_ms(asked_at) - epoch_ms(opens_at) FROM judged WHERE opens_at > ordered_at
  UNION ALL SELECT r.family || ' ' || r.cycle || ': since ' || strftime(r.since, '%Y-%m-%d'), epoch_ms(f.ordered_at) - epoch_ms(r.since)
    FROM facts f JOIN cancellation_rule r ON r.family = f.family AND r.cycle = f.rule_cycle AND r.since > TIMESTAMP '0001-01-01'
)
SELECT limit_name || ', ' || ms || ' ms' AS boundary, count(*) AS hits FROM near WHERE ms BETWEEN -1 AND 1 AND limit_name IS NOT NULL GROUP BY ALL;

CREATE OR REPLACE VIEW classes AS
SELECT 'cancellation: ' || concat_ws(' ', verdict, effect, refund, CASE WHEN verdict <> 'allowed' THEN why END) AS class, count(*) AS row_count FROM answers GROUP BY ALL
UNION ALL SELECT 'expiry: ' || CASE WHEN expires_at IS NULL THEN 'undetermined' ELSE 'computed' END, count(*) FROM answers GROUP BY ALL;
