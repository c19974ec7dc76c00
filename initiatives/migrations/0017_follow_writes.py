# SPDX-License-Identifier: EUPL-1.2
"""Tables that kept figures are counted from are followed."""

from django.db import migrations

from core.figures.source_writes import follow_writes


class Migration(migrations.Migration):
    dependencies = [("core", "0003_kept_figures"), ("initiatives", "0016_party_representatives")]

    operations = follow_writes(
        "initiatives_area",
        "initiatives_initiative",
        "initiatives_initiative_themes",
        "initiatives_income",
        "initiatives_engagement",
    )
