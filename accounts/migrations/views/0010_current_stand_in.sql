-- Who stands in today for whom: of a period that goes on, while both hold an office that handles initiatives.
SELECT s.person_id, s.stand_in_id, s.last_day
  FROM accounts_standin s
  JOIN accounts_user u ON u.id = s.stand_in_id AND u.is_active
 WHERE (now() AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN s.first_day AND s.last_day
   AND EXISTS (SELECT FROM accounts_rolegrant g WHERE g.user_id = s.stand_in_id AND g.role IN ('official', 'coordinator'))
   AND EXISTS (SELECT FROM accounts_rolegrant g WHERE g.user_id = s.person_id AND g.role IN ('official', 'coordinator'))
