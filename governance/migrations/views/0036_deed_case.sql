-- What institutions did, case by case: one row per case and deed, with the party whose case it is. docs/method.md says
-- what each deed counts. `final_on`: from which day the case counts, because by then it is known how it went; `kept`:
-- how it went, NULL for what is measured in days, which runs from `counted_on` to `ended_on`.
SELECT deed || ' ' || key AS id, deed, party_id, initiative_id, kind, counted_on, final_on, kept, ended_on, is_invented
  FROM (
    -- A refusal is a decision too; who withdraws a request gets none.
    SELECT 'decision-days' AS deed, a.id::text AS key, a.granted_by_id AS party_id, a.initiative_id, a.kind,
           a.asked_on AS counted_on, a.asked_on AS final_on, NULL::boolean AS kept, a.decided_on AS ended_on,
           a.is_invented
      FROM governance_arrangement a WHERE a.asked_on IS NOT NULL AND a.outcome <> 'withdrawn'
     UNION ALL
    -- Decided before its first day; an open request is late from that day on.
    SELECT 'decided-in-time', a.id::text, a.granted_by_id, a.initiative_id, a.kind, a.first_day,
           least(a.decided_on, a.first_day), coalesce(a.decided_on < a.first_day, false), NULL, a.is_invented
      FROM governance_arrangement a
     WHERE (a.asked_on IS NOT NULL OR a.decided_on IS NOT NULL) AND a.outcome <> 'withdrawn'
     UNION ALL
    SELECT 'longer-than-year', a.id::text, a.granted_by_id, a.initiative_id, a.kind, a.first_day, a.first_day,
           a.last_day IS NULL OR a.last_day >= (a.first_day + interval '1 year')::date, NULL, a.is_invented
      FROM governance_arrangement a WHERE a.outcome NOT IN ('refused', 'withdrawn')
     UNION ALL
    SELECT 'reason-given', a.id::text, a.granted_by_id, a.initiative_id, a.kind, coalesce(a.notice_given_on, a.last_day),
           coalesce(a.notice_given_on, a.last_day), a.end_reason_given, NULL, a.is_invented
      FROM governance_arrangement a
     WHERE a.end_reason_given IS NOT NULL AND coalesce(a.notice_given_on, a.last_day) IS NOT NULL
     UNION ALL
    -- Asked for once: no exception from the same rule for the same initiative went before it.
    SELECT 'exception-once', a.id::text, a.granted_by_id, a.initiative_id, a.kind, a.first_day, a.first_day,
           NOT EXISTS (SELECT FROM governance_arrangement b
                        WHERE b.initiative_id = a.initiative_id AND b.rule = a.rule AND b.outcome IN ('granted', 'partly')
                          AND (b.first_day, b.id) < (a.first_day, a.id)), NULL, a.is_invented
      FROM governance_arrangement a WHERE a.outcome IN ('granted', 'partly')
     UNION ALL
    SELECT 'answered-in-time', c.id::text, d.party_id, c.initiative_id, 'challenge', c.answer_due_on,
           least(c.answered_on, c.answer_due_on + 1), coalesce(c.answered_on <= c.answer_due_on, false), NULL,
           c.is_invented
      FROM governance_challenge c JOIN governance_department d ON d.id = c.department_id
     WHERE d.party_id IS NOT NULL AND (c.state <> 'withdrawn' OR c.answered_on IS NOT NULL)
     UNION ALL
    -- The department of who promised it, as contact person of that initiative on the day it was due.
    SELECT 'promise-kept', f.id::text, p.department_id, s.initiative_id, 'promise', f.due_on,
           least(f.closed_on, f.due_on + 1), f.state = 'done' AND f.closed_on <= f.due_on, NULL, f.is_invented
      FROM assessment_followup f
      JOIN assessment_subject s ON s.id = f.subject_id
      JOIN LATERAL (
        SELECT p.department_id FROM governance_contactperson p
         WHERE p.initiative_id = s.initiative_id AND p.user_id = f.owner_id AND p.department_id IS NOT NULL
           AND p.starts_on <= f.due_on AND (p.ends_on IS NULL OR p.ends_on >= f.due_on)
         ORDER BY p.starts_on DESC, p.id LIMIT 1) p ON true
     UNION ALL
    -- Of a partner in a chain by the day first agreed: a later day it names itself makes nothing kept.
    SELECT 'promise-kept', w.id::text, w.party_id, w.initiative_id, 'promise', w.due_on,
           least(w.closed_on, w.due_on + 1), coalesce(w.outcome = 'kept' AND w.closed_on <= w.due_on, false), NULL,
           w.is_invented
      FROM governance_partnerpromise w
     UNION ALL
    -- A call that was settled before its last day needed no answer.
    SELECT 'answered-in-time', k.id::text, w.party_id, w.initiative_id, 'call', k.answer_due_on,
           least(k.answered_on, k.answer_due_on + 1), coalesce(k.answered_on <= k.answer_due_on, false), NULL,
           k.is_invented
      FROM governance_partnercall k JOIN governance_partnerpromise w ON w.id = k.promise_id
     WHERE k.answered_on IS NOT NULL OR w.closed_on IS NULL OR w.closed_on > k.answer_due_on
     UNION ALL
    -- Residents are owed each answer that was asked, by the day asked then, until it comes or another is asked. What was
    -- asked anew by its last day, or dealt with or off the list by then, needed no answer.
    SELECT 'answered-in-time', s.id::text, s.party_id, NULL, 'issue', s.answer_due_on,
           least(n.answered_on, s.answer_due_on + 1), coalesce(n.answered_on <= s.answer_due_on, false), NULL,
           i.is_invented
      FROM governance_issuestep s
      JOIN governance_issue i ON i.id = s.issue_id
      LEFT JOIN LATERAL (
        SELECT d.day, CASE WHEN l.kind = 'answered' THEN d.day END AS answered_on
          FROM governance_issuestep l
         CROSS JOIN LATERAL (SELECT (l.created_at AT TIME ZONE 'Europe/Amsterdam')::date AS day) d
         WHERE l.issue_id = s.issue_id AND (l.created_at, l.id) > (s.created_at, s.id)
           AND (l.kind IN ('asked', 'answered') OR (l.kind = 'moved' AND l.state IN ('declined', 'settled')))
         ORDER BY l.created_at, l.id LIMIT 1) n ON true
     WHERE s.kind = 'asked' AND (n.answered_on IS NOT NULL OR n.day IS NULL OR n.day > s.answer_due_on)
     UNION ALL
    SELECT 'goal-held', g.id::text, d.party_id, NULL, 'goal', coalesce(g.withdrawn_on, g.ends_on),
           coalesce(g.withdrawn_on, g.ends_on),
           g.withdrawn_on IS NULL OR coalesce(g.withdrawn_on > g.ends_on, false), NULL, g.is_invented
      FROM governance_policygoal g JOIN governance_department d ON d.id = g.department_id
     WHERE d.party_id IS NOT NULL AND coalesce(g.withdrawn_on, g.ends_on) IS NOT NULL
     UNION ALL
    -- A year of contact, counted from the day it began: whether the contact person was still there on its last day.
    SELECT 'contact-kept', p.id::text || ' ' || y.last_day, p.department_id, p.initiative_id, 'contact',
           least(p.ends_on, y.last_day), least(p.ends_on, y.last_day), coalesce(p.ends_on >= y.last_day, true), NULL,
           p.is_invented
      FROM governance_contactperson p
     CROSS JOIN LATERAL (
        SELECT (p.starts_on + make_interval(years => n))::date AS first_day,
               (p.starts_on + make_interval(years => n + 1))::date - 1 AS last_day
          FROM generate_series(0, 20) n) y
     WHERE p.department_id IS NOT NULL AND (p.ends_on IS NULL OR p.ends_on >= y.first_day)
  ) cases
