# SPDX-License-Identifier: EUPL-1.2
"""What is tied to an issue is a step of it; an asked answer keeps its day, and is counted with the deeds."""

from pathlib import Path

from django.db import migrations, models
from django.db.models import Q

from core.database.sql_views import create_view

_VIEWS = Path(__file__).parent / "views"
# The day of an earlier question is known only in as far as no other followed: of others, the day it was asked.
_KNOWN_DAYS = """
UPDATE governance_issuestep s
   SET answer_due_on = coalesce(
         (SELECT i.answer_due_on FROM governance_issue i
           WHERE i.id = s.issue_id AND NOT EXISTS (
             SELECT FROM governance_issuestep l
              WHERE l.issue_id = s.issue_id AND l.kind = 'asked' AND (l.created_at, l.id) > (s.created_at, s.id))),
         (s.created_at AT TIME ZONE 'Europe/Amsterdam')::date)
 WHERE s.kind = 'asked'
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0033_council_terms")]

    operations = [
        migrations.AlterField(
            model_name="issuestep",
            name="kind",
            field=models.CharField(
                choices=[
                    ("moved", "Moved"),
                    ("asked", "Asked for an answer"),
                    ("answered", "Answered"),
                    ("tied", "Tied to this issue"),
                    ("untied", "Taken off this issue"),
                ],
                default="moved",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="issuestep",
            name="answer_due_on",
            field=models.DateField(blank=True, null=True, verbose_name="answer due on"),
        ),
        migrations.RunSQL(_KNOWN_DAYS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="issuestep",
            constraint=models.CheckConstraint(
                condition=Q(kind="asked", party__isnull=False, answer_due_on__isnull=False)
                | (~Q(kind="asked") & Q(answer_due_on__isnull=True)),
                name="issue_step_asks_a_party_by_a_day",
            ),
        ),
        migrations.RunSQL(
            "DROP VIEW governance_deedcase", create_view("governance_deedcase", _VIEWS / "0027_deed_case.sql").sql
        ),
        create_view("governance_deedcase", _VIEWS / "0034_deed_case.sql"),
    ]
