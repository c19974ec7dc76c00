-- SPDX-License-Identifier: EUPL-1.2
--
-- Raw SQL operation
--

CREATE FUNCTION assessment_published_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assessment_assessment a SET updated_at = clock_timestamp()
  FROM assessment_subject s
  WHERE s.id = a.subject_id AND s.initiative_id = NEW.id AND a.published_at IS NOT NULL;
  RETURN NULL;
END
$$;
CREATE TRIGGER assessment_published_again AFTER UPDATE OF status ON initiatives_initiative
FOR EACH ROW WHEN (NEW.status = 'published' AND OLD.status IS DISTINCT FROM NEW.status)
EXECUTE FUNCTION assessment_published_again();
