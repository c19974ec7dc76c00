-- Who handles an initiative, with an open account: officials who work in its area, and every coordinator.
SELECT i.id AS initiative_id, w.user_id, 'official' AS role
  FROM initiatives_initiative i
  JOIN initiatives_areaworker w ON w.area_id = i.area_id
  JOIN accounts_user u ON u.id = w.user_id AND u.is_active
  JOIN accounts_rolegrant g ON g.user_id = w.user_id AND g.role = 'official'
 UNION ALL
SELECT i.id, g.user_id, 'coordinator'
  FROM initiatives_initiative i
 CROSS JOIN accounts_rolegrant g
  JOIN accounts_user u ON u.id = g.user_id AND u.is_active
 WHERE g.role = 'coordinator'
