# SPDX-License-Identifier: EUPL-1.2
"""What changed waits as rows to be looked at again, many at once; a hint in Redis for each filled the queue."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

import core.models.records


class Migration(migrations.Migration):
    dependencies = [("governance", "0039_growth_in_search"), ("initiatives", "0034_merged_initiatives")]

    operations = [
        migrations.CreateModel(
            name="RecheckRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=core.models.records.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now(), editable=False),
                ),
                ("claimed_until", models.DateTimeField(blank=True, null=True)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                (
                    "initiative",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="initiatives.initiative"
                    ),
                ),
            ],
            options={"abstract": False},
        ),
    ]
