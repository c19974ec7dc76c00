# SPDX-License-Identifier: EUPL-1.2
"""Distance that an initiative chose, beside the questions about its contact with the municipality."""

from datetime import date
from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.facts.registry import Fact
from initiatives.distance.queries import distance_of
from initiatives.models import DistanceChooser, Initiative

# What the lens asks of contact, beside mobilising capacity.
CONTACT_CODE: Final = "updates_contacts"


def chosen_distance(initiative: Initiative, day: date) -> list[Fact]:
    """Say since when and why it keeps distance on `day`, and how the lens takes that; one query."""
    one = distance_of(initiative, day)
    if one is None:
        return []
    values = {"day": date_format(one.starts_on, "j F Y"), "reason": one.reason}
    since = (
        _("since %(day)s, chosen together with the municipality. %(reason)s")
        if one.chosen_by == DistanceChooser.BOTH
        else _("since %(day)s, chosen by the initiative. %(reason)s")
    )
    no_neglect = _("Distance that was chosen is no neglect: “not applicable” fits as long as it holds.")
    return [
        Fact(
            strong=_("Keeps distance, by its own choice:"),
            text=f"{since % values} {no_neglect}",
            is_invented=one.is_invented,
        )
    ]
