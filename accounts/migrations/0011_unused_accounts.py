# SPDX-License-Identifier: EUPL-1.2
"""When somebody was told that an account nobody uses is erased."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0010_stand_ins")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="warned_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="user",
            name="warned_again_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(warned_again_at=None)
                | models.Q(warned_at__isnull=False, warned_again_at__gt=models.F("warned_at")),
                name="warned_again_after_a_first_time",
            ),
        ),
    ]
