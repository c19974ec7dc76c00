# SPDX-License-Identifier: EUPL-1.2
"""An alderman is an office too."""

from django.db import migrations, models

OFFICES = [
    ("assessor", "Assessor"),
    ("official", "Area official"),
    ("coordinator", "Coordinator"),
    ("alderman", "Alderman"),
    ("administrator", "Administrator"),
]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0008_reading_log")]

    operations = [
        migrations.AlterField(
            model_name="rolegrant",
            name="role",
            field=models.CharField(choices=OFFICES, max_length=20, verbose_name="role"),
        ),
        migrations.AlterField(
            model_name="accesschange",
            name="role",
            field=models.CharField(blank=True, choices=OFFICES, max_length=20),
        ),
        migrations.RemoveConstraint(model_name="dataread", name="data_read_office_known"),
        migrations.AlterField(
            model_name="dataread",
            name="office",
            field=models.CharField(choices=OFFICES, max_length=20),
        ),
        migrations.AddConstraint(
            model_name="dataread",
            constraint=models.CheckConstraint(
                condition=models.Q(office__in=[code for code, _name in OFFICES]), name="data_read_office_known"
            ),
        ),
    ]
