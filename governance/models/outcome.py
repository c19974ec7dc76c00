# SPDX-License-Identifier: EUPL-1.2
"""What became of a request for an exception."""

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """What was decided on an exception that was asked for."""

    OPEN = "open", _("Not decided yet")
    GRANTED = "granted", _("Granted")
    PARTLY = "partly", _("Granted in part")
    REFUSED = "refused", _("Refused")
    WITHDRAWN = "withdrawn", _("Withdrawn")


# There is an exception, whole or in part.
GIVEN: Final = (Outcome.GRANTED, Outcome.PARTLY)
# A decision on the case itself; who withdraws gets none.
DECIDED: Final = (*GIVEN, Outcome.REFUSED)
# It was asked for and carries nothing.
TURNED_DOWN: Final = (Outcome.REFUSED, Outcome.WITHDRAWN)


def stands(row: str) -> str:
    """Return SQL that says whether arrangement `row` was not turned down: what `Arrangement.objects` holds."""
    return f"{row}.outcome NOT IN ('refused', 'withdrawn')"
