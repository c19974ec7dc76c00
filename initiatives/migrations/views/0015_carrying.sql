-- What is known of who carries an initiative, per period in which nobody came or left.
-- An answer that somebody takes over, or that a part goes on, counts as a second carrier; that it stands still says that
-- there is none. When everybody who was noted left, nobody carries it as far as is known. Where it is unknown whether
-- there are others, one is counted.
SELECT n.initiative_id, n.first_day, n.last_day, n.noted, known.least, known.is_known,
       greatest(known.least - n.noted, (NOT known.is_known)::int) AS others,
       n.with_all_tasks = 1 AND n.with_tasks = 1 AND NOT told.goes_on AS is_all_on_one, told.stops, n.changed_on
  FROM (
    SELECT p.initiative_id, p.first_day, p.last_day, count(*) FILTER (WHERE c.carries) AS noted,
           count(c.started_on) > 0 AS were_there,
           count(*) FILTER (WHERE c.carries AND c.tasks > 0) AS with_tasks,
           count(*) FILTER (WHERE c.carries AND c.tasks >= 6) AS with_all_tasks,
           max(CASE WHEN c.carries THEN c.started_on ELSE c.ended_on + 1 END) AS changed_on
      FROM (
        SELECT initiative_id, day AS first_day,
               lead(day, 1, '10000-01-01') OVER (PARTITION BY initiative_id ORDER BY day) - 1 AS last_day
          FROM (SELECT id AS initiative_id, '0001-01-01'::date AS day FROM initiatives_initiative
                 UNION ALL SELECT initiative_id, started_on FROM initiatives_carrier
                 UNION ALL SELECT initiative_id, ended_on + 1 FROM initiatives_carrier WHERE ended_on IS NOT NULL) changes
      ) p
      LEFT JOIN LATERAL (
        SELECT o.started_on, o.ended_on, cardinality(o.key_tasks) AS tasks,
               u.is_active AND (o.ended_on IS NULL OR o.ended_on >= p.first_day) AS carries
          FROM initiatives_carrier o JOIN accounts_user u ON u.id = o.user_id
         WHERE o.initiative_id = p.initiative_id AND o.started_on <= p.first_day
      ) c ON true
     WHERE p.first_day <= p.last_day
     GROUP BY p.initiative_id, p.first_day, p.last_day
  ) n
  JOIN initiatives_initiative i ON i.id = n.initiative_id
 CROSS JOIN LATERAL (
    SELECT i.absence_effect IN ('taken_over', 'partly') AS goes_on, i.absence_effect = 'stops' AS stops
  ) told
 CROSS JOIN LATERAL (
    SELECT greatest(n.noted, i.carriers_told, CASE WHEN n.noted > 0 AND told.goes_on THEN 2 END) AS least,
           i.carriers_told IS NOT NULL OR n.noted > 1
             OR CASE WHEN n.noted = 1 THEN told.goes_on OR told.stops ELSE n.were_there END AS is_known
  ) known
