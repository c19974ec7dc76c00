-- Who pays which share, per period in which nothing of the money changes: docs/adr/0021 says why so. An
-- institution pays what its departments pay together.
SELECT initiative_id || ' ' || first_day || ' ' || coalesce(party_id::text, '') AS id,
       initiative_id, first_day, last_day, party_id, told, a_year, told_since, granted_since, is_invented,
       CASE WHEN all_told IS NULL THEN 'granted' ELSE 'told' END AS basis,
       round(CASE WHEN all_told IS NULL THEN 100 * a_year / all_a_year
                  ELSE 100.0 * coalesce(told, 0) / greatest(100, all_told) END, 4) AS least,
       round(CASE WHEN all_told IS NULL THEN 100 * a_year / all_a_year
                  ELSE 100.0 * (coalesce(told, 0) + unknown + greatest(0, 100 - all_told)) / greatest(100, all_told)
              END, 4) AS most,
       round(100.0 * unknown / greatest(100, all_told), 4) AS payer_unknown,
       greatest(0, 100 - all_told) AS untold,
       no_party + coalesce(all_told < 100, false)::int AS others
  FROM (
    SELECT p.initiative_id, p.first_day, p.last_day, m.institution_id AS party_id,
           sum(m.told) FILTER (WHERE m.institution_id IS NOT NULL) AS told, sum(m.a_year) AS a_year,
           min(m.since) FILTER (WHERE m.basis = 'told' AND m.institution_id IS NOT NULL) AS told_since,
           min(m.since) FILTER (WHERE m.basis = 'granted') AS granted_since,
           bool_or(m.is_invented) AS is_invented,
           sum(sum(m.told)) OVER whole AS all_told, sum(sum(m.a_year)) OVER whole AS all_a_year,
           coalesce(sum(sum(m.told) FILTER (WHERE m.institution_id IS NULL AND m.is_outside)) OVER whole, 0) AS unknown,
           sum(count(*) FILTER (WHERE m.institution_id IS NULL)) OVER whole AS no_party,
           count(m.institution_id) OVER whole AS parties
      FROM (
        SELECT initiative_id, day AS first_day,
               lead(day, 1, '10000-01-01') OVER (PARTITION BY initiative_id ORDER BY day) - 1 AS last_day
          FROM (SELECT id AS initiative_id, '0001-01-01'::date AS day FROM initiatives_initiative
                 UNION ALL SELECT initiative_id, first_day FROM governance_money WHERE first_day > '0001-01-01'
                 UNION ALL SELECT initiative_id, last_day + 1 FROM governance_money WHERE last_day < '9999-12-31') changes
      ) p
      JOIN governance_money m
        ON m.initiative_id = p.initiative_id AND m.first_day <= p.first_day AND m.last_day >= p.first_day
     WHERE p.first_day <= p.last_day
     GROUP BY p.initiative_id, p.first_day, p.last_day, m.institution_id
    WINDOW whole AS (PARTITION BY p.initiative_id, p.first_day, p.last_day)
  ) parts
 WHERE party_id IS NOT NULL OR parties = 0
