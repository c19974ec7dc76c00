# SPDX-License-Identifier: EUPL-1.2
"""A database of before sites were data keeps the city it was shown as."""

import os

from django.db import migrations
from django.utils import timezone

# What an installation was called that said nothing else in its environment, until 0.2.
CITY_BEFORE, CODE_BEFORE = "Rotterdam", "GM0599"


def keep_the_city(apps, schema_editor):
    """Only a register with areas was in use; a fresh one is set up by its administrator."""
    site = apps.get_model("core", "Site")
    if site.objects.exists() or not apps.get_model("initiatives", "Area").objects.exists():
        return
    site.objects.create(
        city=os.environ.get("CITY_NAME") or CITY_BEFORE,
        codes=[os.environ.get("MUNICIPALITY_CODE") or CODE_BEFORE],
        contact_email=os.environ.get("CONTACT_EMAIL") or "",
        opened_at=timezone.now(),
    )


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0004_site_is_data"),
        ("initiatives", "0020_departments"),
    ]

    operations = [migrations.RunPython(keep_the_city, migrations.RunPython.noop, elidable=False)]
