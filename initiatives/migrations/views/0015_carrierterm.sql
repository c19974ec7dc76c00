-- From which day until which day somebody whose account is open carries an initiative.
SELECT c.id AS carrier_id, c.initiative_id, c.user_id, c.key_tasks, c.started_on AS first_day,
       coalesce(c.ended_on, '9999-12-31') AS last_day
  FROM initiatives_carrier c JOIN accounts_user u ON u.id = c.user_id AND u.is_active
