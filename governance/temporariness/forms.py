# SPDX-License-Identifier: EUPL-1.2
"""What asking again takes, and how long one decision in its place is."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.arrangements.forms.money_fields import HoursField
from governance.models.asking_hours import MOST_ASKING_HOURS
from governance.pages.office_form import OfficeForm
from governance.temporariness.offer import NOTICE_MONTHS, YEARS


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


def _numbers(numbers: tuple[int, ...]) -> list[tuple[str, str]]:
    return [(str(number), str(number)) for number in numbers]


class OfferForm(OfficeForm):
    """For how many years, and with how many months of notice; what makes no sense counts as not asked."""

    jaren = forms.ChoiceField(label=_("Years"), required=False, choices=_numbers(YEARS))
    opzeggen = forms.ChoiceField(label=_("Months of notice"), required=False, choices=_numbers(NOTICE_MONTHS))

    def chosen(self) -> dict[str, int]:
        """Return both numbers: the longest where none is asked."""
        self.is_valid()
        years, months = self.cleaned_data.get("jaren"), self.cleaned_data.get("opzeggen")
        return {"years": int(years or YEARS[-1]), "notice_months": int(months or NOTICE_MONTHS[-1])}
