-- In the public register; alive when it has not stopped.
SELECT i.id AS initiative_id, i.area_id, i.phase <> 'stopped' AS is_alive,
       (i.published_at AT TIME ZONE 'Europe/Amsterdam')::date AS published_on
  FROM initiatives_initiative i
 WHERE i.status = 'published'
