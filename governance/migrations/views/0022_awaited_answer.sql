-- What the municipality owes the carriers of an initiative an answer on: challenges that wait, and of their messages
-- after its last answer the first one.
SELECT c.id AS key, 'challenge' AS kind, c.initiative_id, c.task AS title, c.submitted_on AS asked_on,
       c.answer_due_on AS due_on
  FROM governance_challenge c
 WHERE c.state IN ('submitted', 'in_talks')
 UNION ALL
SELECT m.id, 'message', m.initiative_id, NULL, (m.created_at AT TIME ZONE 'Europe/Amsterdam')::date, m.answer_due_on
  FROM governance_threadmessage m
 WHERE NOT m.is_from_city
   AND NOT EXISTS (
     SELECT FROM governance_threadmessage a
      WHERE a.initiative_id = m.initiative_id AND a.is_from_city AND (a.created_at, a.id) > (m.created_at, m.id))
   AND NOT EXISTS (
     SELECT FROM governance_threadmessage e
      WHERE e.initiative_id = m.initiative_id AND NOT e.is_from_city AND (e.created_at, e.id) < (m.created_at, m.id)
        AND NOT EXISTS (
          SELECT FROM governance_threadmessage b
           WHERE b.initiative_id = m.initiative_id AND b.is_from_city AND (b.created_at, b.id) > (e.created_at, e.id)))
