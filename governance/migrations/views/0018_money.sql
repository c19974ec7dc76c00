-- What is told of an initiative's money and what is granted to it, each part with where it comes from and how long it
-- holds. What was told always held until it ends. The parts have no WHERE of their own: so PostgreSQL looks them up by
-- initiative where they are joined. A department pays as its institution.
SELECT every.*, coalesce((SELECT p.parent_id FROM initiatives_party p WHERE p.id = every.party_id), party_id)
       AS institution_id
  FROM (
    SELECT n.id, 'told' AS basis, n.initiative_id, CASE WHEN n.kind <> 'own' THEN n.party_id END AS party_id,
           n.share_percent AS told, NULL::numeric(12, 2) AS granted, NULL::numeric AS a_year,
           n.kind NOT IN ('own', 'contribution') AND NOT n.has_many_payers AS is_outside,
           '0001-01-01'::date AS first_day, coalesce(n.ends_on, '9999-12-31') AS last_day,
           (n.created_at AT TIME ZONE 'Europe/Amsterdam')::date AS since, n.is_invented
      FROM initiatives_income n
     UNION ALL
    SELECT a.id, 'granted', a.initiative_id, a.granted_by_id, NULL::smallint,
           a.amount_granted, a.amount_granted * 365 / coalesce(a.last_day - a.first_day + 1, 365), true,
           a.first_day, coalesce(a.last_day, '9999-12-31'), a.first_day, a.is_invented
      FROM governance_arrangement a
  ) every
 WHERE told IS NOT NULL OR granted > 0
