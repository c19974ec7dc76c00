# SPDX-License-Identifier: EUPL-1.2
"""Open choices are found by their day, and the outlook is counted anew with who granted."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0003_kept_figures"), ("governance", "0025_asking_hours")]

    operations = [
        migrations.AddIndex(
            model_name="weighing",
            index=models.Index(
                "decide_before", condition=models.Q(decided_on__isnull=True), name="weighing_to_decide"
            ),
        ),
        # What was kept says nothing of departments; the first reader has it counted again.
        migrations.RunSQL("DELETE FROM core_keptfigure WHERE kind = 'outlook'", migrations.RunSQL.noop),
    ]
