# SPDX-License-Identifier: EUPL-1.2

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("initiatives", "0018_network_sources"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="initiative",
            index=models.Index(fields=["area", "id"], name="initiative_of_area"),
        ),
        migrations.AddIndex(
            model_name="need",
            index=models.Index(
                models.OrderBy(models.F("created_at"), descending=True),
                models.OrderBy(models.F("id"), descending=True),
                condition=models.Q(("closed_on__isnull", True)),
                name="need_open_newest",
            ),
        ),
    ]
