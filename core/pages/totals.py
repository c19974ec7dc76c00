# SPDX-License-Identifier: EUPL-1.2
"""How many there are, as a page tells it."""

from django.contrib.humanize.templatetags.humanize import intcomma

from core.database.first_rows import MOST_COUNTED


def counted(total: int) -> str:
    """Return a number as it is read, "1,000+" where it was not counted further."""
    return f"{intcomma(MOST_COUNTED)}+" if total > MOST_COUNTED else intcomma(total)
