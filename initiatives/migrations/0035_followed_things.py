# SPDX-License-Identifier: EUPL-1.2
"""An issue can be followed by mail, as other things that a higher app has; an initiative and a search as before."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatives", "0034_merged_initiatives"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="follow",
            name="follow_is_one_thing",
        ),
        migrations.RemoveConstraint(
            model_name="follow",
            name="search_followed_once",
        ),
        migrations.AddField(
            model_name="follow",
            name="kind",
            field=models.CharField(blank=True, db_default="", default="", max_length=20, verbose_name="kind"),
        ),
        migrations.AddField(
            model_name="follow",
            name="thing",
            field=models.UUIDField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name="follow",
            name="topics",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("help", "Somebody looks for help"),
                        ("news", "News"),
                        ("new", "Something new begins"),
                        ("change", "Something stops or changes"),
                        ("issue", "Issues of residents"),
                    ],
                    max_length=10,
                ),
                size=None,
                verbose_name="about what",
            ),
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("initiative__isnull", True), ("kind", ""), ("thing__isnull", True)),
                    models.Q(("initiative__isnull", False), ("kind", ""), ("query", ""), ("thing__isnull", True)),
                    models.Q(
                        ("initiative__isnull", True),
                        ("query", ""),
                        ("thing__isnull", False),
                        models.Q(("kind", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="follow_is_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("confirmed_at__isnull", False), ("initiative__isnull", True), ("thing__isnull", True)
                ),
                fields=("follower", "query"),
                name="search_followed_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="follow",
            constraint=models.UniqueConstraint(
                condition=models.Q(("confirmed_at__isnull", False), ("thing__isnull", False)),
                fields=("follower", "kind", "thing"),
                name="thing_followed_once",
            ),
        ),
    ]
