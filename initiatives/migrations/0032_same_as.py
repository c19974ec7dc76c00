# SPDX-License-Identifier: EUPL-1.2
"""A registration is declined for being the same as one in the register."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0031_history_in_order")]

    operations = [
        migrations.AddField(
            model_name="statusmove",
            name="same_as",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="same_moves",
                to="initiatives.initiative",
            ),
        ),
        migrations.AddConstraint(
            model_name="statusmove",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("same_as__isnull", True),
                    models.Q(("to_status", "declined"), models.Q(("same_as", models.F("initiative")), _negated=True)),
                    _connector="OR",
                ),
                name="same_as_another_when_declined",
            ),
        ),
    ]
