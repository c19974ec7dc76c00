# SPDX-License-Identifier: EUPL-1.2
"""An initiative that returns to the register brings its assessments back, and clients that follow must see them.

The trigger stands on the table of a lower room, which may not know this one; that is why it is written here and not
beside a model.
"""

from django.db import migrations

CREATE = """
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
"""
DROP = """
DROP TRIGGER assessment_published_again ON initiatives_initiative;
DROP FUNCTION assessment_published_again();
"""


class Migration(migrations.Migration):
    dependencies = [("assessment", "0004_evidence_is_what_it_was_seen_to_be"), ("initiatives", "0004_register_orders")]
    operations = [migrations.RunSQL(CREATE, DROP)]
