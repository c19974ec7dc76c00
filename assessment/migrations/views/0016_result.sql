-- Published results that stand, each with the days on which it was the latest of its subject.
SELECT a.id AS assessment_id, a.subject_id, s.initiative_id, a.round_id, a.lens_id, a.published_at,
       (a.published_at AT TIME ZONE 'Europe/Amsterdam')::date AS first_day,
       coalesce((lead(a.published_at) OVER series AT TIME ZONE 'Europe/Amsterdam')::date - 1, '9999-12-31') AS last_day,
       lead(a.id) OVER series IS NULL AS is_latest, lag(a.id) OVER series AS previous_id
  FROM assessment_assessment a JOIN assessment_subject s ON s.id = a.subject_id
 WHERE a.kind = 'consensus' AND a.published_at IS NOT NULL AND a.superseded_at IS NULL
WINDOW series AS (PARTITION BY a.subject_id, s.initiative_id ORDER BY a.published_at, a.id)
