# SPDX-License-Identifier: EUPL-1.2
"""What is given in hours or in the use of a place, in words. No database here.

It stands beside money and is never counted as money: nobody knows what an hour or a room would have cost.
"""

from decimal import Decimal
from typing import Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MOST_HOURS: Final = 168


def in_kind(hours: Decimal | None, rent: Decimal | None) -> str:
    """Return hours a week, or rent in euro a month, in words; empty when neither is known."""
    if hours is not None:
        # Of 0.5 or 7.5 one speaks in the plural too.
        text = ngettext("%(hours)s hour a week", "%(hours)s hours a week", 1 if hours == 1 else 2)
        return text % {"hours": short(hours)}
    if rent is None:
        return ""
    return _("€ %(rent)s rent a month") % {"rent": short(rent, grouped=True)} if rent else _("free of rent")


def short(value: Decimal, *, grouped: bool = False) -> str:
    """Return a number with no more decimals than it has; of money either none or two."""
    places = 2 if value % 1 else 0
    text = number_format(value, places, use_l10n=True, force_grouping=grouped)
    return text if grouped or not places else text.removesuffix("0")
