# SPDX-License-Identifier: EUPL-1.2
"""Tables that kept figures are counted from are followed."""

from django.db import migrations

from core.figures.source_writes import follow_writes


class Migration(migrations.Migration):
    dependencies = [("core", "0003_kept_figures"), ("assessment", "0018_surveys")]

    operations = follow_writes(
        "assessment_assessment",
        "assessment_round",
    )
