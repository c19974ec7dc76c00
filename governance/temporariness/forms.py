# SPDX-License-Identifier: EUPL-1.2
"""What asking again takes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.arrangements.forms.money_fields import HoursField
from governance.models.asking_hours import MOST_ASKING_HOURS
from governance.pages.office_form import OfficeForm


class AskingHoursForm(OfficeForm):
    """The hours of one side for one request."""

    hours: forms.Field = HoursField(
        label=_("Hours for one request"),
        max_value=MOST_ASKING_HOURS,
        max_digits=5,
        decimal_places=1,
        help_text=_("Writing it, talking, waiting and calling, and accounting for it afterwards. A guess will do."),
        error_messages={"required": _("Give a number of hours; 0 is a number too.")},
    )
