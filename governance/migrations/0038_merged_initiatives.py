# SPDX-License-Identifier: EUPL-1.2
"""What is written about an initiative that was merged into another one comes to that one."""

from django.db import migrations

from initiatives.models.leading_on import lead_on


class Migration(migrations.Migration):
    dependencies = [("governance", "0037_sorted_columns"), ("initiatives", "0034_merged_initiatives")]

    operations = lead_on(
        "governance_arrangement",
        "governance_askinghours",
        "governance_barrier_initiatives",
        "governance_challenge",
        "governance_confirmation",
        "governance_contactmoment",
        "governance_contactperson",
        "governance_experiment",
        "governance_growthchange",
        "governance_growthincome",
        "governance_growthstep",
        "governance_guaranteeanswer",
        "governance_issue_initiatives",
        "governance_lesson",
        "governance_lessonuse",
        "governance_note",
        "governance_partnerpromise",
        "governance_signal",
        "governance_stylemix",
        "governance_threadmessage",
        "governance_weighing",
    )
