# SPDX-License-Identifier: EUPL-1.2
"""An initiative in the register can be merged into another one; what is written about it comes to that one."""

from django.db import migrations

from initiatives.models.leading_on import lead_on, make_functions


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0033_sorted_columns")]

    operations = [
        *make_functions("initiative_id", "mapped_by_id", "picked_up_by_id"),
        *lead_on("initiatives_opportunity", column="mapped_by_id"),
        *lead_on("initiatives_opportunity", column="picked_up_by_id"),
        *lead_on(
            "initiatives_carrier",
            "initiatives_chosendistance",
            "initiatives_engagement",
            "initiatives_follow",
            "initiatives_income",
            "initiatives_initiative_themes",
            "initiatives_invitation",
            "initiatives_meeting_initiatives",
            "initiatives_need",
            "initiatives_opportunityhelp",
            "initiatives_placeuse",
            "initiatives_post",
            "initiatives_programme_initiatives",
            "initiatives_report",
            "initiatives_roleneed",
            "initiatives_unconfirmedhelp",
        ),
    ]
