# SPDX-License-Identifier: EUPL-1.2
import django.db.models.expressions
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0016_follow_writes"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="singleloss",
            index=models.Index(
                models.OrderBy(
                    django.db.models.expressions.CombinedExpression(models.F("stops"), "+", models.F("weakens")),
                    descending=True,
                ),
                name="single_loss_touched",
            ),
        ),
    ]
