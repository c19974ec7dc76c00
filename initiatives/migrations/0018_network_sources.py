# SPDX-License-Identifier: EUPL-1.2
"""Tables that figures of the network, of quiet areas and of matches are counted from are followed."""

from django.db import migrations

from core.figures.source_writes import follow_writes


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0017_follow_writes")]

    operations = follow_writes(
        "initiatives_party",
        "initiatives_carrier",
        "initiatives_place",
        "initiatives_placeuse",
        "initiatives_opportunity",
        "initiatives_population",
        "initiatives_need",
        "initiatives_introduction",
    )
